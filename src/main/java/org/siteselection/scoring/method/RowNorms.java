package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.siteselection.scoring.Statistics;

/** Euclidean norms of the rows of a block, given column by column; {@link Statistics#norm} of each. */
final class RowNorms {
    private final double[] squares;
    private final double[] norms;

    RowNorms(WeightedParts parts) {
        squares = parts.block();
        norms = parts.block();
    }

    /** Sums of squares by row of this block, to which the caller adds those of each column. */
    double[] squares() {
        return squares;
    }

    /**
     * Writes the norms of the block, and begins the next one.
     *
     * @param from first row of the block
     * @param to row after the last one
     * @param row the figures of one row, by column: needed if a square leaves the range of numbers, and if all are 0
     */
    void norms(int from, int to, double[] out, IntFunction<double[]> row) {
        int length = to - from;
        for (int i = 0; i < length; i++) {
            norms[i] = Math.sqrt(squares[i]);
        }
        for (int i = 0; i < length; i++) {
            if (!Statistics.squaresInRange(squares[i])) {
                norms[i] = Statistics.norm(row.apply(from + i));
            }
        }
        System.arraycopy(norms, 0, out, from, length);
        Arrays.fill(squares, 0);
    }
}
