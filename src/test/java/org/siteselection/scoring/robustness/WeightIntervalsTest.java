package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightIntervalsTest {
    private static final int STEPS = 4000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aFineSweepFindsTheSameIntervals(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            int criteria = 2 + random.nextInt(6);
            AdditiveModel model = Models.random(random, 2 + random.nextInt(6), criteria);
            int leader = Models.leader(model);
            WeightNode node = node(random, criteria);
            List<WeightInterval> found = WeightIntervals.of(model, leader, List.of(node));
            if (found.isEmpty()) {
                assertThat(current(model, node)).isEqualTo(1, within(1e-12));
                continue;
            }
            WeightInterval interval = found.get(0);
            assertThat(interval.current()).isEqualTo(current(model, node), within(1e-12));
            assertThat(interval.low()).isBetween(0.0, interval.current());
            assertThat(interval.high()).isBetween(interval.current(), 1.0);
            for (int step = 0; step <= STEPS; step++) {
                double t = (double) step / STEPS;
                double[] scores = model.scores(moved(model, node, t));
                double best = java.util.Arrays.stream(scores).max().orElseThrow();
                if (t > interval.low() + 1e-9 && t < interval.high() - 1e-9) {
                    assertThat(scores[leader]).isEqualTo(best, within(1e-9));
                }
            }
            assertTakesOver(model, node, leader, interval.low(), -1e-6, interval.lowLeader());
            assertTakesOver(model, node, leader, interval.high(), 1e-6, interval.highLeader());
        }
    }

    private static void assertTakesOver(
            AdditiveModel model, WeightNode node, int leader, double end, double beyond, Integer next) {
        double t = end + beyond;
        if (next == null) {
            assertThat(end).isIn(0.0, 1.0);
        } else if (t >= 0 && t <= 1) {
            double[] scores = model.scores(moved(model, node, t));
            assertThat(scores[next]).isGreaterThan(scores[leader]);
            assertThat(next).isEqualTo(Models.leader(scores));
        }
    }

    @Test
    void aWorkedExample() {
        // S0 = 80 t, S1 = 20 t + 60 (1 - t): level where 80 t = 60 - 40 t.
        AdditiveModel model = Models.of(new double[] {0.75, 0.25}, Models.row(80, 0), Models.row(20, 60));
        WeightInterval interval =
                WeightIntervals.of(model, 0, List.of(single(0))).get(0);

        assertThat(interval.low()).isEqualTo(0.5, within(1e-12));
        assertThat(interval.lowLeader()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.highLeader()).isNull();
    }

    @Test
    void aTieAtTheCurrentWeightEndsTheInterval() {
        AdditiveModel model = Models.of(new double[] {0.1, 0.9}, Models.row(90, 10), Models.row(0, 20));
        WeightInterval interval =
                WeightIntervals.of(model, 0, List.of(single(0))).get(0);

        assertThat(interval.low()).isEqualTo(interval.current(), within(1e-12));
        assertThat(interval.lowLeader()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void candidatesLevelEverywhereDoNotEndAnInterval() {
        AdditiveModel model =
                Models.of(new double[] {0.1, 0.9}, Models.row(70, 0.1 + 0.2), Models.row(70, 0.3), Models.row(1, 0));
        WeightInterval interval =
                WeightIntervals.of(model, 0, List.of(single(0))).get(0);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void amongSimultaneousLeadersTheFastestThenTheFirstIdIsNamed() {
        AdditiveModel model = Models.of(
                new double[] {0.6, 0.4},
                Models.row(100, 50),
                Models.row(90, 60),
                Models.row(50, 100),
                Models.row(50, 100));
        // All three cross the leader at t = 0.5.
        assertThat(WeightIntervals.of(model, 0, List.of(single(0))).get(0).lowLeader())
                .isEqualTo(2);
    }

    @Test
    void aNodeWithoutWeightGrowsByItsLocalShares() {
        AdditiveModel model = Models.of(new double[] {1, 0, 0}, Models.row(60, 0, 40), Models.row(40, 80, 20));
        WeightNode node = new WeightNode("f", 1, 3, () -> new double[] {0.75, 0.25});
        // Alone it gives 10 against 65: level where 60 - 50 t = 40 + 25 t.
        WeightInterval interval = WeightIntervals.of(model, 0, List.of(node)).get(0);

        assertThat(interval.current()).isZero();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isEqualTo(20.0 / 75, within(1e-12));
        assertThat(interval.highLeader()).isEqualTo(1);
    }

    private static WeightNode single(int criterion) {
        return new WeightNode("c" + criterion, criterion, criterion + 1, () -> new double[] {1});
    }

    private static WeightNode node(Random random, int criteria) {
        int from = random.nextInt(criteria);
        int to = from + 1 + random.nextInt(criteria - from);
        double[] shares = random.doubles(to - from).toArray();
        WeightSampler.normalise(shares);
        return new WeightNode("n", from, to, () -> shares);
    }

    private static boolean under(WeightNode node, int criterion) {
        return node.from() <= criterion && criterion < node.to();
    }

    private static double current(AdditiveModel model, WeightNode node) {
        double sum = 0;
        for (int c = 0; c < model.criteria(); c++) {
            sum += under(node, c) ? model.weight(c) : 0;
        }
        return sum;
    }

    /** The definition of the contract, one weight at a time. */
    private static double[] moved(AdditiveModel model, WeightNode node, double t) {
        double current = current(model, node);
        double[] weights = model.weights();
        for (int c = 0; c < weights.length; c++) {
            if (!under(node, c)) {
                weights[c] *= (1 - t) / (1 - current);
            } else if (current > 0) {
                weights[c] *= t / current;
            } else {
                weights[c] = t * node.localShares().get()[c - node.from()];
            }
        }
        return weights;
    }
}
