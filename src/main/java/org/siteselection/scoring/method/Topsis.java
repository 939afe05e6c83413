package org.siteselection.scoring.method;

import java.util.Map;
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
public record Topsis(Normalization normalization) implements ColumnMethod {
    @Override
    public String type() {
        return "topsis";
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values) {
        return normalization.normalized(type(), matrix, column, values);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        int n = parts.rows();
        double[] scores = new double[n];
        double[] ideal = new double[n];
        double[] antiIdeal = new double[n];
        RowNorms toIdeal = new RowNorms(parts);
        RowNorms toAntiIdeal = new RowNorms(parts);
        double[] block = parts.block();
        parts.blocks((from, to) -> {
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    ColumnPart part = parts.part(j);
                    part.figures().fill(from, to, block);
                    distances(parts.weight(j), part, block, to - from, toIdeal.next(), toAntiIdeal.next());
                    parts.keepWeighted(j, from, to, block);
                }
            }
            toIdeal.norms(from, to, ideal);
            toAntiIdeal.norms(from, to, antiIdeal);
            for (int i = from; i < to; i++) {
                // A quotient, because the sum of two distances may leave the range of numbers.
                scores[i] = ideal[i] == 0 && antiIdeal[i] == 0 ? 0.5 : 1 / (1 + ideal[i] / antiIdeal[i]);
            }
        });
        return new MatrixResult(
                scores,
                Map.of("distanceToIdeal", ideal, "distanceToAntiIdeal", antiIdeal),
                parts.kept("weightedNormalized"),
                null);
    }

    private static void distances(
            double weight, ColumnPart part, double[] figures, int length, double[] toIdeal, double[] toAntiIdeal) {
        double best = part.greatest();
        double worst = part.least();
        if (Double.isInfinite(best - worst)) {
            for (int i = 0; i < length; i++) {
                toIdeal[i] = distance(weight, best, figures[i]);
                toAntiIdeal[i] = distance(weight, figures[i], worst);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            toIdeal[i] = weight * (best - figures[i]);
        }
        for (int i = 0; i < length; i++) {
            toAntiIdeal[i] = weight * (figures[i] - worst);
        }
    }

    private static double distance(double weight, double upper, double lower) {
        double way = upper - lower;
        return Double.isInfinite(way) ? 2 * (weight * (upper / 2 - lower / 2)) : weight * way;
    }
}
