package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

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

    @Override
    public Figures terms(Column column, Extremes values) {
        return ratios(column, values);
    }

    /** Values, or their reciprocals for less-is-better, relative to the best one. */
    private static Figures ratios(Column column, Extremes values) {
        double best = values.best(column.goal());
        if (values.constant()) {
            return Figures.constant(1);
        }
        return column.goal() == Goal.MAXIMIZE
                ? new Quotients(column.values(), best, 1)
                : Quotients.reciprocals(column.values(), best);
    }

    /** Shares of the sum of all ratios and that of the ideal, whose share is the greatest. */
    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        if (!values.constant()) {
            Domain.requireNotNegative(type(), matrix, column, values, "needs shares of a sum");
        }
        Figures ratios = Normalization.MAX
                .normalized(type(), matrix, column, values, sum)
                .figures();
        double shareOfIdeal = 1 / (sum + 1);
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
