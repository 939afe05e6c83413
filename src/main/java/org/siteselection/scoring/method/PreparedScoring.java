package org.siteselection.scoring.method;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The scores of one table at any weights. The first use of a column with a positive weight computes its {@link ColumnPart},
 * because a column without weight need not be defined. Thread-safe.
 */
public final class PreparedScoring {
    private final ColumnMethod method;
    private final DecisionMatrix matrix;
    private final AtomicReferenceArray<ColumnPart> parts;

    PreparedScoring(ColumnMethod method, DecisionMatrix matrix) {
        this.method = method;
        this.matrix = matrix;
        parts = new AtomicReferenceArray<>(matrix.columns().size());
    }

    /**
     * The scores of {@link MatrixMethod#evaluate} at other weights.
     *
     * @param weights by column: not negative, sum 1
     * @throws org.siteselection.scoring.UndefinedException if the method's formula is not defined at these weights
     */
    public double[] scores(double[] weights) {
        return method.combine(weighted(weights)).scores();
    }

    /**
     * Whether no candidate has a better score than one of them at some weights, by {@link #scores} rounded to 12 significant
     * digits, where the answer is certain without all scores.
     *
     * @param weights by column: not negative, sum 1
     * @param row of the candidate
     * @return empty if the scores have to be computed
     * @throws org.siteselection.scoring.UndefinedException if the method's formula is not defined at these weights; else {@link
     *     #scores} may throw it
     */
    public Optional<Boolean> first(double[] weights, int row) {
        return method.first(weighted(weights), row);
    }

    private boolean known(double[] weights) {
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 0 && parts.get(j) == null) {
                return false;
            }
        }
        return true;
    }

    private WeightedParts weighted(double[] weights) {
        if (!known(weights)) {
            compute(weights);
        }
        ColumnPart[] used = new ColumnPart[weights.length];
        for (int j = 0; j < used.length; j++) {
            used[j] = weights[j] > 0 ? parts.get(j) : ColumnPart.NONE;
        }
        return new WeightedParts(matrix, used, weights, false);
    }

    /** Computes the missing parts; threads that do so at once get the same ones. */
    private void compute(double[] weights) {
        ColumnPart[] computed = WeightedParts.parts(method, matrix, weights);
        for (int j = 0; j < computed.length; j++) {
            if (weights[j] > 0) {
                parts.set(j, computed[j].kept(matrix.size()));
            }
        }
    }
}
