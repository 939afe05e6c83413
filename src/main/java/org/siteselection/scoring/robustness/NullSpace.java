package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Directions of weights that keep their sum and a list of linear functions. */
final class NullSpace {
    private static final double EPSILON = 1e-9;

    private NullSpace() {}

    /**
     * A basis, by Gauss-Jordan elimination with complete pivoting.
     *
     * @param equations coefficients of the functions
     * @param variables number of weights
     */
    static double[][] of(List<double[]> equations, int variables) {
        double[][] rows = new double[equations.size() + 1][];
        rows[0] = new double[variables];
        Arrays.fill(rows[0], 1);
        for (int r = 1; r < rows.length; r++) {
            rows[r] = equations.get(r - 1).clone();
        }
        int[] pivots = new int[rows.length];
        boolean[] bound = new boolean[variables];
        int rank = 0;
        while (rank < rows.length) {
            int row = rank;
            int column = 0;
            double largest = 0;
            for (int r = rank; r < rows.length; r++) {
                for (int v = 0; v < variables; v++) {
                    if (Math.abs(rows[r][v]) > largest) {
                        largest = Math.abs(rows[r][v]);
                        row = r;
                        column = v;
                    }
                }
            }
            if (largest <= EPSILON) {
                break;
            }
            double[] swapped = rows[row];
            rows[row] = rows[rank];
            rows[rank] = swapped;
            eliminate(rows, rank, column);
            pivots[rank] = column;
            bound[column] = true;
            rank++;
        }
        List<double[]> basis = new ArrayList<>();
        for (int free = 0; free < variables; free++) {
            if (!bound[free]) {
                double[] direction = new double[variables];
                direction[free] = 1;
                for (int r = 0; r < rank; r++) {
                    direction[pivots[r]] = -rows[r][free];
                }
                basis.add(direction);
            }
        }
        return basis.toArray(double[][]::new);
    }

    private static void eliminate(double[][] rows, int pivot, int column) {
        double by = rows[pivot][column];
        for (int v = 0; v < rows[pivot].length; v++) {
            rows[pivot][v] /= by;
        }
        for (int r = 0; r < rows.length; r++) {
            double factor = rows[r][column];
            if (r != pivot && factor != 0) {
                for (int v = 0; v < rows[r].length; v++) {
                    rows[r][v] -= factor * rows[pivot][v];
                }
                rows[r][column] = 0;
            }
        }
    }
}
