package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Technique for order preference by similarity to ideal solution: D- / (D+ + D-), the relative closeness to the best and
 * from the worst weighted normalised values, by Euclidean distance (Hwang and Yoon 1981, Multiple Attribute Decision
 * Making, chapter 3). The ideal is that of the candidates, not an absolute one.
 *
 * <p>Higher is better, 0..1; a candidate that is nowhere worse never scores lower. If all candidates are equal, as with a
 * single one, ideal and anti-ideal coincide, and all score 0.5. Details: {@code distanceToIdeal}, {@code
 * distanceToAntiIdeal}.
 *
 * @param normalization of the raw values
 */
public record Topsis(Normalization normalization) implements MatrixMethod {
    @Override
    public String type() {
        return "topsis";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        int criteria = matrix.columns().size();
        double[][] toIdeal = new double[matrix.size()][criteria];
        double[][] toAntiIdeal = new double[matrix.size()][criteria];
        double[][] weighted = new double[matrix.size()][criteria];
        for (int j = 0; j < criteria; j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() > 0) {
                double[] normalized = normalization.normalized(type(), matrix, column);
                double best = Statistics.max(normalized);
                double worst = Statistics.min(normalized);
                for (int i = 0; i < normalized.length; i++) {
                    weighted[i][j] = column.weight() * normalized[i];
                    toIdeal[i][j] = distance(column.weight(), best, normalized[i]);
                    toAntiIdeal[i][j] = distance(column.weight(), normalized[i], worst);
                }
            }
        }
        double[] scores = new double[matrix.size()];
        double[] ideal = new double[matrix.size()];
        double[] antiIdeal = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            ideal[i] = Statistics.norm(toIdeal[i]);
            antiIdeal[i] = Statistics.norm(toAntiIdeal[i]);
            // A quotient, because the sum of two distances may leave the range of numbers.
            scores[i] = ideal[i] == 0 && antiIdeal[i] == 0 ? 0.5 : 1 / (1 + ideal[i] / antiIdeal[i]);
        }
        return new MatrixResult(
                scores,
                Map.of("distanceToIdeal", ideal, "distanceToAntiIdeal", antiIdeal),
                Map.of("weightedNormalized", weighted),
                null);
    }

    private static double distance(double weight, double upper, double lower) {
        double way = upper - lower;
        return Double.isInfinite(way) ? 2 * (weight * (upper / 2 - lower / 2)) : weight * way;
    }
}
