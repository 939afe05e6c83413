package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.StopRule;

/**
 * Stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001, SMAA-2, Operations Research 49(3), 444-454)
 * by simulation. Scores are compared after rounding to 12 significant digits; candidates that tie over ranks r..r+k-1 count
 * 1/k of the draw at each of them.
 */
public final class Smaa {
    /** Key of the stream of the values of a draw. */
    static final String VALUES = "values";

    private final ScoreModel model;
    private final WeightSampler weights;
    private final Sampling sampling;
    private final int n;

    /** @throws IllegalArgumentException if model and weights differ in their number of criteria */
    public Smaa(ScoreModel model, WeightSampler weights, Sampling sampling) {
        if (model.criteria() != weights.criteria()) {
            throw new IllegalArgumentException("Model and weights need the same criteria");
        }
        this.model = model;
        this.weights = weights;
        this.sampling = sampling;
        n = model.ids().size();
    }

    /**
     * Makes all draws. Memory depends on candidates, criteria and parallelism, not on the number of draws.
     *
     * @throws org.siteselection.scoring.StoppedException by the sampling's stop rule
     * @throws org.siteselection.scoring.UndefinedException where the method is not defined at some draw
     */
    public SmaaResult run() {
        return run(null, 0).result;
    }

    /**
     * A result and the first-rank acceptability, by candidate, under a second distribution of the weights.
     *
     * @param second shares of its draws
     */
    public record Both(SmaaResult result, double[] second) {}

    /**
     * As {@link #run()}, and first-rank acceptability at other weights too, with each draw of the values made once for both.
     * All numbers are those of separate runs.
     *
     * @param others a second distribution of the weights, over the same criteria; null for none
     * @param draws number of draws of the second distribution, at most the samples
     */
    public Both run(@Nullable WeightSampler others, int draws) {
        AcceptabilityTally tally = new AcceptabilityTally(n, model.criteria());
        sampling.run((from, to) -> tally(from, to, others, draws), tally::merge);
        double[] second = new double[n];
        for (int i = 0; i < n && draws > 0; i++) {
            second[i] = tally.firstOfOthers[i] / draws;
        }
        return new Both(result(tally), second);
    }

    private SmaaResult result(AcceptabilityTally tally) {
        List<double @Nullable []> central =
                IntStream.range(0, n).mapToObj(i -> central(tally, i)).toList();
        double[] confidence = confidence(central);
        List<SmaaResult.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            candidates.add(new SmaaResult.Candidate(
                    model.ids().get(i),
                    shares(tally.acceptance, i),
                    tally.rankSum[i] / sampling.samples(),
                    tally.best(i),
                    tally.worst(i),
                    tally.firsts[i],
                    central.get(i),
                    confidence[i]));
        }
        double[][] winning = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                winning[i][j] = tally.pairs.halves(i, j) / (2.0 * sampling.samples());
            }
        }
        return new SmaaResult(candidates, winning, sampling.samples());
    }

    private AcceptabilityTally tally(int from, int to, @Nullable WeightSampler others, int draws) {
        AcceptabilityTally tally = new AcceptabilityTally(n, model.criteria());
        Standings standings = new Standings(n, model.higherIsBetter());
        ScoreModel.Scorer scorer = model.scorer();
        WeightSampler.Draws own = draws(weights, from);
        WeightSampler.Draws second = others == null ? own : draws(others, from);
        double[] drawn = new double[model.criteria()];
        double[] scores = new double[n];
        for (int k = from; k < to; k++) {
            StopRule.spend((long) n * (model.criteria() + n));
            SplitMix random = SplitMix.of(sampling.seed(), k);
            draw(scorer, random);
            own.next(random, drawn);
            scorer.score(drawn, scores);
            standings.sort(scores);
            tally.add(drawn, standings);
            if (k < draws) {
                second.next(SplitMix.of(sampling.seed(), k), drawn);
                scorer.score(drawn, scores);
                tally.addOther(scores, model.higherIsBetter());
            }
        }
        return tally;
    }

    private WeightSampler.Draws draws(WeightSampler sampler, int from) {
        return sampler.draws(SplitMix.of(sampling.seed(), from).keyed("weights"));
    }

    /** Values have their own stream, so that the draws of the weights do not depend on the uncertain values. */
    private void draw(ScoreModel.Scorer scorer, SplitMix random) {
        if (model.uncertain()) {
            scorer.draw(random.keyed(VALUES));
        }
    }

    private double[] shares(double[] counts, int candidate) {
        double[] row = Arrays.copyOfRange(counts, candidate * n, candidate * n + n);
        return Arrays.stream(row).map(count -> count / sampling.samples()).toArray();
    }

    private double @Nullable [] central(AcceptabilityTally tally, int candidate) {
        if (tally.firsts[candidate] == 0) {
            return null;
        }
        int m = model.criteria();
        double[] mean = Arrays.copyOfRange(tally.firstWeights, candidate * m, candidate * m + m);
        WeightSampler.normalise(mean);
        return mean;
    }

    private double[] confidence(List<double @Nullable []> central) {
        long[] firsts = new long[n];
        if (!model.uncertain()) {
            firsts = sampling.stop().during(() -> firstAtCentral(central, model.scorer()));
            return Arrays.stream(firsts).asDoubleStream().toArray();
        }
        long[] sums = firsts;
        sampling.run((from, to) -> confidence(central, from, to), more -> AcceptabilityTally.add(sums, more));
        return Arrays.stream(sums)
                .mapToDouble(count -> (double) count / sampling.samples())
                .toArray();
    }

    private long[] confidence(List<double @Nullable []> central, int from, int to) {
        long[] sums = new long[n];
        ScoreModel.Scorer scorer = model.scorer();
        for (int k = from; k < to; k++) {
            draw(scorer, SplitMix.of(sampling.seed(), k));
            AcceptabilityTally.add(sums, firstAtCentral(central, scorer));
        }
        return sums;
    }

    /** 1 for each candidate that is first, or ties with the first, at its own central weights. */
    private long[] firstAtCentral(List<double @Nullable []> central, ScoreModel.Scorer scorer) {
        long[] first = new long[n];
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            double[] own = central.get(i);
            if (own != null) {
                StopRule.spend((long) n * (model.criteria() + 1));
                first[i] = scorer.first(own, i, model.higherIsBetter(), scores) ? 1 : 0;
            }
        }
        return first;
    }
}
