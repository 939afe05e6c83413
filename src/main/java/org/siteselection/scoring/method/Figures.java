package org.siteselection.scoring.method;

import java.util.stream.IntStream;
import org.siteselection.scoring.StopRule;

/** One figure per candidate, computed a block of rows at a time. Thread-safe. */
interface Figures {
    /** Of a column without figures; all are 0. */
    Figures NONE = constant(0);

    /** Columns that are summed side by side. */
    int TOGETHER = 4;

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
        return new Known(all);
    }

    /**
     * Figures in an array.
     *
     * @param figures by candidate
     */
    record Known(double[] figures) implements Figures {
        @Override
        public void fill(int from, int to, double[] out) {
            System.arraycopy(figures, from, out, 0, to - from);
        }

        @Override
        public double[] all(int rows) {
            return figures;
        }
    }

    /** The same figure for all. */
    static Figures constant(double figure) {
        return (from, to, out) -> java.util.Arrays.fill(out, 0, to - from, figure);
    }

    /**
     * The sum of each column, in the order of the rows. An addition waits for the sum of the row before, but not for the
     * sums of other columns, so several columns take as long as one.
     *
     * @return by column, 0 for {@link #NONE}
     */
    static double[] sums(Figures[] columns, int rows) {
        int[] summed = IntStream.range(0, columns.length)
                .filter(j -> columns[j] != NONE)
                .toArray();
        double[] sums = new double[columns.length];
        double[][] blocks = new double[TOGETHER][Math.min(rows, WeightedParts.BLOCK)];
        for (int first = 0; first < summed.length; first += TOGETHER) {
            int count = Math.min(TOGETHER, summed.length - first);
            double[] some = new double[TOGETHER];
            for (int from = 0; from < rows; from += WeightedParts.BLOCK) {
                int to = Math.min(rows, from + WeightedParts.BLOCK);
                StopRule.spend((long) count * (to - from));
                for (int k = 0; k < count; k++) {
                    columns[summed[first + k]].fill(from, to, blocks[k]);
                }
                add(blocks, to - from, some);
            }
            for (int k = 0; k < count; k++) {
                sums[summed[first + k]] = some[k];
            }
        }
        return sums;
    }

    private static void add(double[][] blocks, int length, double[] sums) {
        double[] a = blocks[0];
        double[] b = blocks[1];
        double[] c = blocks[2];
        double[] d = blocks[3];
        double sumA = sums[0];
        double sumB = sums[1];
        double sumC = sums[2];
        double sumD = sums[3];
        for (int i = 0; i < length; i++) {
            sumA += a[i];
            sumB += b[i];
            sumC += c[i];
            sumD += d[i];
        }
        sums[0] = sumA;
        sums[1] = sumB;
        sums[2] = sumC;
        sums[3] = sumD;
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
