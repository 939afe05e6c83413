package org.siteselection.scoring.method;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Measurement of alternatives and ranking according to compromise solution: with S the weighted sum of x/max, or min/x for
 * less-is-better, K- = S / S(anti-ideal), K+ = S / S(ideal), f(K-) = K+ / (K+ + K-), f(K+) = K- / (K+ + K-) and
 * f(K) = (K+ + K-) / (1 + (1 - f(K+)) / f(K+) + (1 - f(K-)) / f(K-)) (Stević, Pamučar, Puška and Chatterjee 2020,
 * Computers and Industrial Engineering 140, 106231). Ideal and anti-ideal take the best and worst value of each criterion.
 * Values must not be negative, and must be above 0 where less is better.
 *
 * <p>Higher is better, 0..1; a candidate that is nowhere worse never scores lower. Details: {@code utilityToIdeal} K+,
 * {@code utilityToAntiIdeal} K-.
 */
public record Marcos() implements ColumnMethod {
    @Override
    public String type() {
        return "marcos";
    }

    @Override
    public void check(DecisionMatrix matrix, Column column, Extremes values) {
        if (!values.constant()) {
            Domain.requireNotNegative(type(), matrix, column, values, "compares ratios of values");
        }
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        return Normalization.MAX.normalized(type(), matrix, column, values, sum);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        double ideal = 0;
        double antiIdeal = 0;
        for (int j = 0; j < parts.columns(); j++) {
            ideal += parts.weight(j) * parts.part(j).greatest();
            antiIdeal += parts.weight(j) * parts.part(j).least();
        }
        requireUtility(parts, ideal, antiIdeal);
        double[] sums = parts.sums();
        // f(K) written out: its denominator is the same for all, so that no K can make it overflow.
        double factor = (1 + antiIdeal / ideal) / (antiIdeal + antiIdeal * antiIdeal / ideal + ideal);
        double[] toIdeal = new double[sums.length];
        double[] toAntiIdeal = new double[sums.length];
        double[] scores = new double[sums.length];
        for (int i = 0; i < scores.length; i++) {
            toIdeal[i] = sums[i] / ideal;
            toAntiIdeal[i] = sums[i] / antiIdeal;
            scores[i] = factor * sums[i];
        }
        Map<String, double[][]> contributions = parts.kept("contribution");
        for (double[][] table : contributions.values()) {
            for (double[] column : table) {
                for (int i = 0; i < column.length; i++) {
                    column[i] *= factor;
                }
            }
        }
        return new MatrixResult(
                scores, Map.of("utilityToIdeal", toIdeal, "utilityToAntiIdeal", toAntiIdeal), contributions, null);
    }

    private void requireUtility(WeightedParts parts, double ideal, double antiIdeal) {
        if (Double.isFinite(ideal / antiIdeal)) {
            return;
        }
        DecisionMatrix matrix = parts.matrix();
        List<Column> columns = IntStream.range(0, parts.columns())
                .filter(j -> parts.weight(j) > 0)
                .mapToObj(matrix.columns()::get)
                .toList();
        for (Column column : columns) {
            double worst = worst(column);
            if (worst > 0) {
                throw Domain.outOfRange(type(), matrix, column, Domain.first(column.values(), worst));
            }
        }
        Column first = columns.get(0);
        int row = Domain.first(first.values(), worst(first));
        throw Domain.outside(
                type(), matrix, first, row, "divides by the utility of the worst values, which are 0 in all criteria");
    }

    private static double worst(Column column) {
        return Extremes.of(column.values()).worst(column.goal());
    }
}
