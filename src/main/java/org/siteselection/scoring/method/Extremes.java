package org.siteselection.scoring.method;

import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.value.Goal;

/**
 * The least and greatest value of a column without missing values.
 *
 * @param min positive infinity for an empty column
 * @param max negative infinity for an empty column
 */
record Extremes(double min, double max) {
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
        return new Extremes(min == 0 ? Statistics.min(values) : min, max == 0 ? Statistics.max(values) : max);
    }

    /** Largest absolute value. */
    double largest() {
        return Math.max(Math.abs(min), Math.abs(max));
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
