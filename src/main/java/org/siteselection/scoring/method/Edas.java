package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

/**
 * Evaluation based on distance from average solution: (SP / max SP + 1 - SN / max SN) / 2, where SP and SN are the weighted
 * sums of a candidate's distances from each criterion's mean on the good and on the bad side, as fractions of that mean
 * (Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis 2015, Informatica 26(3), 435-451). The mean must be above 0; single
 * values need not be.
 *
 * <p>Higher is better, 0..1; a candidate that is nowhere worse never scores lower. If all candidates are equal, as with a
 * single one, all distances are 0: SP / max SP and SN / max SN are defined as 0, and all score 0.5. Details: {@code
 * positiveDistance} SP and {@code negativeDistance} SN.
 */
public record Edas() implements ColumnMethod {
    @Override
    public String type() {
        return "edas";
    }

    @Override
    public Figures terms(Column column, Extremes values) {
        return values.constant() ? Figures.NONE : new Quotients(column.values(), values.largest(), 1);
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        // The rounded mean of equal values may differ from them.
        return values.constant() ? ColumnPart.NONE : fromAverage(matrix, column, values, sum);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        double[] positive = new double[parts.rows()];
        double[] negative = new double[parts.rows()];
        double[] block = parts.block();
        double[] good = parts.block();
        double[] bad = parts.block();
        parts.blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(good, 0);
            Arrays.fill(bad, 0);
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    parts.weighted(j, from, to, block);
                    for (int i = 0; i < length; i++) {
                        good[i] += Math.max(0, block[i]);
                    }
                    for (int i = 0; i < length; i++) {
                        bad[i] += Math.max(0, -block[i]);
                    }
                }
            }
            System.arraycopy(good, 0, positive, from, length);
            System.arraycopy(bad, 0, negative, from, length);
        });
        return new MatrixResult(
                scores(positive, negative),
                Map.of("positiveDistance", positive, "negativeDistance", negative),
                parts.kept("weightedDistanceFromAverage"),
                null);
    }

    private static double[] scores(double[] positive, double[] negative) {
        double mostPositive = Statistics.max(positive);
        double mostNegative = Statistics.max(negative);
        double[] scores = new double[positive.length];
        for (int i = 0; i < scores.length; i++) {
            double good = mostPositive == 0 ? 0 : positive[i] / mostPositive;
            double bad = mostNegative == 0 ? 0 : negative[i] / mostNegative;
            scores[i] = (good + 1 - bad) / 2;
        }
        return scores;
    }

    /** Distances from the mean as fractions of it, positive on the good side. */
    private ColumnPart fromAverage(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        double unit = values.largest();
        double average = values.settledSum(column.values(), sum) / matrix.size();
        if (average <= 0) {
            int row = Domain.first(column.values(), values.min());
            throw Domain.outside(
                    type(), matrix, column, row, "divides by the mean of a criterion's values, which must be above 0");
        }
        int sign = column.goal() == Goal.MAXIMIZE ? 1 : -1;
        Figures fractions = new Deviations(column.values(), unit, average, sign);
        if (!Double.isFinite((1 + average) / average)) {
            Domain.requireFinite(type(), matrix, column, fractions.all(matrix.size()));
        }
        return ColumnPart.of(fractions);
    }

    /**
     * Distances of values from their mean, as fractions of it; 0 within the floating-point error of the mean.
     *
     * @param unit by which values are divided first
     * @param average of the divided values, above 0
     * @param sign 1, or -1 where less is better
     */
    private record Deviations(double[] values, double unit, double average, int sign) implements Figures {
        /** A difference above this share of the sum of its operands neither cancels nor is a rounding error. */
        private static final double LARGE = 1.0 / 99;

        @Override
        public void fill(int from, int to, double[] out) {
            int length = to - from;
            System.arraycopy(values, from, out, 0, length);
            for (int i = 0; i < length; i++) {
                out[i] = out[i] / unit - average;
            }
            for (int i = 0; i < length; i++) {
                // The operands sum to at most 2, as all values are divided by the largest.
                if (Math.abs(out[i]) < 2 * LARGE) {
                    out[i] = Statistics.settledDifference(values[from + i] / unit, average);
                }
            }
            for (int i = 0; i < length; i++) {
                out[i] = sign * (out[i] / average);
            }
        }
    }
}
