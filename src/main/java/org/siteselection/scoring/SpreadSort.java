package org.siteselection.scoring;

import java.util.Arrays;

/**
 * Sorts many numbers by distributing them over as many buckets of equal width (bucket sort: Knuth 1998, The Art of Computer
 * Programming, volume 3, section 5.2.5), which has no branch that depends on each comparison as in {@link Arrays#sort(double[])}. Numbers
 * that are few or crowd in some buckets are sorted by the latter.
 */
final class SpreadSort {
    /** Below, {@link Arrays#sort(double[])} is as fast. */
    private static final int FEW = 24;

    /** Numbers in one bucket at most, because a bucket is sorted by insertion. */
    private static final int CROWD = 32;

    private SpreadSort() {}

    /**
     * A sorted copy.
     *
     * @param values finite
     */
    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        if (values.length < FEW || !distributed(values, sorted)) {
            Arrays.sort(sorted);
        }
        return sorted;
    }

    /** Whether the values are sorted; if they crowd, they are not, and {@code sorted} is as before. */
    private static boolean distributed(double[] values, double[] sorted) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = value < least ? value : least;
            largest = value > largest ? value : largest;
        }
        double scale = (values.length - 1) / (largest - least);
        if (!(scale > 0 && scale < Double.MAX_VALUE)) {
            return false;
        }
        // The number of values of each bucket, then the position of its first one.
        int[] starts = new int[values.length + 1];
        for (double value : values) {
            if (++starts[(int) ((value - least) * scale)] > CROWD) {
                return false;
            }
        }
        int next = 0;
        for (int bucket = 0; bucket < starts.length; bucket++) {
            int count = starts[bucket];
            starts[bucket] = next;
            next += count;
        }
        for (double value : values) {
            sorted[starts[(int) ((value - least) * scale)]++] = value;
        }
        insert(sorted);
        return true;
    }

    private static void insert(double[] values) {
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            int at = i;
            while (at > 0 && isAfter(values[at - 1], value)) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }

    /** In the order of {@link Double#compare}. */
    private static boolean isAfter(double one, double other) {
        return one > other || one == 0 && other == 0 && Double.compare(one, other) > 0;
    }
}
