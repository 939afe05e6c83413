package org.siteselection.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the numbers that may be equal to another one within a tolerance, without sorting all: numbers are distributed over
 * cells that are wider than the tolerance, and a table of bits notes which cells are used twice. A cell has the bit of its
 * hash (Bloom 1970, Space/time trade-offs in hash coding with allowable errors, Communications of the ACM 13(7)), so that
 * numbers far from each other may be found too.
 */
final class CloseNumbers {
    /** Below, sorting all is as fast. */
    private static final int FEW = 8;

    private static final int CELLS_OF_EACH = 512;
    /** Up to this many numbers, the table is so large that few share a bit; beyond, so small that it stays in a cache. */
    private static final int SMALL = 1024;
    /** Of a cell: at most this share of it may be within the tolerance of its ends. */
    private static final double WIDEST_EDGE = 1.0 / 16;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int[] NONE = {};

    private CloseNumbers() {}

    /**
     * Positions of numbers, ascending: of all that differ from another one by at most the tolerance times the larger magnitude
     * of the two, and of some others.
     *
     * @param values finite
     * @param tolerance relative, below 1e-6
     */
    static int[] positions(double[] values, double tolerance) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = value < least ? value : least;
            largest = value > largest ? value : largest;
        }
        int n = values.length;
        double cells = CELLS_OF_EACH * (double) n;
        double scale = cells / (largest - least);
        // Twice the tolerance, and the rounding errors of two positions.
        double edge = 2 * tolerance * Math.max(Math.abs(least), Math.abs(largest)) * scale + cells * 0x1p-50;
        if (n < FEW || !(scale > 0 && scale <= Double.MAX_VALUE) || !(edge < WIDEST_EDGE)) {
            return IntStream.range(0, n).toArray();
        }
        int words = Integer.highestOneBit(n) * 2;
        Table table = new Table(n <= SMALL ? words * 4 : words / 2, least, scale, 0.5 - edge);
        return table.add(values) ? table.found(values) : NONE;
    }

    /** A bit for the hash of each cell that is used, and one for those used twice. */
    private static final class Table {
        private final long[] used;
        private final int shift;
        private final double least;
        private final double scale;
        private final double inner;

        /**
         * @param words a power of two
         * @param inner numbers farther than this from the middle of a cell may be close to one of the next cell
         */
        Table(int words, double least, double scale, double inner) {
            used = new long[2 * words];
            shift = Long.numberOfLeadingZeros(64L * words) + 1;
            this.least = least;
            this.scale = scale;
            this.inner = inner;
        }

        private int hash(long cell) {
            return (int) (cell * GOLDEN >>> shift);
        }

        /** Whether some of the values may be close to another one. */
        boolean add(double[] values) {
            long twice = 0;
            boolean edge = false;
            for (double value : values) {
                double at = (value - least) * scale;
                long cell = (long) at;
                int hash = hash(cell);
                int word = hash >>> 6 << 1;
                long bit = 1L << hash;
                long again = used[word] & bit;
                used[word] |= bit;
                used[word + 1] |= again;
                twice |= again;
                edge |= Math.abs(at - cell - 0.5) > inner;
            }
            return twice != 0 || edge;
        }

        int[] found(double[] values) {
            int[] found = new int[16];
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                double at = (values[i] - least) * scale;
                long cell = (long) at;
                int hash = hash(cell);
                if ((used[(hash >>> 6 << 1) + 1] & 1L << hash) != 0 || Math.abs(at - cell - 0.5) > inner) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = i;
                }
            }
            return Arrays.copyOf(found, count);
        }
    }
}
