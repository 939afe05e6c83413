package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Along;
import org.siteselection.scoring.value.Linear;

/**
 * Stable preference ordering towards ideal solution: Σ w·|x - best| / |worst - best|, the distance to the ideal of fixed
 * bounds (Dezert, Tchamova, Han and Tacnet 2020, The SPOTIS rank reversal free method, FUSION 2020). The bounds are the ends
 * of the criterion's linear scale. A value outside them, which the paper excludes, counts as the nearer bound: a value
 * better than the best is not penalised for its distance to it.
 *
 * <p>Lower is better, 0..1. The score of a candidate does not depend on the others: improving a value never makes it worse,
 * adding or removing a candidate does not change the order of the others, and a candidate that is nowhere worse never scores
 * higher.
 */
public record Spotis() implements ColumnMethod {
    @Override
    public String type() {
        return "spotis";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    /** @throws UndefinedException {@code bounds-missing} naming a weighted criterion without a linear scale */
    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        Linear bounds = column.bounds();
        if (bounds == null) {
            throw new UndefinedException(
                    "bounds-missing",
                    column.path(),
                    "spotis measures between the worst and best of a linear scale, and '" + column.path()
                            + "' has none");
        }
        Along along = new Along(bounds.best(), bounds.worst(), values.largest());
        double[] all = column.values();
        return ColumnPart.of((from, to, out) -> {
            along.fill(all, from, to, out);
            for (int i = 0; i < to - from; i++) {
                out[i] = Math.min(1, Math.max(0, out[i]));
            }
        });
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        return new MatrixResult(parts.sums(), Map.of(), parts.kept("contribution"), null);
    }
}
