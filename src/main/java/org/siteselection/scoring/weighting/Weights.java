package org.siteselection.scoring.weighting;

import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.UndefinedException;

/**
 * Weights of siblings and the consistency of their judgements.
 *
 * @param values not negative, sum 1
 * @param consistencyRatio Saaty's ratio, 0 for perfect consistency; null for other methods
 * @param lambdaMax principal eigenvalue of the judgement matrix; null for other methods
 * @param xi optimum of the best-worst linear model, 0 for perfect consistency; null for other methods
 */
public record Weights(
        double[] values,
        @Nullable Double consistencyRatio,
        @Nullable Double lambdaMax,
        @Nullable Double xi) {

    /** Weights of any positive sum, normalised to sum 1. */
    static Weights proportionalTo(double[] parts) {
        double largest = 0;
        for (double part : parts) {
            largest = Math.max(largest, part);
        }
        if (!(largest > 0)) {
            throw new UndefinedException(
                    "weights-undetermined", "", "the siblings all lack spread, so no weight follows from the data");
        }
        double sum = 0;
        for (double part : parts) {
            sum += part / largest;
        }
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i] / largest / sum;
        }
        return new Weights(values, null, null, null);
    }
}
