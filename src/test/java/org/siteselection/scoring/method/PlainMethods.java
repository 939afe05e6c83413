package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;

/** The scores of methods, row by row and as in their papers, without blocks: the reference of the kernels. */
final class PlainMethods {
    private PlainMethods() {}

    /** @param matrix values for which the method is defined */
    static double[] scores(MatrixMethod method, DecisionMatrix matrix) {
        if (method instanceof Topsis topsis) {
            return topsis(topsis.normalization(), matrix);
        }
        if (method instanceof Vikor vikor) {
            return vikor(vikor.v(), matrix);
        }
        if (method instanceof Waspas waspas) {
            return waspas(waspas.lambda(), matrix);
        }
        return switch (method.type()) {
            case "spotis" -> sums(table(matrix, PlainMethods::distances));
            case "moora" -> settledSums(table(matrix, column -> normalized(Normalization.VECTOR, column)));
            case "mabac" -> settledSums(table(matrix, PlainMethods::fromBorder));
            case "edas" -> edas(table(matrix, PlainMethods::fromAverage));
            case "aras" -> aras(matrix);
            case "marcos" -> marcos(table(matrix, column -> normalized(Normalization.MAX, column)));
            case "copras" -> copras(matrix);
            default -> throw new IllegalArgumentException(method.type());
        };
    }

    /** One column without its weight. */
    private interface Part {
        double[] of(Column column);
    }

    /** Candidates by criteria, weighted; 0 for a column without weight. */
    private static double[][] table(DecisionMatrix matrix, Part part) {
        double[][] table = new double[matrix.size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            double[] figures = column.weight() == 0 ? new double[matrix.size()] : part.of(column);
            for (int i = 0; i < figures.length; i++) {
                table[i][j] = column.weight() * figures[i];
            }
        }
        return table;
    }

    private static double best(Column column) {
        return column.goal() == Goal.MAXIMIZE ? Statistics.max(column.values()) : Statistics.min(column.values());
    }

    private static double worst(Column column) {
        return column.goal() == Goal.MAXIMIZE ? Statistics.min(column.values()) : Statistics.max(column.values());
    }

    private static double[] map(Column column, DoubleUnaryOperator each) {
        return Arrays.stream(column.values()).map(each).toArray();
    }

    private static double[] normalized(Normalization normalization, Column column) {
        double[] values = column.values();
        boolean more = column.goal() == Goal.MAXIMIZE;
        boolean constant = Statistics.constant(values);
        double unit = Statistics.largest(values);
        double best = best(column);
        double worst = worst(column);
        return switch (normalization) {
            case VECTOR -> {
                double norm = Statistics.norm(values);
                yield map(column, x -> unit == 0 ? 0 : x / (more ? norm : -norm));
            }
            case MIN_MAX -> map(column, x -> constant ? 1 : ValueFunction.along(x, worst, best));
            case MAX -> map(column, x -> constant ? 1 : more ? x / best : best / x);
            case SUM -> {
                double[] parts = map(column, x -> more ? x / unit : best / x);
                double sum = more ? Statistics.settledSum(parts) : Statistics.sum(parts, 1);
                yield Arrays.stream(parts)
                        .map(x -> constant ? 1.0 / values.length : x / sum)
                        .toArray();
            }
            case NONE -> map(column, x -> more ? x : -x);
        };
    }

    private static double[] topsis(Normalization normalization, DecisionMatrix matrix) {
        double[][] ideal = table(matrix, column -> {
            double[] normalized = normalized(normalization, column);
            double best = Statistics.max(normalized);
            return Arrays.stream(normalized).map(x -> best - x).toArray();
        });
        double[][] antiIdeal = table(matrix, column -> {
            double[] normalized = normalized(normalization, column);
            double worst = Statistics.min(normalized);
            return Arrays.stream(normalized).map(x -> x - worst).toArray();
        });
        double[] scores = new double[matrix.size()];
        Arrays.setAll(scores, i -> {
            double to = Statistics.norm(ideal[i]);
            double from = Statistics.norm(antiIdeal[i]);
            return to == 0 && from == 0 ? 0.5 : 1 / (1 + to / from);
        });
        return scores;
    }

    private static double[] sums(double[][] table) {
        return Arrays.stream(table)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (double part : row) {
                        sum += part;
                    }
                    return sum;
                })
                .toArray();
    }

    private static double[] settledSums(double[][] table) {
        return Arrays.stream(table).mapToDouble(Statistics::settledSum).toArray();
    }

    private static double[] distances(Column column) {
        return map(
                column,
                x -> Math.min(
                        1,
                        Math.max(
                                0,
                                ValueFunction.along(
                                        x,
                                        column.bounds().best(),
                                        column.bounds().worst()))));
    }

    private static double[] vikor(double v, DecisionMatrix matrix) {
        double[][] regrets = table(matrix, column -> {
            boolean constant = Statistics.constant(column.values());
            double best = best(column);
            double worst = worst(column);
            return map(column, x -> constant ? 0 : ValueFunction.along(x, best, worst));
        });
        double[] s = spread(sums(regrets));
        double[] r = spread(Arrays.stream(regrets)
                .mapToDouble(row -> Arrays.stream(row).max().orElseThrow())
                .toArray());
        double[] q = new double[s.length];
        Arrays.setAll(q, i -> v * s[i] + (1 - v) * r[i]);
        return q;
    }

    private static double[] spread(double[] measure) {
        double[] levelled = EqualNumbers.levelled(measure);
        double least = Statistics.min(levelled);
        double largest = Statistics.max(levelled);
        return Arrays.stream(levelled)
                .map(x -> least == largest ? 0 : (x - least) / (largest - least))
                .toArray();
    }

    private static double[] waspas(double lambda, DecisionMatrix matrix) {
        double[] sums = sums(table(matrix, column -> normalized(Normalization.MAX, column)));
        double[] logarithms = sums(table(
                matrix,
                column -> Arrays.stream(normalized(Normalization.MAX, column))
                        .map(StrictMath::log)
                        .toArray()));
        double[] scores = new double[sums.length];
        Arrays.setAll(scores, i -> lambda * sums[i] + (1 - lambda) * StrictMath.exp(logarithms[i]));
        return scores;
    }

    private static double[] fromBorder(Column column) {
        if (Statistics.constant(column.values())) {
            return new double[column.values().length];
        }
        double[] normalized = normalized(Normalization.MIN_MAX, column);
        double logarithms = 0;
        for (double fraction : normalized) {
            logarithms += StrictMath.log1p(fraction);
        }
        double border = StrictMath.expm1(logarithms / normalized.length);
        return Arrays.stream(normalized).map(x -> x - border).toArray();
    }

    private static double[] fromAverage(Column column) {
        double[] values = column.values();
        double unit = Statistics.largest(values);
        double average = Statistics.settledSum(map(column, x -> x / unit)) / values.length;
        int sign = column.goal() == Goal.MAXIMIZE ? 1 : -1;
        boolean constant = Statistics.constant(values);
        return map(column, x -> constant ? 0 : sign * (Statistics.settledDifference(x / unit, average) / average));
    }

    private static double[] edas(double[][] distances) {
        double[] positive = sums(Arrays.stream(distances)
                .map(row -> Arrays.stream(row).map(x -> Math.max(0, x)).toArray())
                .toArray(double[][]::new));
        double[] negative = sums(Arrays.stream(distances)
                .map(row -> Arrays.stream(row).map(x -> Math.max(0, -x)).toArray())
                .toArray(double[][]::new));
        double good = Statistics.max(positive);
        double bad = Statistics.max(negative);
        double[] scores = new double[positive.length];
        Arrays.setAll(scores, i -> ((good == 0 ? 0 : positive[i] / good) + 1 - (bad == 0 ? 0 : negative[i] / bad)) / 2);
        return scores;
    }

    private static double[] aras(DecisionMatrix matrix) {
        double ideal = 0;
        for (Column column : matrix.columns()) {
            ideal += column.weight() == 0 ? 0 : column.weight() * shareOfIdeal(column);
        }
        double all = ideal;
        return Arrays.stream(sums(table(
                        matrix,
                        column -> Arrays.stream(normalized(Normalization.MAX, column))
                                .map(x -> x * shareOfIdeal(column))
                                .toArray())))
                .map(sum -> sum / all)
                .toArray();
    }

    private static double shareOfIdeal(Column column) {
        return 1 / (Statistics.sum(normalized(Normalization.MAX, column), 1) + 1);
    }

    private static double[] marcos(double[][] weighted) {
        double ideal = 0;
        double antiIdeal = 0;
        for (int j = 0; j < weighted[0].length; j++) {
            int column = j;
            ideal += Arrays.stream(weighted)
                    .mapToDouble(row -> row[column])
                    .max()
                    .orElseThrow();
            antiIdeal += Arrays.stream(weighted)
                    .mapToDouble(row -> row[column])
                    .min()
                    .orElseThrow();
        }
        double factor = (1 + antiIdeal / ideal) / (antiIdeal + antiIdeal * antiIdeal / ideal + ideal);
        return Arrays.stream(sums(weighted)).map(sum -> factor * sum).toArray();
    }

    private static double[] copras(DecisionMatrix matrix) {
        double[] benefit = sums(table(matrix, column -> shares(column, Goal.MAXIMIZE)));
        double[] cost = sums(table(matrix, column -> shares(column, Goal.MINIMIZE)));
        double least = Statistics.min(cost);
        double reciprocals = 0;
        for (double share : cost) {
            reciprocals += least / share;
        }
        double[] scores = benefit.clone();
        double all = Statistics.sum(cost, 1);
        for (int i = 0; least > 0 && i < scores.length; i++) {
            scores[i] += all * (least / cost[i]) / reciprocals;
        }
        double best = Statistics.max(scores);
        return Arrays.stream(scores).map(q -> 100 * (q / best)).toArray();
    }

    private static double[] shares(Column column, Goal goal) {
        double unit = Statistics.largest(column.values());
        double sum = Statistics.sum(column.values(), unit);
        double even = 1.0 / column.values().length;
        boolean constant = Statistics.constant(column.values());
        return map(column, x -> column.goal() != goal ? 0 : constant ? even : x / unit / sum);
    }
}
