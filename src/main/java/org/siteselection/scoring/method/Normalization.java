package org.siteselection.scoring.method;

import java.util.Arrays;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;

/**
 * Normalisations that make raw values of different units comparable, with the direction that more is better (Hwang and Yoon
 * 1981, Multiple Attribute Decision Making, chapter 2). A constant column divides by itself: all candidates get the same
 * value, 1 by {@code MAX} and {@code MIN_MAX} and 1/n by {@code SUM}, even if all values are 0.
 */
public enum Normalization {
    /** x / norm of x, negated for less-is-better, which gives the same distances as 1 - x / norm. */
    VECTOR {
        @Override
        double[] fractions(String method, DecisionMatrix matrix, Column column) {
            double unit = Statistics.largest(column.values());
            double norm = Statistics.norm(scaled(column.values(), unit));
            double divisor = column.goal() == Goal.MAXIMIZE ? norm : -norm;
            return unit == 0 ? new double[matrix.size()] : map(column.values(), x -> x / unit / divisor);
        }
    },
    /** (x - min) / (max - min), or (max - x) / (max - min) for less-is-better. */
    MIN_MAX {
        @Override
        double[] fractions(String method, DecisionMatrix matrix, Column column) {
            double[] values = column.values();
            if (Statistics.constant(values)) {
                return constant(matrix, 1);
            }
            double worst = Columns.worst(column);
            double best = Columns.best(column);
            return map(values, x -> ValueFunction.along(x, worst, best));
        }
    },
    /** x / max, or min / x for less-is-better. */
    MAX {
        @Override
        double[] fractions(String method, DecisionMatrix matrix, Column column) {
            double[] values = column.values();
            if (Statistics.constant(values)) {
                return constant(matrix, 1);
            }
            double best = Columns.best(column);
            if (column.goal() == Goal.MINIMIZE) {
                Domain.requirePositive(method, matrix, column, EACH);
                return map(values, x -> best / x);
            }
            if (best <= 0) {
                int row = Columns.first(values, best);
                throw Domain.outside(method, matrix, column, row, "divides by the largest value of a criterion");
            }
            return map(values, x -> x / best);
        }
    },
    /** x / Σx, or (1/x) / Σ(1/x) for less-is-better. */
    SUM {
        @Override
        double[] fractions(String method, DecisionMatrix matrix, Column column) {
            double[] values = column.values();
            if (Statistics.constant(values)) {
                return constant(matrix, 1.0 / matrix.size());
            }
            if (column.goal() == Goal.MINIMIZE) {
                Domain.requirePositive(method, matrix, column, EACH);
                double min = Statistics.min(values);
                // Reciprocals relative to that of the smallest value, so that none overflows.
                double[] reciprocals = map(values, x -> min / x);
                double sum = Statistics.sum(reciprocals, 1);
                return map(reciprocals, x -> x / sum);
            }
            double unit = Statistics.largest(values);
            double sum = Statistics.settledSum(scaled(values, unit));
            if (sum <= 0) {
                int row = Columns.first(values, Statistics.min(values));
                throw Domain.outside(
                        method,
                        matrix,
                        column,
                        row,
                        "divides by the sum of a criterion's values, which must be above 0");
            }
            return map(values, x -> x / unit / sum);
        }
    },
    /** The raw values, negated for less-is-better. */
    NONE {
        @Override
        double[] fractions(String method, DecisionMatrix matrix, Column column) {
            return column.goal() == Goal.MAXIMIZE ? column.values() : map(column.values(), x -> -x);
        }
    };

    private static final String EACH = "divides by each value of a criterion where less is better";

    /** As written in rule files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The normalised column.
     *
     * @throws org.siteselection.scoring.UndefinedException {@code division-by-zero}, {@code value-not-positive} or {@code overflow}
     */
    double[] normalized(String method, DecisionMatrix matrix, Column column) {
        return Domain.requireFinite(method, matrix, column, fractions(method, matrix, column));
    }

    /** Normalised values times weights; rows are candidates. Columns of weight 0 stay 0 and need not be defined. */
    double[][] weighted(String method, DecisionMatrix matrix) {
        double[][] weighted = new double[matrix.size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() > 0) {
                double[] normalized = normalized(method, matrix, column);
                for (int i = 0; i < normalized.length; i++) {
                    weighted[i][j] = column.weight() * normalized[i];
                }
            }
        }
        return weighted;
    }

    abstract double[] fractions(String method, DecisionMatrix matrix, Column column);

    private static double[] constant(DecisionMatrix matrix, double value) {
        double[] column = new double[matrix.size()];
        Arrays.fill(column, value);
        return column;
    }

    private static double[] scaled(double[] values, double unit) {
        return map(values, x -> unit == 0 ? 0 : x / unit);
    }

    private static double[] map(double[] values, java.util.function.DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }
}
