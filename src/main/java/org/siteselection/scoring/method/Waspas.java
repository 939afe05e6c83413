package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

/**
 * Weighted aggregated sum product assessment: Q = λ·Σ w·r + (1 - λ)·Π r^w with r = x/max, or min/x for less-is-better
 * (Zavadskas, Turskis, Antucheviciene and Zakarevicius 2012, Optimization of weighted aggregated sum product assessment,
 * Elektronika ir elektrotechnika 122(6), 3-6). Values must not be negative, and must be above 0 where less is better; a 0
 * where more is better makes the product 0.
 *
 * <p>Higher is better, 0..1; a candidate that is nowhere worse never scores lower. Details: {@code weightedSum},
 * {@code weightedProduct}.
 *
 * @param lambda share of the sum, 0..1
 */
public record Waspas(double lambda) implements MatrixMethod {
    @Override
    public String type() {
        return "waspas";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        for (Column column : matrix.columns()) {
            if (column.weight() > 0 && !Statistics.constant(column.values())) {
                Domain.requireNotNegative(type(), matrix, column, "multiplies ratios of values");
            }
        }
        double[][] weighted = Normalization.MAX.weighted(type(), matrix);
        double[] sums = new double[matrix.size()];
        double[] logarithms = new double[matrix.size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend((long) StopRule.TRANSCENDENTAL * matrix.size());
            boolean varies = column.weight() > 0 && !Statistics.constant(column.values());
            double best = Columns.best(column);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weighted[i][j];
                logarithms[i] += varies ? column.weight() * logarithm(column.goal(), column.values()[i], best) : 0;
            }
        }
        double[] products = new double[matrix.size()];
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            products[i] = StrictMath.exp(logarithms[i]);
            scores[i] = lambda * sums[i] + (1 - lambda) * products[i];
        }
        return new MatrixResult(
                scores,
                Map.of("weightedSum", sums, "weightedProduct", products),
                Map.of("weightedNormalized", weighted),
                null);
    }

    /** ln of x/best or best/x, -∞ for 0; also if that ratio is too small for a double. */
    private static double logarithm(Goal goal, double value, double best) {
        double part = goal == Goal.MAXIMIZE ? value : best;
        double whole = goal == Goal.MAXIMIZE ? best : value;
        return part / whole < Double.MIN_NORMAL
                ? StrictMath.log(part) - StrictMath.log(whole)
                : StrictMath.log(part / whole);
    }
}
