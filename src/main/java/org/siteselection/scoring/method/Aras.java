package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Additive ratio assessment: K = S / S0, with S the weighted sum of x / Σx, or (1/x) / Σ(1/x) for less-is-better, and S0
 * that of the ideal, which holds the best value of each criterion and counts in the sums (Zavadskas and Turskis 2010,
 * Technological and Economic Development of Economy 16(2), 159-172). Values must not be negative, and must be above 0 where
 * less is better.
 *
 * <p>Higher is better, 0..1, and 1 for a candidate that is best throughout; a candidate that is nowhere worse never
 * scores lower. Details: {@code optimality} S.
 */
public record Aras() implements MatrixMethod {
    @Override
    public String type() {
        return "aras";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        int n = matrix.size();
        double ideal = 0;
        double[] sums = new double[n];
        double[][] contributions = new double[n][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() == 0) {
                continue;
            }
            double[] ratios = ratios(matrix, column);
            double shareOfIdeal = 1 / (Statistics.sum(ratios, 1) + 1);
            ideal += column.weight() * shareOfIdeal;
            for (int i = 0; i < n; i++) {
                contributions[i][j] = column.weight() * (ratios[i] * shareOfIdeal);
                sums[i] += contributions[i][j];
            }
        }
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = sums[i] / ideal;
            for (int j = 0; j < contributions[i].length; j++) {
                contributions[i][j] /= ideal;
            }
        }
        return new MatrixResult(scores, Map.of("optimality", sums), Map.of("contribution", contributions), null);
    }

    /** Values, or their reciprocals for less-is-better, relative to those of the ideal. */
    private double[] ratios(DecisionMatrix matrix, Column column) {
        double[] values = column.values();
        if (Statistics.constant(values)) {
            return Arrays.stream(values).map(x -> 1).toArray();
        }
        Domain.requireNotNegative(type(), matrix, column, "needs shares of a sum");
        return Normalization.MAX.normalized(type(), matrix, column);
    }
}
