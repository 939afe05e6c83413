package org.siteselection.scoring.method;

import java.util.function.DoubleUnaryOperator;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Along;
import org.siteselection.scoring.value.Goal;

/**
 * Normalisations that make raw values of different units comparable, with the direction that more is better (Hwang and Yoon
 * 1981, Multiple Attribute Decision Making, chapter 2). A constant column divides by itself: all candidates get the same
 * value, 1 by {@code MAX} and {@code MIN_MAX} and 1/n by {@code SUM}, even if all values are 0.
 */
public enum Normalization {
    /** x / norm of x, negated for less-is-better, which gives the same distances as 1 - x / norm. */
    VECTOR {
        @Override
        boolean readsSquares() {
            return true;
        }

        @Override
        ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double sum) {
            double largest = values.largest();
            if (largest == 0) {
                return constant(0);
            }
            double squares = values.squares();
            // Divided by the largest value first, if squares leave the range of numbers.
            double unit = Statistics.squaresInRange(squares) ? 1 : largest;
            double norm = Math.sqrt(unit == 1 ? squares : Statistics.squares(column.values(), unit));
            double divisor = column.goal() == Goal.MAXIMIZE ? norm : -norm;
            return monotone(new Quotients(column.values(), unit, divisor), values, x -> x / unit / divisor);
        }
    },
    /** (x - min) / (max - min), or (max - x) / (max - min) for less-is-better. */
    MIN_MAX {
        @Override
        ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double sum) {
            if (values.constant()) {
                return constant(1);
            }
            return ColumnPart.measured(fromWorstToBest(column, values), matrix.size());
        }
    },
    /** x / max, or min / x for less-is-better. */
    MAX {
        @Override
        ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double sum) {
            if (values.constant()) {
                return constant(1);
            }
            double best = values.best(column.goal());
            if (column.goal() == Goal.MINIMIZE) {
                Domain.requirePositive(method, matrix, column, values, EACH);
                return monotone(Quotients.reciprocals(column.values(), best), values, x -> best / x);
            }
            if (best <= 0) {
                int row = Domain.first(column.values(), best);
                throw Domain.outside(method, matrix, column, row, "divides by the largest value of a criterion");
            }
            return monotone(new Quotients(column.values(), best, 1), values, x -> x / best);
        }
    },
    /** x / Σx, or (1/x) / Σ(1/x) for less-is-better. */
    SUM {
        @Override
        Figures terms(Column column, Extremes values) {
            if (values.constant()) {
                return Figures.NONE;
            }
            // Reciprocals relative to that of the smallest value, so that none overflows.
            return column.goal() == Goal.MINIMIZE
                    ? Quotients.reciprocals(column.values(), values.min())
                    : new Quotients(column.values(), values.largest(), 1);
        }

        @Override
        ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double plainSum) {
            if (values.constant()) {
                return constant(1.0 / matrix.size());
            }
            if (column.goal() == Goal.MINIMIZE) {
                Domain.requirePositive(method, matrix, column, values, EACH);
                double min = values.min();
                Figures reciprocals = Quotients.reciprocals(column.values(), min);
                return monotone(
                        (from, to, out) -> {
                            reciprocals.fill(from, to, out);
                            for (int i = 0; i < to - from; i++) {
                                out[i] /= plainSum;
                            }
                        },
                        values,
                        x -> min / x / plainSum);
            }
            double unit = values.largest();
            double sum = values.settledSum(column.values(), plainSum);
            if (sum <= 0) {
                int row = Domain.first(column.values(), values.min());
                throw Domain.outside(
                        method,
                        matrix,
                        column,
                        row,
                        "divides by the sum of a criterion's values, which must be above 0");
            }
            return monotone(new Quotients(column.values(), unit, sum), values, x -> x / unit / sum);
        }
    },
    /** The raw values, negated for less-is-better. */
    NONE {
        @Override
        ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double sum) {
            return column.goal() == Goal.MAXIMIZE
                    ? monotone(Figures.of(column.values()), values, x -> x)
                    : monotone(new Quotients(column.values(), 1, -1), values, x -> -x);
        }
    };

    private static final String EACH = "divides by each value of a criterion where less is better";

    /** As written in rule files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the sum of the squares of a column is needed. */
    boolean readsSquares() {
        return false;
    }

    /**
     * What must be summed before a column is normalised: {@link ColumnMethod#terms}.
     */
    Figures terms(Column column, Extremes values) {
        return Figures.NONE;
    }

    /**
     * The normalised column.
     *
     * @param sum of the {@link #terms}
     * @throws org.siteselection.scoring.UndefinedException {@code division-by-zero}, {@code value-not-positive} or {@code overflow}
     */
    ColumnPart normalized(String method, DecisionMatrix matrix, Column column, Extremes values, double sum) {
        ColumnPart part = fractions(method, matrix, column, values, sum);
        if (!Double.isFinite(part.least()) || !Double.isFinite(part.greatest())) {
            Domain.requireFinite(method, matrix, column, part.figures().all(matrix.size()));
        }
        return part;
    }

    abstract ColumnPart fractions(String method, DecisionMatrix matrix, Column column, Extremes values, double sum);

    /** (x - worst) / (best - worst) of a column that is not constant: 0..1. */
    static Figures fromWorstToBest(Column column, Extremes values) {
        Along along = new Along(values.worst(column.goal()), values.best(column.goal()), values.largest());
        double[] all = column.values();
        return (from, to, out) -> along.fill(all, from, to, out);
    }

    private static ColumnPart constant(double value) {
        return ColumnPart.of(Figures.constant(value), value, value);
    }

    /** Figures that rise or fall with the values, so that their extremes are those of the extreme values. */
    private static ColumnPart monotone(Figures figures, Extremes values, DoubleUnaryOperator each) {
        double one = each.applyAsDouble(values.min());
        double other = each.applyAsDouble(values.max());
        return ColumnPart.of(figures, Math.min(one, other), Math.max(one, other));
    }
}
