package org.siteselection.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * Analytic hierarchy process: weights are the principal right eigenvector of a reciprocal judgement matrix, and the
 * consistency ratio is (lambda max - n) / (n - 1) over the random index (Saaty 1980, The Analytic Hierarchy Process).
 *
 * @param pairwise how many times the row is as important as the column; positive, square, at most 15 rows
 */
public record AnalyticHierarchyProcess(double[][] pairwise) implements Weighting {
    /** Largest matrix for which Saaty gives a random index. */
    public static final int LARGEST = 15;

    /** Judgements above this ratio should be looked at again. */
    public static final double TOLERABLE_RATIO = 0.10;

    private static final double[] RANDOM_INDEX = {
        0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    /** A positive matrix of this size converges in some dozens of steps; the bound only guards against a hostile one. */
    private static final int MOST_STEPS = 100_000;

    @Override
    public String method() {
        return "ahp";
    }

    @Override
    public Weights weights(List<Column> columns) {
        int n = pairwise.length;
        double[] vector = new double[n];
        Arrays.fill(vector, 1.0 / n);
        for (int step = 0; step < MOST_STEPS; step++) {
            StopRule.spend((long) n * n);
            double[] next = normalised(product(vector));
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            if (change < 1e-15) {
                break;
            }
        }
        double lambdaMax = 0;
        for (double component : product(vector)) {
            lambdaMax += component;
        }
        double ratio = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1) / RANDOM_INDEX[n - 1]);
        return new Weights(vector, ratio, lambdaMax, null);
    }

    private double[] product(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += pairwise[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] normalised(double[] vector) {
        double sum = Arrays.stream(vector).sum();
        return Arrays.stream(vector).map(component -> component / sum).toArray();
    }
}
