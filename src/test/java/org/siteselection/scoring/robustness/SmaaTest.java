package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;
import org.siteselection.scoring.UndefinedException;

class SmaaTest {
    private static final int SAMPLES = 7_300;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        AdditiveModel model = uncertain(Models.random(new Random(1), 12, 7));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            SmaaResult many = new Smaa(
                            model, new UniformWeights(7), new Sampling(SAMPLES, 9, pool, threads, StopRule.never()))
                    .run();
            assertSameBits(many, alone(model));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aPoolThatRejectsWorkGivesTheSameResult() {
        AdditiveModel model = uncertain(Models.random(new Random(2), 5, 4));
        Executor closed = task -> {
            throw new RejectedExecutionException();
        };
        Executor busy = task -> {};
        for (Executor executor : List.of(closed, busy)) {
            Sampling sampling = new Sampling(SAMPLES, 9, executor, 4, StopRule.never());
            assertSameBits(new Smaa(model, new UniformWeights(4), sampling).run(), alone(model));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfCandidatesChangesNothing(long seed) {
        Random random = new Random(seed);
        AdditiveModel model = Models.random(random, 9, 5);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(order, random);
        SmaaResult straight = alone(uncertain(model));
        SmaaResult permuted = alone(uncertain(Models.permuted(model, order)));

        for (int i = 0; i < 9; i++) {
            assertSameBits(permuted.candidates().get(i), straight.candidates().get(order.get(i)));
            for (int j = 0; j < 9; j++) {
                assertThat(permuted.pairwiseWinning()[i][j])
                        .isEqualTo(straight.pairwiseWinning()[order.get(i)][order.get(j)]);
            }
        }
    }

    @Test
    void sharesAddUpByCandidateAndByRank() {
        SmaaResult result = alone(uncertain(Models.random(new Random(4), 8, 5)));
        for (int rank = 0; rank < 8; rank++) {
            int at = rank;
            assertThat(result.candidates().stream()
                            .mapToDouble(c -> c.rankAcceptability()[at])
                            .sum())
                    .isEqualTo(1, within(1e-12));
        }
        for (int i = 0; i < 8; i++) {
            SmaaResult.Candidate candidate = result.candidates().get(i);
            double[] shares = candidate.rankAcceptability();
            assertThat(Arrays.stream(shares).sum()).isEqualTo(1, within(1e-12));
            assertThat(shares[candidate.bestRank() - 1]).isPositive();
            assertThat(shares[candidate.worstRank() - 1]).isPositive();
            // The expected rank of a candidate is one plus the expected number of better candidates.
            double beaten = 0;
            for (int j = 0; j < 8; j++) {
                beaten += j == i ? 0 : result.pairwiseWinning()[j][i];
                assertThat(result.pairwiseWinning()[i][j] + result.pairwiseWinning()[j][i])
                        .isEqualTo(1);
            }
            assertThat(candidate.expectedRank()).isEqualTo(1 + beaten, within(1e-9));
        }
    }

    @Test
    void tiesShareRanksWinsAndCentralWeights() {
        // Two equal leaders; sums that differ only by rounding errors are level too.
        AdditiveModel model = Models.of(
                new double[] {0.5, 0.5}, Models.row(80, 80), Models.row(80, 80.00000000000001), Models.row(10, 20));
        SmaaResult result = alone(model);
        SmaaResult.Candidate first = result.candidates().get(0);
        SmaaResult.Candidate third = result.candidates().get(2);

        assertThat(first.rankAcceptability()).containsExactly(0.5, 0.5, 0);
        assertThat(first.expectedRank()).isEqualTo(1.5);
        assertThat(first.firstCount()).isEqualTo(SAMPLES);
        assertThat(first.bestRank()).isEqualTo(1);
        assertThat(first.worstRank()).isEqualTo(2);
        assertThat(first.confidenceFactor()).isEqualTo(1);
        assertThat(first.centralWeights()).containsExactly(new double[] {0.5, 0.5}, within(0.02));
        assertThat(third.rankAcceptability()).containsExactly(0, 0, 1);
        assertThat(third.centralWeights()).isNull();
        assertThat(third.confidenceFactor()).isZero();
        assertThat(result.pairwiseWinning()[0]).containsExactly(0.5, 0.5, 1);
        assertThat(result.pairwiseWinning()[2]).containsExactly(0, 0, 0.5);
    }

    @Test
    void aSingleCandidateIsFirst() {
        SmaaResult result = alone(Models.of(new double[] {1}, Models.row(3)));
        assertThat(result.candidates().get(0).rankAcceptability()).containsExactly(1);
        assertThat(result.pairwiseWinning()).isDeepEqualTo(new double[][] {{0.5}});
    }

    @Test
    void aCallbackGivesTheScoresOfTheAdditiveModel() {
        AdditiveModel model = Models.random(new Random(6), 7, 4);
        WeightSampler around = new WeightsAround(model.weights(), 0.5);
        Sampling sampling = Sampling.onThisThread(SAMPLES, 9);
        SmaaResult expected = new Smaa(model, around, sampling).run();
        MethodSampler same = MethodSampler.certain(model.ids(), 4, true, model::scores);
        MethodSampler mirrored = MethodSampler.certain(
                model.ids(),
                4,
                false,
                weights -> Arrays.stream(model.scores(weights)).map(s -> -s).toArray());

        assertSameBits(new Smaa(same, around, sampling).run(), expected);
        assertSameBits(new Smaa(mirrored, around, sampling).run(), expected);
    }

    @Test
    void anUncertainCallbackDrawsItsValues() {
        MethodSampler coin = MethodSampler.uncertain(List.of("a", "b"), 1, true, w -> new double[] {1, 0}, random -> {
            double score = random.uniform();
            return weights -> new double[] {score, 0.25};
        });
        SmaaResult result = new Smaa(coin, new UniformWeights(1), Sampling.onThisThread(SAMPLES, 3)).run();

        assertThat(result.candidates().get(0).rankAcceptability()[0]).isEqualTo(0.75, within(0.02));
        assertThat(result.candidates().get(0).confidenceFactor())
                .isEqualTo(result.candidates().get(0).rankAcceptability()[0]);
    }

    @Test
    void aCallbackWithoutANumberIsNamed() {
        MethodSampler broken = MethodSampler.certain(List.of("a"), 1, true, weights -> new double[] {Double.NaN});
        assertThatThrownBy(() -> new Smaa(broken, new UniformWeights(1), Sampling.onThisThread(1, 1)).run())
                .isInstanceOfSatisfying(
                        UndefinedException.class, e -> assertThat(e.code()).isEqualTo("overflow"));
    }

    @Test
    void missingScoresAreDrawnOverTheirRange() {
        AdditiveModel model = Models.of(new double[] {1}, Models.row(50), Models.row(30))
                .withRanges(List.of(new ScoreRange(0, 0, 0, 100)));
        assertThat(alone(model).candidates().get(0).rankAcceptability()[0]).isEqualTo(0.7, within(0.02));
    }

    @Test
    void aSecondDistributionOfWeightsHasTheSharesOfARunOfItsOwn() {
        AdditiveModel model = Models.random(new Random(4), 5, 3)
                .withRanges(List.of(new ScoreRange(0, 1, 0, 100), new ScoreRange(3, 2, 20, 80)));
        WeightSampler near = new WeightsAround(new double[] {0.2, 0.3, 0.5}, 0.25);
        Smaa smaa = new Smaa(model, new UniformWeights(3), Sampling.onThisThread(3_000, 9));
        Smaa.Both both = smaa.run(near, 1_700);
        assertSameBits(both.result(), smaa.run());
        assertThat(both.second())
                .containsExactly(new Smaa(model, near, Sampling.onThisThread(1_700, 9))
                        .run().candidates().stream()
                                .mapToDouble(candidate -> candidate.rankAcceptability()[0])
                                .toArray());
    }

    @Test
    void uncertainValuesDoNotChangeTheDrawsOfWeights() {
        AdditiveModel model = Models.random(new Random(8), 4, 3);
        AdditiveModel asGiven = model.withSampler((random, scores) -> random.nextLong());
        assertThat(alone(asGiven).candidates().get(0).rankAcceptability())
                .containsExactly(alone(model).candidates().get(0).rankAcceptability());
    }

    @Test
    void stopsOnCancellationAndAtTheDeadline() {
        AdditiveModel model = Models.random(new Random(9), 20, 5);
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 100);
        StopRule deadline = new StopRule(() -> false, clock::incrementAndGet, Long.MAX_VALUE + 50);
        StopRule cancelled = new StopRule(() -> true, () -> 0, 0);
        for (StopRule stop : List.of(deadline, cancelled)) {
            Sampling sampling = new Sampling(1_000_000, 1, Runnable::run, 1, stop);
            assertThatThrownBy(() -> new Smaa(model, new UniformWeights(5), sampling).run())
                    .isInstanceOfSatisfying(
                            StoppedException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(
                                            stop == deadline
                                                    ? StoppedException.Reason.DEADLINE
                                                    : StoppedException.Reason.CANCELLED));
        }
    }

    @Test
    void aFailureOnAnotherThreadReachesTheCaller() {
        MethodSampler failing = MethodSampler.certain(List.of("a", "b"), 1, true, weights -> {
            throw new UndefinedException("division-by-zero", "f.c", "divides by 0");
        });
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Sampling sampling = new Sampling(5_000, 1, pool, 2, StopRule.never());
            assertThatThrownBy(() -> new Smaa(failing, new UniformWeights(1), sampling).run())
                    .isInstanceOf(UndefinedException.class);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Two missing scores and facts whose influence depends only on the ids of the candidates. */
    private static AdditiveModel uncertain(AdditiveModel model) {
        List<String> ids = model.ids();
        return model.withRanges(List.of(
                        new ScoreRange(ids.indexOf("s00001"), 1, 20, 90),
                        new ScoreRange(ids.indexOf("s00003"), 0, 0, 100)))
                .withSampler((random, scores) -> {
                    for (int i = 0; i < scores.length; i++) {
                        scores[i][2] += 10 * random.keyed(ids.get(i)).gaussian();
                    }
                });
    }

    private static SmaaResult alone(AdditiveModel model) {
        return new Smaa(model, new UniformWeights(model.criteria()), Sampling.onThisThread(SAMPLES, 9)).run();
    }

    private static void assertSameBits(SmaaResult left, SmaaResult right) {
        for (int i = 0; i < left.candidates().size(); i++) {
            assertSameBits(left.candidates().get(i), right.candidates().get(i));
        }
        assertThat(left.pairwiseWinning()).isDeepEqualTo(right.pairwiseWinning());
    }

    private static void assertSameBits(SmaaResult.Candidate left, SmaaResult.Candidate right) {
        assertThat(left).usingRecursiveComparison().isEqualTo(right);
    }
}
