package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Logarithms;
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
public record Waspas(double lambda) implements ColumnMethod {
    @Override
    public String type() {
        return "waspas";
    }

    @Override
    public void check(DecisionMatrix matrix, Column column, Extremes values) {
        if (!values.constant()) {
            Domain.requireNotNegative(type(), matrix, column, values, "multiplies ratios of values");
        }
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        ColumnPart ratios = Normalization.MAX.normalized(type(), matrix, column, values, sum);
        if (values.constant()) {
            return new ColumnPart(ratios.figures(), Figures.constant(0), 1, 1);
        }
        double best = values.best(column.goal());
        Goal goal = column.goal();
        double[] all = column.values();
        Figures logarithms = (from, to, out) -> {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * (to - from));
            for (int i = from; i < to; i++) {
                out[i - from] = logarithm(goal, all[i], best);
            }
        };
        return new ColumnPart(ratios.figures(), logarithms, ratios.least(), ratios.greatest());
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        double[] sums = parts.sums();
        double[] products = parts.sumsOfOthers();
        double[] scores = new double[sums.length];
        StopRule.spend((long) StopRule.TRANSCENDENTAL * sums.length);
        for (int i = 0; i < scores.length; i++) {
            products[i] = StrictMath.exp(products[i]);
            scores[i] = lambda * sums[i] + (1 - lambda) * products[i];
        }
        return new MatrixResult(
                scores,
                Map.of("weightedSum", sums, "weightedProduct", products),
                parts.kept("weightedNormalized"),
                null);
    }

    /** ln of x/best or best/x, -∞ for 0; also if that ratio is too small for a double. */
    private static double logarithm(Goal goal, double value, double best) {
        double part = goal == Goal.MAXIMIZE ? value : best;
        double whole = goal == Goal.MAXIMIZE ? best : value;
        return part / whole < Double.MIN_NORMAL
                ? Logarithms.log(part) - Logarithms.log(whole)
                : Logarithms.log(part / whole);
    }
}
