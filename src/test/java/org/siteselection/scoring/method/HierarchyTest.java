package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.scoring.method.Trees.criterion;
import static org.siteselection.scoring.method.Trees.factor;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchyTest {
    @Test
    void weightsAreNormalisedAmongSiblingsAndMultipliedDownTheTree() {
        Hierarchy hierarchy =
                new Hierarchy(factor("", 1, factor("b", 30, criterion("y", 1), criterion("x", 3)), criterion("a", 10)));

        assertThat(hierarchy.size()).isEqualTo(5);
        assertThat(hierarchy.criteria()).isEqualTo(3);
        assertThat(weight(hierarchy, "")).isEqualTo(1);
        assertThat(weight(hierarchy, "a")).isEqualTo(0.25);
        assertThat(weight(hierarchy, "b")).isEqualTo(0.75);
        assertThat(weight(hierarchy, "b.x")).isEqualTo(0.5625);
        assertThat(weight(hierarchy, "b.y")).isEqualTo(0.1875);
        assertThat(hierarchy.share(hierarchy.indexOf("b.x"))).isEqualTo(0.75);
        assertThat(hierarchy.indexOf("b.z")).isEqualTo(-1);
        assertThat(hierarchy.criterion(0).path()).isEqualTo("a");
        assertThat(hierarchy.node(hierarchy.criterionNode(2)).path()).isEqualTo("b.y");
    }

    @ParameterizedTest
    @CsvSource({
        "1e308, 1e308, 0.5, 0.5",
        "1.7e308, 1.7e308, 0.5, 0.5",
        "1e-308, 3e-308, 0.25, 0.75",
        "4.9e-324, 4.9e-324, 0.5, 0.5",
        "1e308, 1e-308, 1, 0",
        "0, 5, 0, 1"
    })
    void hugeAndTinyWeightsNeitherOverflowNorVanish(double a, double b, double shareOfA, double shareOfB) {
        Hierarchy hierarchy = new Hierarchy(factor("", 1, criterion("a", a), criterion("b", b)));

        assertThat(weight(hierarchy, "a")).isEqualTo(shareOfA, within(1e-15));
        assertThat(weight(hierarchy, "b")).isEqualTo(shareOfB, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void theWeightsOfTheCriteriaSumToOneInEveryOrderOfTheChildren(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Factor root = Trees.random(random);
            Hierarchy hierarchy = new Hierarchy(root);
            Hierarchy shuffled = new Hierarchy((Factor) Trees.shuffled(root, random));

            double sum = IntStream.range(0, hierarchy.criteria())
                    .mapToDouble(c -> hierarchy.weight(hierarchy.criterionNode(c)))
                    .sum();
            assertThat(sum).isEqualTo(1, within(1e-12));
            assertThat(shuffled.size()).isEqualTo(hierarchy.size());
            for (int node = 0; node < hierarchy.size(); node++) {
                assertThat(shuffled.node(node).path())
                        .isEqualTo(hierarchy.node(node).path());
                assertThat(Double.doubleToLongBits(shuffled.weight(node)))
                        .isEqualTo(Double.doubleToLongBits(hierarchy.weight(node)));
                assertThat(Double.doubleToLongBits(shuffled.share(node)))
                        .isEqualTo(Double.doubleToLongBits(hierarchy.share(node)));
            }
        }
    }

    private static double weight(Hierarchy hierarchy, String path) {
        return hierarchy.weight(hierarchy.indexOf(path));
    }
}
