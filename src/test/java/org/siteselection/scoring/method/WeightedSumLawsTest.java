package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.value.Goal;

/** Laws of the additive model on random trees with random missing values and all policies. */
class WeightedSumLawsTest {
    private static final int ROUNDS = 400;

    /** Beyond 2^10 extremes the brute force takes too long. */
    private static final int MOST_BLANKS = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithPlainRecursion(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Factor root = Trees.random(random);
            Hierarchy hierarchy = new Hierarchy(root);
            double[] values = Trees.values(hierarchy, random);
            CandidateScore got = new WeightedSum(hierarchy).score(values);
            NaiveSum naive = new NaiveSum(byPath(hierarchy, values));

            assertThat(got.completeness())
                    .isEqualTo(naive.present(root), within(1e-12))
                    .isBetween(0.0, 1.0);
            if (naive.present(root) == 0) {
                assertThat(got.score()).isNaN();
                continue;
            }
            assertThat(got.score()).isEqualTo(naive.score(root), within(1e-9));
            for (int node = 0; node < hierarchy.size(); node++) {
                assertThat(got.scores()[node]).isEqualTo(naive.score(hierarchy.node(node)), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void contributionsAddUpAtEveryLevel(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            CandidateScore got = new WeightedSum(hierarchy).score(Trees.values(hierarchy, random));
            if (Double.isNaN(got.score())) {
                continue;
            }
            assertThat(got.contributions()[0]).isEqualTo(got.score(), within(1e-9));
            for (int node = 0; node < hierarchy.size(); node++) {
                int[] children = hierarchy.children(node);
                double contributions = 0;
                double weights = 0;
                for (int child : children) {
                    contributions += got.contributions()[child];
                    weights += got.weights()[child];
                }
                if (children.length > 0) {
                    assertThat(contributions).isEqualTo(got.contributions()[node], within(1e-9));
                    assertThat(weights).isEqualTo(got.weights()[node], within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void theIntervalSpansAllExtremesAndContainsTheScore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            double[] values = Trees.values(hierarchy, random);
            WeightedSum method = new WeightedSum(hierarchy);
            CandidateScore got = method.score(values);
            long blanks = java.util.Arrays.stream(values).filter(Double::isNaN).count();
            if (blanks > MOST_BLANKS || Double.isNaN(got.score())) {
                continue;
            }
            if (got.interval() == null) {
                assertThat(got.completeness()).isEqualTo(1);
                continue;
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int extremes = 0; extremes < 1 << blanks; extremes++) {
                double score = method.score(filled(values, extremes)).score();
                low = Math.min(low, score);
                high = Math.max(high, score);
            }
            assertThat(got.interval().low()).isEqualTo(low, within(1e-9));
            assertThat(got.interval().high()).isEqualTo(high, within(1e-9));
            assertThat(got.score()).isBetween(low - 1e-9, high + 1e-9);
        }
    }

    /** Both scales of the trees have their ends at -1000 and 1000, in either direction. */
    private static double[] filled(double[] values, int extremes) {
        double[] filled = values.clone();
        for (int c = 0, bit = 0; c < filled.length; c++) {
            if (Double.isNaN(filled[c])) {
                filled[c] = (extremes >> bit++ & 1) == 0 ? -1000 : 1000;
            }
        }
        return filled;
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void dominatedCandidateNeverRanksAhead(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Hierarchy hierarchy = new Hierarchy(Trees.random(random));
            double[] worse = Trees.values(hierarchy, random);
            double[] better = worse.clone();
            for (int c = 0; c < better.length; c++) {
                double step = random.nextInt(2) * 30 * random.nextDouble();
                better[c] += hierarchy.criterion(c).scale().goal().orElseThrow() == Goal.MAXIMIZE ? step : -step;
            }
            WeightedSum method = new WeightedSum(hierarchy);
            double before = method.score(worse).score();
            if (!Double.isNaN(before)) {
                assertThat(method.score(better).score()).isGreaterThanOrEqualTo(before - 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void theOrderOfTheChildrenChangesNoBit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Factor root = Trees.random(random);
            Hierarchy hierarchy = new Hierarchy(root);
            double[] values = Trees.values(hierarchy, random);
            CandidateScore one = new WeightedSum(hierarchy).score(values);
            CandidateScore other = new WeightedSum(new Hierarchy((Factor) Trees.shuffled(root, random))).score(values);

            assertThat(bits(other.contributions())).isEqualTo(bits(one.contributions()));
            assertThat(bits(other.weights())).isEqualTo(bits(one.weights()));
            assertThat(bits(other.scores())).isEqualTo(bits(one.scores()));
        }
    }

    private static long[] bits(double[] numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    private static Map<String, Double> byPath(Hierarchy hierarchy, double[] values) {
        Map<String, Double> byPath = new HashMap<>();
        for (int c = 0; c < values.length; c++) {
            byPath.put(hierarchy.criterion(c).path(), values[c]);
        }
        return byPath;
    }
}
