package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.scoring.method.Trees.criterion;
import static org.siteselection.scoring.method.Trees.factor;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.ZScoreScale;

/** Weighted product and minimum, and the laws common to all methods along the tree. */
class TreeMethodsTest {
    private static final double BLANK = Double.NaN;
    private static final int ROUNDS = 400;
    private static final Factor SITE =
            factor("", 1, factor("labor", 1, criterion("pay", 1), criterion("skills", 1)), criterion("power", 1));

    static Stream<Function<Hierarchy, TreeMethod>> methods() {
        return Stream.of(WeightedSum::new, WeightedProduct::new, Minimum::new);
    }

    private static double[] byPath(double[] nodes, String... paths) {
        return Arrays.stream(paths)
                .mapToDouble(path -> nodes[new Hierarchy(SITE).indexOf(path)])
                .toArray();
    }

    @Test
    void theProductByHand() {
        CandidateScore got = new WeightedProduct(new Hierarchy(SITE)).score(new double[] {80, 20, 90});

        // labor √(80·20) = 40; √(40·90) = 60.
        assertThat(got.score()).isEqualTo(60, within(1e-12));
        assertThat(byPath(got.scores(), "labor")[0]).isEqualTo(40, within(1e-12));
        // 40 points lack; the losses are ¼·ln 1.25, ¼·ln 5 and ½·ln(100/90), together ln(100/60).
        double whole = Math.log(100.0 / 60);
        double[] contributions = byPath(got.contributions(), "labor.pay", "labor.skills", "power", "labor", "");
        assertThat(contributions[0]).isEqualTo(25 - 40 * Math.log(1.25) / 4 / whole, within(1e-10));
        assertThat(contributions[1]).isEqualTo(25 - 40 * Math.log(5) / 4 / whole, within(1e-10));
        assertThat(contributions[2]).isEqualTo(50 - 40 * Math.log(100.0 / 90) / 2 / whole, within(1e-10));
        assertThat(contributions[3]).isEqualTo(contributions[0] + contributions[1], within(1e-10));
        assertThat(contributions[4]).isEqualTo(60, within(1e-10));
    }

    @Test
    void aZeroMakesTheProductZeroAndIsItsWholeReason() {
        WeightedProduct method = new WeightedProduct(new Hierarchy(SITE));
        CandidateScore got = method.score(new double[] {0, 50, 100});

        assertThat(got.score()).isZero();
        assertThat(byPath(got.contributions(), "labor.pay", "labor.skills", "power", ""))
                .containsExactly(new double[] {-75, 25, 50, 0}, within(1e-12));
        assertThat(method.score(new double[] {100, 100, 100}).score()).isEqualTo(100, within(1e-12));
        assertThat(method.score(new double[] {BLANK, 50, 100}).interval())
                .isEqualTo(new Interval(
                        0, method.score(new double[] {100, 50, 100}).score()));
        Factor free = factor("", 1, criterion("a", 1), criterion("b", 0));
        assertThat(new WeightedProduct(new Hierarchy(free))
                        .score(new double[] {30, 0})
                        .score())
                .isEqualTo(30, within(1e-12));
    }

    @Test
    void theProductOfUnboundedOrNegativeScoresIsUndefined() {
        ValueFunction unbounded = new ZScoreScale().fit(new double[] {1, 2, 3}, Goal.MAXIMIZE);
        assertUndefined(criterion("a", 1, unbounded, new MissingPolicy.Reweight()), "scale-unbounded");
        assertUndefined(criterion("a", 1, new MissingPolicy.Fixed(-5)), "value-not-positive");
        Factor unused = factor("", 1, criterion("b", 1), criterion("a", 0, unbounded, new MissingPolicy.Reweight()));
        assertThat(new WeightedProduct(new Hierarchy(unused))
                        .score(new double[] {2, 30})
                        .score())
                .isEqualTo(30, within(1e-12));
    }

    private static void assertUndefined(Criterion criterion, String code) {
        Hierarchy hierarchy = new Hierarchy(factor("", 1, factor("f", 1, criterion), criterion("b", 1)));
        UndefinedException thrown =
                catchThrowableOfType(UndefinedException.class, () -> new WeightedProduct(hierarchy));
        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown.subject()).isEqualTo("f.a");
        assertThat(thrown.getMessage()).contains("'f.a'");
    }

    @Test
    void theWorstCriterionIsTheScoreAndTheWholeContribution() {
        Minimum method = new Minimum(new Hierarchy(SITE));
        CandidateScore got = method.score(new double[] {80, 20, 90});

        assertThat(got.score()).isEqualTo(20);
        assertThat(byPath(got.scores(), "labor")).containsExactly(20);
        assertThat(byPath(got.contributions(), "labor.skills", "labor", "labor.pay", "power", ""))
                .containsExactly(20, 20, 0, 0, 20);
        CandidateScore blank = method.score(new double[] {80, BLANK, 90});
        assertThat(blank.score()).isEqualTo(80);
        assertThat(blank.completeness()).isEqualTo(0.75);
        assertThat(blank.interval()).isEqualTo(new Interval(0, 80));
        assertThat(byPath(
                        method.score(new double[] {30, 30, 30}).contributions(), "labor.pay", "labor.skills", "power"))
                .containsExactly(30, 0, 0);
        Factor free = factor("", 1, criterion("a", 1), criterion("b", 0));
        assertThat(new Minimum(new Hierarchy(free)).score(new double[] {30, 5}).score())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void contributionsAddUpAtEveryLevel(Function<Hierarchy, TreeMethod> of) {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            CandidateScore got = of.apply(hierarchy).score(Trees.values(hierarchy, random));
            if (Double.isNaN(got.score())) {
                continue;
            }
            assertThat(got.score()).isBetween(0.0, 100 + 1e-12);
            assertThat(got.contributions()[0]).isEqualTo(got.score(), within(1e-9));
            for (int node = 0; node < hierarchy.size(); node++) {
                double[] parts = Arrays.stream(hierarchy.children(node))
                        .mapToDouble(child -> got.contributions()[child])
                        .toArray();
                if (parts.length > 0) {
                    assertThat(Arrays.stream(parts).sum()).isEqualTo(got.contributions()[node], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theIntervalContainsTheScoreOfCompleteValues(Function<Hierarchy, TreeMethod> of) {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            double[] values = Trees.values(hierarchy, random);
            CandidateScore got = of.apply(hierarchy).score(values);
            double[] full = Arrays.stream(values)
                    .map(x -> Double.isNaN(x) ? 100 * random.nextDouble() : x)
                    .toArray();
            double known = of.apply(hierarchy).score(full).score();
            if (got.interval() != null) {
                assertThat(known)
                        .isBetween(got.interval().low() - 1e-9, got.interval().high() + 1e-9);
            } else if (!Double.isNaN(got.score())) {
                assertThat(known).isEqualTo(got.score(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void dominatedCandidateNeverRanksAhead(Function<Hierarchy, TreeMethod> of) {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            double[] worse = Trees.values(hierarchy, random);
            double[] better = worse.clone();
            for (int c = 0; c < better.length; c++) {
                double step = random.nextInt(2) * 30 * random.nextDouble();
                better[c] += hierarchy.criterion(c).scale().goal().orElseThrow() == Goal.MAXIMIZE ? step : -step;
            }
            double before = of.apply(hierarchy).score(worse).score();
            if (!Double.isNaN(before)) {
                assertThat(of.apply(hierarchy).score(better).score()).isGreaterThanOrEqualTo(before - 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfTheChildrenChangesNoBit(Function<Hierarchy, TreeMethod> of) {
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            Factor root = Trees.random(random);
            Hierarchy hierarchy = new Hierarchy(root);
            double[] values = Trees.values(hierarchy, random);
            CandidateScore one = of.apply(hierarchy).score(values);
            CandidateScore other = of.apply(new Hierarchy((Factor) Trees.shuffled(root, random)))
                    .score(values);
            assertThat(other.scores()).isEqualTo(one.scores());
            assertThat(other.contributions()).isEqualTo(one.contributions());
        }
    }

    @Test
    void theMinimumIsNotAboveTheProductNorThatAboveTheSum() {
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            double[] values = Trees.values(hierarchy, random);
            double sum = new WeightedSum(hierarchy).score(values).score();
            double product = new WeightedProduct(hierarchy).score(values).score();
            double minimum = new Minimum(hierarchy).score(values).score();
            if (Double.isNaN(sum)) {
                assertThat(product).isNaN();
                assertThat(minimum).isNaN();
            } else {
                assertThat(product).isBetween(minimum - 1e-9, sum + 1e-9);
            }
        }
    }
}
