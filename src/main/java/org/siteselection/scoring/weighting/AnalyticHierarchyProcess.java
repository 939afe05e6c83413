package org.siteselection.scoring.weighting;

import java.util.Arrays;
import java.util.List;
import org.siteselection.scoring.StopRule;

/**
 * Analytic hierarchy process: weights are the principal right eigenvector of a reciprocal judgement matrix, and the
 * consistency ratio is (lambda max - n) / (n - 1) over the random index (Saaty 1980, The Analytic Hierarchy Process).
 *
 * @param pairwise how many times the row is as important as the column; positive, square, at most 15 rows
 */
public record AnalyticHierarchyProcess(double[][] pairwise) implements Weighting {
    /** Largest matrix for which Saaty gives a random index. */
    public static final int LARGEST = 15;

    /** Judgements above this ratio should be reviewed. */
    public static final double TOLERABLE_RATIO = 0.10;

    private static final double[] RANDOM_INDEX = {
        0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    /** Typical judgements converge in some dozens of steps. */
    private static final int MOST_STEPS = 500;

    /**
     * This number of squarings equals 2^60 steps, more than any positive matrix with a ratio of 1000 between judgements
     * needs.
     */
    private static final int MOST_SQUARINGS = 60;

    @Override
    public String method() {
        return "ahp";
    }

    @Override
    public Weights weights(List<Column> columns) {
        int n = pairwise.length;
        double[] vector = new double[n];
        Arrays.fill(vector, 1.0 / n);
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change >= 1e-15; step++) {
            StopRule.spend((long) n * n);
            double[] next = normalised(product(pairwise, vector));
            change = difference(next, vector);
            vector = next;
        }
        // Contradictory judgements can have two eigenvalues that are nearly equal, and need hundreds of thousands of
        // steps.
        double[][] power = pairwise;
        for (int squaring = 0; squaring < MOST_SQUARINGS && change >= 1e-15; squaring++) {
            power = squared(power);
            double[] next = normalised(product(power, vector));
            change = difference(next, vector);
            vector = next;
        }
        double lambdaMax = 0;
        for (double component : product(pairwise, vector)) {
            lambdaMax += component;
        }
        double ratio = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1) / RANDOM_INDEX[n - 1]);
        return new Weights(vector, ratio, lambdaMax, null);
    }

    private static double difference(double[] a, double[] b) {
        double difference = 0;
        for (int i = 0; i < a.length; i++) {
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
        }
        return difference;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    /** The square of a matrix, divided by its largest entry, so that powers stay finite. */
    private static double[][] squared(double[][] matrix) {
        int n = matrix.length;
        double[][] square = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    square[i][j] += matrix[i][k] * matrix[k][j];
                }
                largest = Math.max(largest, square[i][j]);
            }
        }
        for (double[] row : square) {
            for (int j = 0; j < n; j++) {
                row[j] /= largest;
            }
        }
        return square;
    }

    private static double[] normalised(double[] vector) {
        double sum = Arrays.stream(vector).sum();
        return Arrays.stream(vector).map(component -> component / sum).toArray();
    }
}
