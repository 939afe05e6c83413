package org.siteselection.scoring.method;

import java.util.List;
import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
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
public record Marcos() implements MatrixMethod {
    @Override
    public String type() {
        return "marcos";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        for (Column column : matrix.columns()) {
            if (column.weight() > 0 && !Statistics.constant(column.values())) {
                Domain.requireNotNegative(type(), matrix, column, "compares ratios of values");
            }
        }
        double[][] weighted = Normalization.MAX.weighted(type(), matrix);
        double ideal = 0;
        double antiIdeal = 0;
        double[] sums = new double[matrix.size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            StopRule.spend(sums.length);
            double best = 0;
            double worst = Double.POSITIVE_INFINITY;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weighted[i][j];
                best = Math.max(best, weighted[i][j]);
                worst = Math.min(worst, weighted[i][j]);
            }
            ideal += best;
            antiIdeal += worst;
        }
        requireUtility(matrix, ideal, antiIdeal);
        // f(K) written out: its denominator is the same for all, so that no K can make it overflow.
        double factor = (1 + antiIdeal / ideal) / (antiIdeal + antiIdeal * antiIdeal / ideal + ideal);
        double[] toIdeal = new double[matrix.size()];
        double[] toAntiIdeal = new double[matrix.size()];
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            toIdeal[i] = sums[i] / ideal;
            toAntiIdeal[i] = sums[i] / antiIdeal;
            scores[i] = factor * sums[i];
            for (int j = 0; j < weighted[i].length; j++) {
                weighted[i][j] *= factor;
            }
        }
        return new MatrixResult(
                scores,
                Map.of("utilityToIdeal", toIdeal, "utilityToAntiIdeal", toAntiIdeal),
                Map.of("contribution", weighted),
                null);
    }

    private void requireUtility(DecisionMatrix matrix, double ideal, double antiIdeal) {
        if (Double.isFinite(ideal / antiIdeal)) {
            return;
        }
        List<Column> columns =
                matrix.columns().stream().filter(column -> column.weight() > 0).toList();
        for (Column column : columns) {
            if (Columns.worst(column) > 0) {
                throw Domain.outOfRange(type(), matrix, column, Columns.first(column.values(), Columns.worst(column)));
            }
        }
        Column first = columns.get(0);
        int row = Columns.first(first.values(), Columns.worst(first));
        throw Domain.outside(
                type(), matrix, first, row, "divides by the utility of the worst values, which are 0 in all criteria");
    }
}
