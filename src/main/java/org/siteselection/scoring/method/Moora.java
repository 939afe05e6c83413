package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Multi-objective optimisation on the basis of ratio analysis, the ratio system: the weighted sum of x / √Σx² over the
 * criteria to maximise, less that over those to minimise (Brauers and Zavadskas 2006, Control and Cybernetics 35(2),
 * 445-469). The reference-point variant is another method.
 *
 * <p>Higher is better, -1..1; a candidate that is nowhere worse never scores lower. A column of zeros adds 0.
 */
public record Moora() implements ColumnMethod {
    @Override
    public String type() {
        return "moora";
    }

    @Override
    public boolean readsSquares() {
        return true;
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        return Normalization.VECTOR.normalized(type(), matrix, column, values, sum);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        return new MatrixResult(parts.settledSums(), Map.of(), parts.kept("contribution"), null);
    }
}
