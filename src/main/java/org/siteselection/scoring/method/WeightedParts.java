package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/** The columns of a table as a {@link ColumnMethod} reads them, with their weights. */
final class WeightedParts {
    /** Rows of a block, 16 kB: shorter ones read memory in pieces that are too small, longer ones leave the caches of a core. */
    static final int BLOCK = 2048;

    private final DecisionMatrix matrix;
    private final ColumnPart[] parts;
    private final double[] weights;
    private final boolean detailed;
    private final double[][] table;

    /**
     * @param parts by column
     * @param weights by column
     * @param detailed whether figures per criterion are wanted
     */
    WeightedParts(DecisionMatrix matrix, ColumnPart[] parts, double[] weights, boolean detailed) {
        this.matrix = matrix;
        this.parts = parts;
        this.weights = weights;
        this.detailed = detailed;
        this.table = detailed ? new double[parts.length][matrix.size()] : new double[0][];
    }

    static WeightedParts of(ColumnMethod method, DecisionMatrix matrix, boolean detailed) {
        double[] weights = matrix.columns().stream().mapToDouble(Column::weight).toArray();
        return new WeightedParts(matrix, parts(method, matrix, weights), weights, detailed);
    }

    /** The parts of the columns of positive weight; none of the others. */
    static ColumnPart[] parts(ColumnMethod method, DecisionMatrix matrix, double[] weights) {
        ColumnPart[] parts = new ColumnPart[weights.length];
        Extremes[] extremes = new Extremes[weights.length];
        Figures[] terms = new Figures[weights.length];
        for (int j = 0; j < parts.length; j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (weights[j] > 0) {
                extremes[j] =
                        method.readsSquares() ? Extremes.withSquares(column.values()) : Extremes.of(column.values());
                method.check(matrix, column, extremes[j]);
            }
        }
        for (int j = 0; j < parts.length; j++) {
            terms[j] = weights[j] > 0 ? method.terms(matrix.columns().get(j), extremes[j]) : Figures.NONE;
        }
        double[] sums = Figures.sums(terms, matrix.size());
        for (int j = 0; j < parts.length; j++) {
            StopRule.spend(matrix.size());
            parts[j] = weights[j] > 0
                    ? method.part(matrix, matrix.columns().get(j), extremes[j], sums[j])
                    : ColumnPart.NONE;
        }
        return parts;
    }

    DecisionMatrix matrix() {
        return matrix;
    }

    /** Number of candidates. */
    int rows() {
        return matrix.size();
    }

    /** Number of columns. */
    int columns() {
        return parts.length;
    }

    ColumnPart part(int column) {
        return parts[column];
    }

    double weight(int column) {
        return weights[column];
    }

    /** Whether a column can have an effect. */
    boolean counts(int column) {
        return parts[column] != ColumnPart.NONE;
    }

    /** Whether figures per criterion are wanted. */
    boolean detailed() {
        return detailed;
    }

    /** Writes the figures of a block of rows. */
    void fill(int column, int from, int to, double[] block) {
        StopRule.spend(to - from);
        parts[column].figures().fill(from, to, block);
    }

    /**
     * Writes the weighted figures of a block of rows, and keeps them if they are wanted.
     *
     * @param block gets the figure of row {@code from} at 0
     */
    void weighted(int column, int from, int to, double[] block) {
        fill(column, from, to, block);
        weigh(column, to - from, block);
        keep(column, from, to, block);
    }

    /**
     * Adds the weighted figures of a block of rows to sums, and keeps them if they are wanted.
     *
     * @param block scratch
     * @param sums get the figure of row {@code from} at 0
     */
    private void addWeighted(int column, int from, int to, double[] block, double[] sums) {
        fill(column, from, to, block);
        add(weights[column], block, sums, to - from);
        keepWeighted(column, from, to, block);
    }

    /** Adds weighted figures to sums. */
    static void add(double weight, double[] figures, double[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += weight * figures[i];
        }
    }

    private void weigh(int column, int length, double[] block) {
        double weight = weights[column];
        for (int i = 0; i < length; i++) {
            block[i] *= weight;
        }
    }

    /** Weighs figures of a block of rows and keeps them, if they are wanted. */
    void keepWeighted(int column, int from, int to, double[] block) {
        if (detailed) {
            weigh(column, to - from, block);
            keep(column, from, to, block);
        }
    }

    /** Keeps figures of a block of rows, if they are wanted. */
    void keep(int column, int from, int to, double[] block) {
        if (detailed) {
            System.arraycopy(block, 0, table[column], from, to - from);
        }
    }

    /** The kept figures, by column and candidate, under a name; empty if they are not wanted. */
    Map<String, double[][]> kept(String name) {
        return detailed ? Map.of(name, table) : Map.of();
    }

    /** Room for a figure of each row of a block. */
    double[] block() {
        return new double[Math.min(rows(), BLOCK)];
    }

    /** One block of rows. */
    interface Rows {
        void work(int from, int to);
    }

    /** All rows, in blocks. */
    void blocks(Rows rows) {
        for (int from = 0; from < rows(); from += BLOCK) {
            rows.work(from, Math.min(rows(), from + BLOCK));
        }
    }

    /** The sum of the weighted figures of each candidate. */
    double[] sums() {
        return sums(column -> true);
    }

    /** The sum of the weighted figures of each candidate over some columns. */
    double[] sums(IntPredicate included) {
        double[] sums = new double[rows()];
        double[] block = block();
        double[] sum = block();
        blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(sum, 0);
            for (int j = 0; j < parts.length; j++) {
                if (counts(j) && included.test(j)) {
                    addWeighted(j, from, to, block, sum);
                }
            }
            System.arraycopy(sum, 0, sums, from, length);
        });
        return sums;
    }

    /**
     * The sum and the largest of the weighted figures of each candidate, of which none is negative. Sums are those of {@link
     * #sums} up to rounding errors: four columns are added at once, which suits tables of few rows.
     */
    void sumsAndLargest(double[] sums, double[] largest) {
        double[][] figures = new double[Figures.TOGETHER][];
        double[] own = new double[Figures.TOGETHER];
        int count = 0;
        for (int j = 0; j < parts.length; j++) {
            if (counts(j)) {
                figures[count] = parts[j].figures().all(rows());
                own[count++] = weights[j];
            }
            if (count == Figures.TOGETHER || count > 0 && j == parts.length - 1) {
                // A column again, without weight, where there are no more.
                Arrays.fill(figures, count, Figures.TOGETHER, figures[0]);
                Arrays.fill(own, count, Figures.TOGETHER, 0);
                addTogether(figures, own, sums, largest);
                count = 0;
            }
        }
    }

    private static void addTogether(double[][] figures, double[] weights, double[] sums, double[] largest) {
        double[] a = figures[0];
        double[] b = figures[1];
        double[] c = figures[2];
        double[] d = figures[3];
        double ofA = weights[0];
        double ofB = weights[1];
        double ofC = weights[2];
        double ofD = weights[3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
        }
        for (int i = 0; i < largest.length; i++) {
            double one = Math.max(ofA * a[i], ofB * b[i]);
            double other = Math.max(ofC * c[i], ofD * d[i]);
            largest[i] = Math.max(largest[i], Math.max(one, other));
        }
    }

    /** As {@link #sums()}; 0 where the weighted figures cancel within floating-point error. */
    double[] settledSums() {
        double[] sums = new double[rows()];
        double[] block = block();
        double[] sum = block();
        double[] magnitude = block();
        blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(sum, 0);
            Arrays.fill(magnitude, 0);
            for (int j = 0; j < parts.length; j++) {
                if (counts(j)) {
                    weighted(j, from, to, block);
                    for (int i = 0; i < length; i++) {
                        sum[i] += block[i];
                    }
                    for (int i = 0; i < length; i++) {
                        magnitude[i] += Math.abs(block[i]);
                    }
                }
            }
            for (int i = 0; i < length; i++) {
                sums[from + i] = Statistics.settled(sum[i], magnitude[i]);
            }
        });
        return sums;
    }
}
