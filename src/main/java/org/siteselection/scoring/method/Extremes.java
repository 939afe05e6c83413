package org.siteselection.scoring.method;

import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.value.Goal;

/**
 * The least and greatest value of a column without missing values.
 *
 * @param min positive infinity for an empty column
 * @param max negative infinity for an empty column
 * @param squares sum of the squares, in the order of the rows, of any size; NaN if it is not wanted
 */
record Extremes(double min, double max, double squares) {
    static Extremes of(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        // Branches, which are nearly always the same, are faster than Math.min and Math.max with their rules for zeros.
        for (double value : values) {
            if (value < min) {
                min = value;
            }
            if (value > max) {
                max = value;
            }
        }
        return of(values, min, max, Double.NaN);
    }

    /** The same with the sum of squares, in one read. */
    static Extremes withSquares(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double squares = 0;
        for (double value : values) {
            squares += value * value;
            if (value < min) {
                min = value;
            }
            if (value > max) {
                max = value;
            }
        }
        return of(values, min, max, squares);
    }

    private static Extremes of(double[] values, double min, double max, double squares) {
        return new Extremes(min == 0 ? Statistics.min(values) : min, max == 0 ? Statistics.max(values) : max, squares);
    }

    /** Largest absolute value. */
    double largest() {
        return Math.max(Math.abs(min), Math.abs(max));
    }

    /**
     * The sum of values that are divided by the largest; 0 if they cancel within floating-point error.
     *
     * @param plain their sum
     */
    double settledSum(double[] values, double plain) {
        return min >= 0 ? plain : Statistics.settledSum(values, largest());
    }

    double best(Goal goal) {
        return goal == Goal.MAXIMIZE ? max : min;
    }

    double worst(Goal goal) {
        return goal == Goal.MAXIMIZE ? min : max;
    }

    boolean constant() {
        return min == max;
    }
}
