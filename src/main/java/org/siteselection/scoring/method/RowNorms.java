package org.siteselection.scoring.method;

import java.util.Arrays;

/** Euclidean norms of the rows of a block, given column by column; {@link org.siteselection.scoring.Statistics#norm} of each. */
final class RowNorms {
    private final double[][] columns;
    private final double[] largest;
    private final double[] squares;
    private int count;

    RowNorms(WeightedParts parts) {
        columns = new double[parts.columns()][];
        Arrays.setAll(columns, column -> parts.block());
        largest = parts.block();
        squares = parts.block();
    }

    /** The next column of this block, to be overwritten. */
    double[] next() {
        return columns[count++];
    }

    /**
     * Writes the norms of the block, over values relative to the largest, so that no square leaves the range of numbers.
     *
     * @param from first row of the block
     * @param to row after the last one
     */
    void norms(int from, int to, double[] out) {
        int length = to - from;
        Arrays.fill(largest, 0, length, 0);
        Arrays.fill(squares, 0, length, 0);
        for (int j = 0; j < count; j++) {
            double[] column = columns[j];
            for (int i = 0; i < length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(column[i]));
            }
        }
        for (int i = 0; i < length; i++) {
            // Only a row of zeros has the largest 0, and its norm is 0 with any divisor.
            largest[i] = largest[i] == 0 ? 1 : largest[i];
        }
        for (int j = 0; j < count; j++) {
            double[] column = columns[j];
            for (int i = 0; i < length; i++) {
                double part = column[i] / largest[i];
                squares[i] += part * part;
            }
        }
        for (int i = 0; i < length; i++) {
            out[from + i] = Math.sqrt(squares[i]) * largest[i];
        }
        count = 0;
    }
}
