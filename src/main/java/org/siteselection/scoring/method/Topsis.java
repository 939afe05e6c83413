package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Technique for order preference by similarity to ideal solution: D- / (D+ + D-), the relative closeness to the best and
 * from the worst weighted normalised values, by Euclidean distance (Hwang and Yoon 1981, Multiple Attribute Decision
 * Making, chapter 3). The ideal is that of the candidates, not an absolute one.
 *
 * <p>Higher is better, 0..1; a candidate that is at least as good on every criterion never scores lower. If all candidates are equal, as with a
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
    public boolean readsSquares() {
        return normalization.readsSquares();
    }

    @Override
    public Figures terms(Column column, Extremes values) {
        return normalization.terms(column, values);
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        return normalization.normalized(type(), matrix, column, values, sum);
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
                    parts.fill(j, from, to, block);
                    addSquares(parts.weight(j), parts.part(j), block, to - from, toIdeal, toAntiIdeal);
                    parts.keepWeighted(j, from, to, block);
                }
            }
            toIdeal.norms(from, to, ideal, row -> row(parts, row, Topsis::toIdeal));
            toAntiIdeal.norms(from, to, antiIdeal, row -> row(parts, row, Topsis::toAntiIdeal));
        });
        StopRule.spend(n);
        for (int i = 0; i < n; i++) {
            // A quotient, because the sum of two distances may leave the range of numbers.
            scores[i] = 1 / (1 + ideal[i] / antiIdeal[i]);
        }
        for (int i = 0; i < n; i++) {
            // The quotient of two distances of 0.
            scores[i] = Double.isNaN(scores[i]) ? 0.5 : scores[i];
        }
        return new MatrixResult(
                scores,
                Map.of("distanceToIdeal", ideal, "distanceToAntiIdeal", antiIdeal),
                parts.kept("weightedNormalized"),
                null);
    }

    /** Adds the squares of weighted distances; those that leave the range of numbers make their sums infinite or NaN. */
    private static void addSquares(
            double weight, ColumnPart part, double[] figures, int length, RowNorms toIdeal, RowNorms toAntiIdeal) {
        double best = part.greatest();
        double worst = part.least();
        double[] ideal = toIdeal.squares();
        double[] antiIdeal = toAntiIdeal.squares();
        // One loop for each sum: the compiler uses vector instructions only for loops that write one array.
        for (int i = 0; i < length; i++) {
            double lacking = weight * (best - figures[i]);
            ideal[i] += lacking * lacking;
        }
        for (int i = 0; i < length; i++) {
            double gained = weight * (figures[i] - worst);
            antiIdeal[i] += gained * gained;
        }
    }

    /** The weighted distance of a figure from an end of its column. */
    private interface Distance {
        double of(double weight, double figure, ColumnPart part);
    }

    /** The weighted distances of one row. */
    private static double[] row(WeightedParts parts, int row, Distance distance) {
        double[] distances = new double[parts.columns()];
        double[] figure = new double[1];
        for (int j = 0; j < distances.length; j++) {
            if (parts.counts(j)) {
                parts.fill(j, row, row + 1, figure);
                distances[j] = distance.of(parts.weight(j), figure[0], parts.part(j));
            }
        }
        return distances;
    }

    private static double toIdeal(double weight, double figure, ColumnPart part) {
        return distance(weight, part.greatest(), figure);
    }

    private static double toAntiIdeal(double weight, double figure, ColumnPart part) {
        return distance(weight, figure, part.least());
    }

    private static double distance(double weight, double upper, double lower) {
        double way = upper - lower;
        return Double.isInfinite(way) ? 2 * (weight * (upper / 2 - lower / 2)) : weight * way;
    }
}
