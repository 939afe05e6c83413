package org.siteselection.scoring.method;

/** One figure per candidate, computed a block of rows at a time. Thread-safe. */
interface Figures {
    /**
     * Writes the figures of some rows.
     *
     * @param from first row
     * @param to row after the last one
     * @param out gets the figure of row {@code from} at 0
     */
    void fill(int from, int to, double[] out);

    /** Figures that are known. */
    static Figures of(double[] all) {
        return (from, to, out) -> System.arraycopy(all, from, out, 0, to - from);
    }

    /** The same figure for all. */
    static Figures constant(double figure) {
        return (from, to, out) -> java.util.Arrays.fill(out, 0, to - from, figure);
    }

    /** All figures, computed now. */
    default double[] all(int rows) {
        double[] all = new double[rows];
        if (rows <= WeightedParts.BLOCK) {
            fill(0, rows, all);
            return all;
        }
        double[] block = new double[WeightedParts.BLOCK];
        for (int from = 0; from < rows; from += block.length) {
            int to = Math.min(rows, from + block.length);
            fill(from, to, block);
            System.arraycopy(block, 0, all, from, to - from);
        }
        return all;
    }
}
