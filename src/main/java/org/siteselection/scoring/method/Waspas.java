package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Map;
import org.siteselection.scoring.BlockLogarithms;
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
        Figures logarithms = new RatioLogarithms(
                ratios.figures(),
                column.values(),
                values.best(column.goal()),
                column.goal() == Goal.MAXIMIZE,
                ratios.least() < Double.MIN_NORMAL);
        return new ColumnPart(ratios.figures(), logarithms, ratios.least(), ratios.greatest());
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        double[] sums = new double[parts.rows()];
        double[] products = new double[parts.rows()];
        double[] scores = new double[parts.rows()];
        double[] ratios = parts.block();
        double[] logarithms = parts.block();
        double[] scratch = parts.block();
        double[] sum = parts.block();
        double[] product = parts.block();
        parts.blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(sum, 0);
            Arrays.fill(product, 0);
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    parts.fill(j, from, to, ratios);
                    if (parts.part(j).others() instanceof RatioLogarithms each) {
                        each.of(ratios, from, length, scratch, logarithms);
                    } else {
                        parts.part(j).others().fill(from, to, logarithms);
                    }
                    WeightedParts.add(parts.weight(j), ratios, sum, length);
                    WeightedParts.add(parts.weight(j), logarithms, product, length);
                    parts.keepWeighted(j, from, to, ratios);
                }
            }
            System.arraycopy(sum, 0, sums, from, length);
            System.arraycopy(product, 0, products, from, length);
        });
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

    /**
     * Logarithms of the ratios of values to the best one, or the reverse: -∞ for 0.
     *
     * @param values by candidate
     * @param more whether more is better
     * @param small whether a ratio may be 0 or too small for a double
     */
    private record RatioLogarithms(Figures ratios, double[] values, double best, boolean more, boolean small)
            implements Figures {
        @Override
        public void fill(int from, int to, double[] out) {
            double[] block = new double[to - from];
            ratios.fill(from, to, block);
            of(block, from, to - from, new double[block.length], out);
        }

        /** Of a block of ratios that are known. */
        void of(double[] block, int from, int length, double[] scratch, double[] out) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * length);
            BlockLogarithms.log(block, scratch, out, length);
            for (int i = 0; small && i < length; i++) {
                if (block[i] < Double.MIN_NORMAL) {
                    out[i] = ofSmall(values[from + i]);
                }
            }
        }

        /** Of a ratio that is 0 or too small for a double. */
        private double ofSmall(double value) {
            return more ? Logarithms.log(value) - Logarithms.log(best) : Logarithms.log(best) - Logarithms.log(value);
        }
    }
}
