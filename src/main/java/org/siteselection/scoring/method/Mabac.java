package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Logarithms;
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

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values) {
        if (values.constant()) {
            return ColumnPart.NONE;
        }
        int n = matrix.size();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * n);
        Figures normalized =
                Normalization.MIN_MAX.normalized(type(), matrix, column, values).figures();
        double logarithms = ColumnPart.sum(
                (from, to, out) -> {
                    normalized.fill(from, to, out);
                    for (int i = 0; i < to - from; i++) {
                        out[i] = Logarithms.log1p(out[i]);
                    }
                },
                n);
        // g = w·(border + 1); with a border near 0 this form keeps its digits.
        double border = StrictMath.expm1(logarithms / n);
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
