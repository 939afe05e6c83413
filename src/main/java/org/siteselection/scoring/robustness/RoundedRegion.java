package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.Logarithms;
import org.siteselection.scoring.StopRule;

/**
 * A region in coordinates in which it is about as wide in every direction, whatever its shape: those of the ellipsoid of the
 * logarithmic barrier at its minimum, the analytic centre. The barrier of a row counts once for the row and once for each
 * power of it in the density, so that the ellipsoid follows the density too.
 *
 * @param centre weights by group at the origin
 * @param axes by coordinate: change of each group's weight
 * @param slack by row at the origin, positive
 * @param slopes by coordinate: change of each row's slack
 * @param powers by row: its exponent in the density of group weights
 */
record RoundedRegion(double[] centre, double[][] axes, double[] slack, double[][] slopes, int[] powers) {
    private static final int MOST_STEPS = 200;
    private static final double NEAR_ENOUGH = 1e-6;

    static RoundedRegion of(WeightGroups groups, WeightRegion region) {
        double[][] basis = NullSpace.of(region.equations(), groups.size());
        int[] loose = region.loose();
        List<double[]> rows = Arrays.stream(loose).mapToObj(groups.rows()::get).toList();
        int[] powers = Arrays.stream(loose)
                .map(row -> row < groups.size() ? groups.sizes()[row] - 1 : 0)
                .toArray();
        double[][] slopes = slopes(basis, rows);
        double[] centre = region.centre();
        double[][] triangle = new double[0][];
        for (int step = 0; step < MOST_STEPS && basis.length > 0; step++) {
            StopRule.spend((long) basis.length * basis.length * rows.size());
            LeastSquares solved = newton(slack(rows, centre), slopes, powers);
            triangle = solved.triangle();
            double[] moved = moved(centre, basis, solved.solution(), rows, powers);
            if (moved == null) {
                break;
            }
            centre = moved;
            if (solved.length() < NEAR_ENOUGH) {
                break;
            }
        }
        double[][] axes = LeastSquares.rounded(basis, triangle);
        return new RoundedRegion(centre, axes, slack(rows, centre), slopes(axes, rows), powers);
    }

    /** The Newton step of the barrier. */
    private static LeastSquares newton(double[] slack, double[][] slopes, int[] powers) {
        double[][] matrix = new double[slopes.length][slack.length];
        double[] right = new double[slack.length];
        for (int r = 0; r < slack.length; r++) {
            right[r] = Math.sqrt(1.0 + powers[r]);
            for (int q = 0; q < matrix.length; q++) {
                matrix[q][r] = right[r] * slopes[q][r] / slack[r];
            }
        }
        return LeastSquares.of(matrix, right);
    }

    /** The next point, by a step that is halved until it lowers the barrier; null if none does. */
    private static double @Nullable [] moved(
            double[] centre, double[][] basis, double[] step, List<double[]> rows, int[] powers) {
        double before = barrier(slack(rows, centre), powers);
        double length = 1;
        for (int halving = 0; halving < 60; halving++) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * rows.size());
            double[] next = along(centre, basis, step, length);
            if (barrier(slack(rows, next), powers) < before) {
                return next;
            }
            length /= 2;
        }
        return null;
    }

    private static double barrier(double[] slack, int[] powers) {
        double sum = 0;
        for (int r = 0; r < slack.length; r++) {
            if (!(slack[r] > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            sum -= (1 + powers[r]) * Logarithms.log(slack[r]);
        }
        return sum;
    }

    private static double[] along(double[] from, double[][] basis, double[] step, double length) {
        double[] to = from.clone();
        for (int q = 0; q < basis.length; q++) {
            for (int g = 0; g < to.length; g++) {
                to[g] += length * step[q] * basis[q][g];
            }
        }
        return to;
    }

    private static double[] slack(List<double[]> rows, double[] weights) {
        return rows.stream()
                .mapToDouble(row -> WeightRegion.value(row, weights))
                .toArray();
    }

    private static double[][] slopes(double[][] axes, List<double[]> rows) {
        return Arrays.stream(axes).map(axis -> slack(rows, axis)).toArray(double[][]::new);
    }

    /** Number of coordinates; 0 for a single point. */
    int dimension() {
        return axes.length;
    }
}
