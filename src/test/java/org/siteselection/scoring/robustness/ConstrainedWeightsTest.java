package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.WeightConstraint.Span;

class ConstrainedWeightsTest {
    private static final int DRAWS = 10_000;
    private static final int CHUNK = 1_000;

    /** Draws by weight, in chunks as in an analysis. */
    private static double[][] drawn(WeightSampler sampler, int draws, long seed) {
        double[][] all = new double[draws][sampler.criteria()];
        WeightSampler.Draws chunk = null;
        for (int k = 0; k < draws; k++) {
            if (k % CHUNK == 0) {
                chunk = sampler.draws(SplitMix.of(seed, k).keyed("weights"));
            }
            chunk.next(SplitMix.of(seed, k), all[k]);
        }
        return all;
    }

    private static double[][] drawn(int criteria, List<WeightConstraint> constraints) {
        double[][] all = drawn(new ConstrainedWeights(criteria, constraints), DRAWS, 11);
        double least = 1;
        double farthest = 0;
        for (double[] weights : all) {
            farthest = Math.max(farthest, Math.abs(Arrays.stream(weights).sum() - 1));
            least = Math.min(least, Arrays.stream(weights).min().orElseThrow());
            for (WeightConstraint constraint : constraints) {
                least = Math.min(least, constraint.slack(weights) + 1e-9);
            }
        }
        assertThat(farthest).isLessThan(1e-12);
        assertThat(least).isNotNegative();
        return all;
    }

    private static double[] column(double[][] draws, int criterion) {
        return Arrays.stream(draws).mapToDouble(weights -> weights[criterion]).toArray();
    }

    /** Standard error of a mean of independent draws. */
    private static double error(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        return Math.sqrt(variance / values.length);
    }

    private static void assertMean(double[] values, double expected, String what) {
        assertThat(Arrays.stream(values).average().orElseThrow())
                .as(what)
                .isEqualTo(expected, within(4 * error(values) + 1e-12));
    }

    private static void assertSameMean(double[] values, double[] others, String what) {
        double error = Math.hypot(error(values), error(others));
        assertThat(Arrays.stream(values).average().orElseThrow())
                .as(what)
                .isEqualTo(Arrays.stream(others).average().orElseThrow(), within(4 * error + 1e-12));
    }

    private static Span one(int criterion) {
        return new Span(criterion, criterion + 1);
    }

    private static List<WeightConstraint> totalOrder(int criteria) {
        return IntStream.range(1, criteria)
                .mapToObj(c -> WeightConstraint.order(criteria, one(c - 1), one(c)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 15})
    void aTotalOrderHasTheRankOrderCentroidAsMean(int criteria) {
        double[][] draws = drawn(criteria, totalOrder(criteria));
        for (int c = 0; c < criteria; c++) {
            double centroid = 0;
            for (int k = c + 1; k <= criteria; k++) {
                centroid += 1.0 / k / criteria;
            }
            assertMean(column(draws, c), centroid, "weight " + c);
        }
    }

    @Test
    void threeInOrderHaveTheMomentsOfTheirTriangle() {
        double[][] draws = drawn(3, totalOrder(3));
        assertMean(column(draws, 0), 11.0 / 18, "first");
        assertMean(column(draws, 1), 5.0 / 18, "second");
        assertMean(column(draws, 2), 2.0 / 18, "third");
        // Second moment of a triangle with corners x, y, z: (x^2 + y^2 + z^2 + xy + xz + yz) / 6.
        double square = (1 + 0.25 + 1.0 / 9 + 0.5 + 1.0 / 3 + 1.0 / 6) / 6;
        assertMean(Arrays.stream(column(draws, 0)).map(w -> w * w).toArray(), square, "first squared");
        // The corner (1, 0, 0) is cut off at a half of the side to (1/2, 1/2, 0) and 3/8 of that to (1/3, 1/3, 1/3).
        assertMean(Arrays.stream(column(draws, 0)).map(w -> w >= 0.75 ? 1 : 0).toArray(), 0.5 * 0.375, "area");
    }

    @Test
    void anOrderOfFactorsLeavesTheirCriteriaExchangeable() {
        List<WeightConstraint> order = List.of(WeightConstraint.order(5, new Span(0, 2), new Span(2, 5)));
        double[][] draws = drawn(5, order);
        assertSameMean(column(draws, 0), column(draws, 1), "criteria of the first factor");
        assertSameMean(column(draws, 2), column(draws, 4), "criteria of the second factor");
        // The first factor is Beta(2, 3) above 1/2: integrals of x^2 (1-x)^2 and of x (1-x)^2 from 1/2 to 1.
        double mean = (1.0 / 60) / (5.0 / 192);
        assertMean(Arrays.stream(draws).mapToDouble(w -> w[0] + w[1]).toArray(), mean, "first factor");
    }

    /** Constraints on random nodes that a random point satisfies. */
    private static List<WeightConstraint> random(Random random, int criteria) {
        double[] inside = Models.weights(random, criteria);
        List<WeightConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Span first = span(random, criteria);
            Span second = span(random, criteria);
            WeightConstraint order = WeightConstraint.order(criteria, first, second);
            constraints.add(order.slack(inside) >= 0 ? order : WeightConstraint.order(criteria, second, first));
        }
        for (int i = 0; i < 2; i++) {
            Span node = span(random, criteria);
            double weight = IntStream.range(node.from(), node.to())
                    .mapToDouble(c -> inside[c])
                    .sum();
            constraints.add(WeightConstraint.atLeast(criteria, node, weight * 0.7));
            constraints.add(WeightConstraint.atMost(criteria, node, Math.min(1, weight * 1.5 + 0.05)));
        }
        return constraints;
    }

    private static Span span(Random random, int criteria) {
        int from = random.nextInt(criteria);
        return new Span(from, from + 1 + random.nextInt(Math.min(3, criteria - from)));
    }

    /** Uniform draws that satisfy the constraints; empty if too few do. */
    private static double[][] accepted(int criteria, List<WeightConstraint> constraints) {
        WeightSampler.Draws uniform = new UniformWeights(criteria).draws(SplitMix.of(0, 0));
        List<double[]> accepted = new ArrayList<>();
        for (int k = 0; k < 200_000 && accepted.size() < DRAWS; k++) {
            double[] weights = new double[criteria];
            uniform.next(SplitMix.of(5, k), weights);
            if (constraints.stream().allMatch(constraint -> constraint.slack(weights) >= 0)) {
                accepted.add(weights);
            }
        }
        return accepted.size() < 1_000 ? new double[0][] : accepted.toArray(double[][]::new);
    }

    @Test
    void drawsAgreeWithRejectionOnRandomRegions() {
        int compared = 0;
        for (long seed = 1; seed <= 40 && compared < 12; seed++) {
            Random random = new Random(seed);
            int criteria = 3 + random.nextInt(4);
            List<WeightConstraint> constraints = random(random, criteria);
            double[][] accepted = accepted(criteria, constraints);
            if (accepted.length == 0) {
                continue;
            }
            compared++;
            double[][] draws = drawn(criteria, constraints);
            for (int c = 0; c < criteria; c++) {
                assertSameMean(column(draws, c), column(accepted, c), seed + ": weight " + c);
                for (int d = c; d < criteria; d++) {
                    assertSameMean(products(draws, c, d), products(accepted, c, d), seed + ": " + c + " by " + d);
                }
            }
            AdditiveModel model = Models.random(random, 4, criteria);
            for (int i = 0; i < 4; i++) {
                for (int rank = 1; rank <= 4; rank++) {
                    assertSameMean(
                            atRank(model, draws, i, rank),
                            atRank(model, accepted, i, rank),
                            seed + ": candidate " + i + " at rank " + rank);
                }
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    private static double[] products(double[][] draws, int c, int d) {
        return Arrays.stream(draws)
                .mapToDouble(weights -> weights[c] * weights[d])
                .toArray();
    }

    /** 1 for each draw in which a candidate has the rank. */
    private static double[] atRank(AdditiveModel model, double[][] draws, int candidate, int rank) {
        ScoreModel.Scorer scorer = model.scorer();
        double[] scores = new double[model.size()];
        return Arrays.stream(draws)
                .mapToDouble(weights -> {
                    scorer.score(weights, scores);
                    long better = Arrays.stream(scores)
                            .filter(score -> score > scores[candidate])
                            .count();
                    return better + 1 == rank ? 1 : 0;
                })
                .toArray();
    }

    @Test
    void equationsHoldInEveryDraw() {
        List<WeightConstraint> constraints = List.of(
                WeightConstraint.atLeast(5, new Span(0, 2), 0.2),
                WeightConstraint.atMost(5, new Span(0, 2), 0.2),
                WeightConstraint.order(5, one(2), one(3)),
                WeightConstraint.order(5, one(3), one(4)),
                WeightConstraint.order(5, one(4), one(2)));
        assertThat(new ConstrainedWeights(5, constraints).dimension()).isZero();
        double[][] draws = drawn(5, constraints);
        assertMean(column(draws, 0), 0.1, "half of the first node");
        // Uniform between 0 and 0.2: variance 0.04 / 12.
        assertMean(
                Arrays.stream(column(draws, 0)).map(w -> (w - 0.1) * (w - 0.1)).toArray(), 0.04 / 12, "variance");
        for (double[] weights : draws) {
            assertThat(weights[0] + weights[1]).isEqualTo(0.2, within(1e-12));
            for (int c = 2; c < 5; c++) {
                assertThat(weights[c]).isEqualTo(0.8 / 3, within(1e-12));
            }
        }
    }

    @Test
    void lowerBoundsThatSumToOneLeaveASinglePoint() {
        List<WeightConstraint> constraints = IntStream.range(0, 10)
                .mapToObj(c -> WeightConstraint.atLeast(10, one(c), 0.1))
                .toList();
        assertThat(ConstrainedWeights.conflict(10, constraints)).isEmpty();
        assertThat(drawn(new ConstrainedWeights(10, constraints), 1, 3)[0])
                .containsExactly(IntStream.range(0, 10).mapToDouble(c -> 0.1).toArray(), within(1e-9));
    }

    @Test
    void aNodeBoundedToZeroIsAbsentFromTheDraws() {
        List<WeightConstraint> constraints =
                List.of(WeightConstraint.atMost(4, new Span(0, 2), 0), WeightConstraint.order(4, one(2), one(3)));
        double[][] draws = drawn(4, constraints);
        assertMean(column(draws, 2), 0.75, "the larger of two");
        assertMean(column(draws, 1), 0, "absent");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
    void thinRegionsAreCoveredToTheirEnds(double width) {
        // The third weight lies in a thin interval; the others share the rest in order.
        List<WeightConstraint> constraints = List.of(
                WeightConstraint.atLeast(4, one(2), 0.3),
                WeightConstraint.atMost(4, one(2), 0.3 + width),
                WeightConstraint.order(4, one(0), one(1)));
        assertThat(new ConstrainedWeights(4, constraints).dimension()).isEqualTo(3);
        double[][] draws = drawn(4, constraints);
        double[] along =
                Arrays.stream(column(draws, 2)).map(w -> (w - 0.3) / width).toArray();
        assertThat(Arrays.stream(along).average().orElseThrow()).isEqualTo(0.5, within(0.02));
        assertThat(Arrays.stream(along).min().orElseThrow()).isLessThan(0.01);
        assertThat(Arrays.stream(along).max().orElseThrow()).isGreaterThan(0.99);
        assertMean(column(draws, 3), (0.7 - width / 2) / 3, "free");
    }

    @Test
    void noConstraintsGiveTheWholeSimplex() {
        double[][] constrained = drawn(new ConstrainedWeights(4, List.of()), 100, 8);
        double[][] uniform = drawn(new UniformWeights(4), 100, 8);
        for (int k = 0; k < 100; k++) {
            assertThat(constrained[k]).containsExactly(uniform[k], within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        AdditiveModel model = Models.random(new Random(4), 6, 7);
        WeightSampler weights = new ConstrainedWeights(7, totalOrder(7));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            SmaaResult many = new Smaa(model, weights, new Sampling(3_500, 9, pool, threads, StopRule.never())).run();
            SmaaResult alone = new Smaa(model, weights, Sampling.onThisThread(3_500, 9)).run();
            for (int i = 0; i < 6; i++) {
                assertThat(many.candidates().get(i).rankAcceptability())
                        .containsExactly(alone.candidates().get(i).rankAcceptability());
                assertThat(many.candidates().get(i).centralWeights())
                        .isEqualTo(alone.candidates().get(i).centralWeights());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void drawsAreNearlyIndependent() {
        for (int criteria : new int[] {3, 10, 20}) {
            double[][] draws = drawn(new ConstrainedWeights(criteria, totalOrder(criteria)), 2_000, 2);
            for (int c : new int[] {0, criteria / 2, criteria - 1}) {
                assertThat(autocorrelation(column(draws, c))).isLessThan(0.12);
            }
        }
    }

    private static double autocorrelation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = 0;
        double covariance = 0;
        for (int k = 1; k < values.length; k++) {
            variance += (values[k] - mean) * (values[k] - mean);
            covariance += (values[k] - mean) * (values[k - 1] - mean);
        }
        return covariance / variance;
    }
}
