package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.weighting.LinearProgram;

class SmallestFlipTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSimplexAlgorithmFindsNothingSmaller(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            AdditiveModel model = Models.random(random, 2 + random.nextInt(5), 1 + random.nextInt(6));
            int leader = Models.leader(model);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < model.size(); i++) {
                least = i == leader ? least : Math.min(least, linearProgram(model, leader, i));
            }
            Optional<SmallestFlip> flip = SmallestFlip.of(model, leader);
            assertThat(flip.isPresent()).isEqualTo(Double.isFinite(least));
            if (flip.isPresent()) {
                assertThat(flip.get().distance()).isEqualTo(least, within(1e-9));
                assertLevel(model, leader, flip.get());
            }
        }
    }

    @Test
    void noPointOfAGridIsNearer() {
        Random random = new Random(5);
        int steps = 200;
        for (int round = 0; round < 20; round++) {
            AdditiveModel model = Models.random(random, 5, 3);
            int leader = Models.leader(model);
            double nearest = Double.POSITIVE_INFINITY;
            for (int a = 0; a <= steps; a++) {
                for (int b = 0; a + b <= steps; b++) {
                    double[] weights = {(double) a / steps, (double) b / steps, (double) (steps - a - b) / steps};
                    double[] scores = model.scores(weights);
                    for (int i = 0; i < 5; i++) {
                        boolean level = i != leader && scores[i] >= scores[leader];
                        nearest = level ? Math.min(nearest, distance(weights, model.weights())) : nearest;
                    }
                }
            }
            double found =
                    SmallestFlip.of(model, leader).map(SmallestFlip::distance).orElse(Double.POSITIVE_INFINITY);
            assertThat(found).isLessThanOrEqualTo(nearest + 1e-9);
            // One cell of the grid is 4 / steps wide in this norm, at most.
            assertThat(nearest).isLessThanOrEqualTo(found + 4.0 / steps + 0.1 * found);
        }
    }

    @Test
    void weightMovesFromTheLargestAdvantageToTheLeast() {
        AdditiveModel model = Models.of(new double[] {0.5, 0.3, 0.2}, Models.row(90, 60, 10), Models.row(20, 50, 40));
        // Gap 35 + 3 - 6 = 32; each unit from the first to the third closes 70 + 30.
        SmallestFlip flip = SmallestFlip.of(model, 0).orElseThrow();

        assertThat(flip.distance()).isEqualTo(0.64, within(1e-12));
        assertThat(flip.challenger()).isEqualTo(1);
        assertThat(flip.weights()).containsExactly(new double[] {0.18, 0.3, 0.52}, within(1e-12));
    }

    @Test
    void aTieIsADistanceOfZeroAndTheFirstIdIsNamed() {
        AdditiveModel model = new AdditiveModel(
                List.of("b", "c", "a"), new double[][] {{50, 0.1 + 0.2}, {50, 0.3}, {50, 0.3}}, new double[] {0.5, 0.5
                });
        SmallestFlip flip = SmallestFlip.of(model, 0).orElseThrow();

        assertThat(flip.distance()).isZero();
        assertThat(flip.challenger()).isEqualTo(2);
        assertThat(flip.weights()).containsExactly(0.5, 0.5);
    }

    @Test
    void aLeaderAheadEverywhereIsNeverFlipped() {
        AdditiveModel model = Models.of(new double[] {0.5, 0.5}, Models.row(50, 50), Models.row(49, 10));
        assertThat(SmallestFlip.of(model, 0)).isEmpty();
        assertThat(SmallestFlip.of(Models.of(new double[] {1}, Models.row(1)), 0))
                .isEmpty();
    }

    @Test
    void aChallengerLevelOnOneCriterionNeedsAllTheWeightThere() {
        AdditiveModel model = Models.of(new double[] {0.7, 0.3}, Models.row(50, 50), Models.row(40, 50));
        SmallestFlip flip = SmallestFlip.of(model, 0).orElseThrow();

        assertThat(flip.distance()).isEqualTo(1.4, within(1e-12));
        assertThat(flip.weights()).containsExactly(new double[] {0, 1}, within(1e-12));
    }

    private static void assertLevel(AdditiveModel model, int leader, SmallestFlip flip) {
        double[] scores = model.scores(flip.weights());
        assertThat(scores[flip.challenger()]).isEqualTo(scores[leader], within(1e-9));
        assertThat(Arrays.stream(flip.weights()).sum()).isEqualTo(1, within(1e-12));
        assertThat(Arrays.stream(flip.weights()).min().orElseThrow()).isNotNegative();
        assertThat(distance(flip.weights(), model.weights())).isEqualTo(flip.distance(), within(1e-12));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += Math.abs(a[c] - b[c]);
        }
        return sum;
    }

    /** Variables: weight added and taken per criterion, and one that is 1. */
    private static double linearProgram(AdditiveModel model, int leader, int challenger) {
        int m = model.criteria();
        double[] cost = new double[2 * m + 1];
        double[] one = new double[2 * m + 1];
        double[] balance = new double[2 * m + 1];
        double[] minusBalance = new double[2 * m + 1];
        double[] gap = new double[2 * m + 1];
        one[2 * m] = 1;
        List<double[]> constraints = new ArrayList<>(List.of(balance, minusBalance, gap));
        for (int c = 0; c < m; c++) {
            double advantage = model.score(leader, c) - model.score(challenger, c);
            cost[c] = 1;
            cost[m + c] = 1;
            balance[c] = 1;
            balance[m + c] = -1;
            minusBalance[c] = -1;
            minusBalance[m + c] = 1;
            gap[c] = advantage;
            gap[m + c] = -advantage;
            gap[2 * m] += model.weight(c) * advantage;
            double[] taken = new double[2 * m + 1];
            taken[m + c] = 1;
            taken[2 * m] = -model.weight(c);
            constraints.add(taken);
        }
        try {
            double[] x = LinearProgram.minimise(cost, constraints, one);
            double sum = 0;
            for (int v = 0; v < 2 * m; v++) {
                sum += x[v];
            }
            return sum;
        } catch (UndefinedException infeasible) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
