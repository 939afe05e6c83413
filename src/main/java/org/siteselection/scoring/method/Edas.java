package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
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
public record Edas() implements MatrixMethod {
    @Override
    public String type() {
        return "edas";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        double[] positive = new double[matrix.size()];
        double[] negative = new double[matrix.size()];
        double[][] distances = new double[matrix.size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            // The rounded mean of equal values may differ from them.
            if (column.weight() == 0 || Statistics.constant(column.values())) {
                continue;
            }
            double[] fractions = fromAverage(matrix, column);
            for (int i = 0; i < fractions.length; i++) {
                distances[i][j] = column.weight() * fractions[i];
                positive[i] += Math.max(0, distances[i][j]);
                negative[i] += Math.max(0, -distances[i][j]);
            }
        }
        double mostPositive = Statistics.max(positive);
        double mostNegative = Statistics.max(negative);
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            double good = mostPositive == 0 ? 0 : positive[i] / mostPositive;
            double bad = mostNegative == 0 ? 0 : negative[i] / mostNegative;
            scores[i] = (good + 1 - bad) / 2;
        }
        return new MatrixResult(
                scores,
                Map.of("positiveDistance", positive, "negativeDistance", negative),
                Map.of("weightedDistanceFromAverage", distances),
                null);
    }

    /** Distances from the mean as fractions of it, positive on the good side. */
    private double[] fromAverage(DecisionMatrix matrix, Column column) {
        double[] values = column.values();
        double unit = Statistics.largest(values);
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] / unit;
        }
        double average = Statistics.settledSum(scaled) / values.length;
        if (average <= 0) {
            int row = Columns.first(values, Statistics.min(values));
            throw Domain.outside(
                    type(), matrix, column, row, "divides by the mean of a criterion's values, which must be above 0");
        }
        int sign = column.goal() == Goal.MAXIMIZE ? 1 : -1;
        double[] fractions = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            fractions[i] = sign * (Statistics.settledDifference(scaled[i], average) / average);
        }
        return Domain.requireFinite(type(), matrix, column, fractions);
    }
}
