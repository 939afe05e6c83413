package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.BlockLogarithms;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Multi-attributive border approximation area comparison: S = Σ (v - g), with v = w·(r + 1), r the min-max normalised
 * value and g the geometric mean of the criterion's v (Pamučar and Ćirović 2015, Expert Systems with Applications 42(6),
 * 3016-3028). A constant criterion lies on its own border and adds 0.
 *
 * <p>Higher is better, -1..1; a candidate that is nowhere worse never scores lower. A single candidate scores 0.
 */
public record Mabac() implements ColumnMethod {
    @Override
    public String type() {
        return "mabac";
    }

    /** Logarithms of v / w. */
    @Override
    public Figures terms(Column column, Extremes values) {
        if (values.constant()) {
            return Figures.NONE;
        }
        Figures normalized = Normalization.fromWorstToBest(column, values);
        return (from, to, out) -> {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * (to - from));
            normalized.fill(from, to, out);
            BlockLogarithms.log1p(out, to - from);
        };
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double logarithms) {
        if (values.constant()) {
            return ColumnPart.NONE;
        }
        Figures normalized = Normalization.fromWorstToBest(column, values);
        // g = w·(border + 1); with a border near 0 this form keeps its digits.
        double border = StrictMath.expm1(logarithms / matrix.size());
        return ColumnPart.of((from, to, out) -> {
            normalized.fill(from, to, out);
            for (int i = 0; i < to - from; i++) {
                out[i] -= border;
            }
        });
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        return new MatrixResult(parts.settledSums(), Map.of(), parts.kept("contribution"), null);
    }
}
