package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;

/**
 * A small dense simplex: minimise c x subject to A x <= 0, one equation e x = 1, x >= 0. Bland's rule for the choice of
 * pivots, so that it does not cycle at the degenerate corners of homogeneous constraints (Bland 1977, New finite pivoting
 * rules for the simplex method).
 */
public final class LinearProgram {
    private static final double EPSILON = 1e-12;

    private final double[][] rows;
    private final int[] basis;
    private final int columns;

    private LinearProgram(List<double[]> inequalities, double[] equation) {
        int n = equation.length;
        int slacks = inequalities.size();
        // Variables, slacks, one artificial variable of the equation, right-hand side.
        columns = n + slacks + 1;
        rows = new double[slacks + 1][columns + 1];
        basis = new int[slacks + 1];
        for (int i = 0; i < slacks; i++) {
            System.arraycopy(inequalities.get(i), 0, rows[i], 0, n);
            rows[i][n + i] = 1;
            basis[i] = n + i;
        }
        System.arraycopy(equation, 0, rows[slacks], 0, n);
        rows[slacks][columns - 1] = 1;
        rows[slacks][columns] = 1;
        basis[slacks] = columns - 1;
    }

    /**
     * The optimal x.
     *
     * @throws UndefinedException if no x satisfies the constraints or the cost has no minimum
     */
    public static double[] minimise(double[] cost, List<double[]> inequalities, double[] equation) {
        LinearProgram program = new LinearProgram(inequalities, equation);
        double[] artificial = new double[program.columns];
        artificial[program.columns - 1] = 1;
        program.solve(artificial, program.columns);
        double[] x = program.solution(program.columns);
        if (x[program.columns - 1] > 1e-9) {
            throw new UndefinedException("weights-undetermined", "", "no weights satisfy the judgements");
        }
        double[] extended = new double[program.columns];
        System.arraycopy(cost, 0, extended, 0, cost.length);
        // The artificial variable is excluded from now on.
        program.solve(extended, program.columns - 1);
        return program.solution(cost.length);
    }

    private void solve(double[] cost, int usable) {
        while (true) {
            int entering = entering(cost, usable);
            if (entering < 0) {
                return;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                throw new UndefinedException("weights-undetermined", "", "the judgements bound no weights");
            }
            pivot(leaving, entering);
        }
    }

    /** The first column of negative reduced cost, or -1 at the optimum. */
    private int entering(double[] cost, int usable) {
        for (int j = 0; j < usable; j++) {
            StopRule.spend(rows.length);
            double reduced = cost[j];
            for (int i = 0; i < rows.length; i++) {
                reduced -= cost[basis[i]] * rows[i][j];
            }
            if (reduced < -EPSILON) {
                return j;
            }
        }
        return -1;
    }

    /** The row of least ratio, among equals the one of the first basic variable. */
    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][entering] > EPSILON) {
                double ratio = rows[i][columns] / rows[i][entering];
                boolean tied = leaving >= 0 && Math.abs(ratio - least) <= EPSILON;
                if (ratio < least - EPSILON || tied && basis[i] < basis[leaving]) {
                    least = ratio;
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    private void pivot(int row, int column) {
        double pivot = rows[row][column];
        for (int j = 0; j <= columns; j++) {
            rows[row][j] /= pivot;
        }
        for (int i = 0; i < rows.length; i++) {
            double factor = rows[i][column];
            if (i != row && factor != 0) {
                StopRule.spend(columns);
                for (int j = 0; j <= columns; j++) {
                    rows[i][j] -= factor * rows[row][j];
                }
            }
        }
        basis[row] = column;
    }

    private double[] solution(int length) {
        double[] x = new double[length];
        for (int i = 0; i < rows.length; i++) {
            if (basis[i] < length) {
                x[basis[i]] = Math.max(0, rows[i][columns]);
            }
        }
        return x;
    }
}
