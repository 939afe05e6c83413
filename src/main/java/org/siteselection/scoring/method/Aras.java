package org.siteselection.scoring.method;

import java.util.Map;
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
public record Aras() implements ColumnMethod {
    @Override
    public String type() {
        return "aras";
    }

    /** Values, or their reciprocals for less-is-better, as shares of the sum of all and the ideal, whose share is the greatest. */
    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values) {
        if (!values.constant()) {
            Domain.requireNotNegative(type(), matrix, column, values, "needs shares of a sum");
        }
        Figures ratios =
                Normalization.MAX.normalized(type(), matrix, column, values).figures();
        double shareOfIdeal = 1 / (ColumnPart.sum(ratios, matrix.size()) + 1);
        Figures shares = (from, to, out) -> {
            ratios.fill(from, to, out);
            for (int i = 0; i < to - from; i++) {
                out[i] *= shareOfIdeal;
            }
        };
        return ColumnPart.of(shares, 0, shareOfIdeal);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        double ideal = 0;
        for (int j = 0; j < parts.columns(); j++) {
            ideal += parts.counts(j) ? parts.weight(j) * parts.part(j).greatest() : 0;
        }
        double[] sums = parts.sums();
        double[] scores = new double[sums.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sums[i] / ideal;
        }
        Map<String, double[][]> contributions = parts.kept("contribution");
        for (double[][] table : contributions.values()) {
            for (double[] column : table) {
                for (int i = 0; i < column.length; i++) {
                    column[i] /= ideal;
                }
            }
        }
        return new MatrixResult(scores, Map.of("optimality", sums), contributions, null);
    }
}
