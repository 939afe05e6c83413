package org.siteselection.scoring.robustness;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.Statistics;

/**
 * The additive value model without a hierarchy (Keeney and Raiffa 1976): S(i) is the sum of w(c) s(i, c) over the criteria,
 * linear in the global weights. The caller replaces missing values with a held score, so that every cell has a value.
 */
public final class AdditiveModel implements ScoreModel {
    private final List<String> ids;
    private final double[][] scores;
    private final double[] weights;
    private final List<ScoreRange> ranges;
    private final @Nullable ScoreSampler sampler;

    /**
     * @param ids of the candidates, at least one, all different
     * @param scores candidates by criteria, finite
     * @param weights global weights of the criteria: not negative, sum 1; sums run in their order, which should be that of
     *     the criteria's ids
     * @throws IllegalArgumentException if these conditions do not hold
     */
    public AdditiveModel(List<String> ids, double[][] scores, double[] weights) {
        this(ids, copy(scores), weights.clone(), List.of(), null);
        requireSound();
    }

    private AdditiveModel(
            List<String> ids,
            double[][] scores,
            double[] weights,
            List<ScoreRange> ranges,
            @Nullable ScoreSampler sampler) {
        this.ids = List.copyOf(ids);
        this.scores = scores;
        this.weights = weights;
        this.ranges = List.copyOf(ranges);
        this.sampler = sampler;
    }

    /** The same model with cells drawn uniformly; if a sampler writes the same cell, the range takes precedence. */
    public AdditiveModel withRanges(List<ScoreRange> drawn) {
        return new AdditiveModel(ids, scores, weights, drawn, sampler);
    }

    /** The same model with uncertain facts. */
    public AdditiveModel withSampler(@Nullable ScoreSampler facts) {
        return new AdditiveModel(ids, scores, weights, ranges, facts);
    }

    private void requireSound() {
        require(!ids.isEmpty() && ids.size() == scores.length, "one row of scores per candidate");
        require(new HashSet<>(ids).size() == ids.size(), "different ids");
        double sum = 0;
        for (double weight : weights) {
            require(weight >= 0, "weights of 0 or more");
            sum += weight;
        }
        require(Math.abs(sum - 1) < 1e-9, "weights of sum 1");
        for (double[] row : scores) {
            require(row.length == weights.length, "one score per criterion");
            for (double score : row) {
                require(Double.isFinite(score), "finite scores");
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("An additive model needs " + what);
        }
    }

    @Override
    public List<String> ids() {
        return ids;
    }

    @Override
    public int criteria() {
        return weights.length;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public boolean uncertain() {
        return sampler != null || !ranges.isEmpty();
    }

    @Override
    public Scorer scorer() {
        return new AdditiveScorer(ids, scores, weights.length, ranges, sampler);
    }

    /** Number of candidates. */
    public int size() {
        return ids.size();
    }

    /** The given weight of a criterion. */
    public double weight(int criterion) {
        return weights[criterion];
    }

    /** The given weights, to keep. */
    public double[] weights() {
        return weights.clone();
    }

    /** The given score of a cell. */
    public double score(int candidate, int criterion) {
        return scores[candidate][criterion];
    }

    /** Upper bound of the rounding error of sums of scores of both signs; 0 if no given score is negative. */
    double noise() {
        double largest = 0;
        boolean negative = false;
        for (double[] row : scores) {
            largest = Math.max(largest, Statistics.largest(row));
            negative |= Statistics.min(row) < 0;
        }
        return negative ? Statistics.NOISE * largest : 0;
    }

    /** Scores of all candidates at the given values and any weights. */
    public double[] scores(double[] anyWeights) {
        double[] result = new double[size()];
        scorer().score(anyWeights, result);
        return result;
    }

    /** Scores of all candidates at the given values and weights. */
    public double[] scores() {
        return scores(weights);
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }
}
