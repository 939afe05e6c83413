package org.siteselection.scoring.value;

import java.util.Arrays;
import org.siteselection.scoring.StopRule;

/**
 * The known values of a field in ascending order, for binary search.
 *
 * @param values without NaN
 */
record SortedField(double[] values) {
    /** @param field values of the field, NaN where blank */
    static SortedField of(double[] field) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * field.length);
        // Zeros of either sign are equal, but a sort by bits would separate them.
        return new SortedField(Arrays.stream(field)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray());
    }

    int size() {
        return values.length;
    }

    /** Number of values that are better than {@code x}. */
    int better(double x, Goal goal) {
        return goal == Goal.MAXIMIZE ? values.length - firstBeyond(x, true) : firstBeyond(x, false);
    }

    /** Number of values below {@code x}, or of those up to it. */
    private int firstBeyond(double x, boolean included) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (included ? values[middle] <= x : values[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
