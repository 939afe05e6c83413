package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.MissingPolicy;

/** A flat aggregate of fixed scores at the given weights equals the score along the tree. */
class HeldScoresTest {
    private static Factor tree(Random random, String path, int depth) {
        List<HierarchyNode> children = new ArrayList<>();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            String own = path.isEmpty() ? "n" + i : path + ".n" + i;
            double weight = i > 0 && random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(4);
            children.add(
                    depth == 0
                            ? new Criterion("n" + i, own, weight, new Identity(), new MissingPolicy.Reweight())
                            : new Factor(
                                    "n" + i,
                                    own,
                                    weight,
                                    tree(random, own, depth - 1).children()));
        }
        return new Factor("", path, 1, children);
    }

    private static Stream<TreeMethod> methods(Hierarchy hierarchy) {
        return Stream.of(new WeightedSum(hierarchy), new WeightedProduct(hierarchy), new Minimum(hierarchy));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fixedScoresReproduceTheScoreWithMissingValues(long seed) {
        Random random = new Random(seed);
        Hierarchy hierarchy = new Hierarchy(tree(random, "", 2));
        double[] weights = new double[hierarchy.criteria()];
        Arrays.setAll(weights, c -> hierarchy.weight(hierarchy.criterionNode(c)));
        int blanks = 0;
        for (int round = 0; round < 30; round++) {
            double[] values = new double[weights.length];
            // Sometimes all values of a factor are missing.
            Arrays.setAll(values, c -> random.nextInt(10) < 6 ? Double.NaN : 1 + 99 * random.nextDouble());
            for (TreeMethod method : methods(hierarchy).toList()) {
                CandidateScore scored = method.score(values);
                if (!Double.isNaN(scored.score())) {
                    blanks += scored.completeness() < 1 ? 1 : 0;
                    double[] held = scored.held(hierarchy);
                    assertThat(method.overall(held, weights)).isCloseTo(scored.score(), within(1e-9));
                }
            }
        }
        assertThat(blanks).isPositive();
    }

    @Test
    void aMissingFactorHasTheScoreOfItsParent() {
        Criterion a = new Criterion("a", "f.a", 1, new Identity(), new MissingPolicy.Reweight());
        Criterion b = new Criterion("b", "f.b", 3, new Identity(), new MissingPolicy.Reweight());
        Criterion c = new Criterion("c", "g.c", 1, new Identity(), new MissingPolicy.Reweight());
        Criterion d = new Criterion("d", "g.d", 1, new Identity(), new MissingPolicy.Reweight());
        Hierarchy hierarchy = new Hierarchy(new Factor(
                "", "", 1, List.of(new Factor("f", "f", 1, List.of(a, b)), new Factor("g", "g", 2, List.of(c, d)))));
        double none = Double.NaN;
        WeightedSum sum = new WeightedSum(hierarchy);
        assertThat(sum.score(new double[] {40, none, 10, none}).held(hierarchy))
                .containsExactly(new double[] {40, 40, 10, 10}, within(1e-12));
        assertThat(sum.score(new double[] {20, 60, none, none}).held(hierarchy))
                .containsExactly(new double[] {20, 60, 50, 50}, within(1e-12));
        assertThat(hierarchy.end(0)).isEqualTo(hierarchy.size());
        assertThat(hierarchy.end(hierarchy.indexOf("f"))).isEqualTo(hierarchy.indexOf("g"));
        assertThat(hierarchy.end(hierarchy.indexOf("f.a"))).isEqualTo(hierarchy.indexOf("f.b"));
        assertThat(hierarchy.firstCriterion(hierarchy.indexOf("f"))).isZero();
        assertThat(hierarchy.firstCriterion(hierarchy.indexOf("f.b"))).isEqualTo(1);
        assertThat(hierarchy.firstCriterion(hierarchy.indexOf("g"))).isEqualTo(2);
        assertThat(hierarchy.firstCriterion(hierarchy.size())).isEqualTo(4);
        assertThat(hierarchy.shareWithin(hierarchy.indexOf("f.b"), hierarchy.indexOf("f")))
                .isEqualTo(0.75);
        assertThat(hierarchy.shareWithin(hierarchy.indexOf("f.b"), 0)).isCloseTo(0.25, within(1e-15));
        assertThat(hierarchy.shareWithin(hierarchy.indexOf("f.b"), hierarchy.indexOf("g")))
                .isZero();
        assertThat(hierarchy.shareWithin(hierarchy.indexOf("f"), hierarchy.indexOf("f")))
                .isEqualTo(1);
    }
}
