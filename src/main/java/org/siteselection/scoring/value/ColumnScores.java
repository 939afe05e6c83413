package org.siteselection.scoring.value;

/** The scores of a {@link ValueFunction} for a column of values, a block of rows at a time, with the same bits. Thread-safe. */
@FunctionalInterface
public interface ColumnScores {
    /**
     * Writes the scores of some rows.
     *
     * @param values finite, or NaN where missing
     * @param from first row
     * @param to row after the last one
     * @param out gets the score of row {@code from} at 0; NaN for a value without score
     */
    void fill(double[] values, int from, int to, double[] out);
}
