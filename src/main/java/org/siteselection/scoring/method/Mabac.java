package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * Multi-attributive border approximation area comparison: S = Σ (v - g), with v = w·(r + 1), r the min-max normalised
 * value and g the geometric mean of the criterion's v (Pamučar and Ćirović 2015, Expert Systems with Applications 42(6),
 * 3016-3028). A constant criterion lies on its own border and adds 0.
 *
 * <p>Higher is better, -1..1; a candidate that is nowhere worse never scores lower. A single candidate scores 0.
 */
public record Mabac() implements MatrixMethod {
    @Override
    public String type() {
        return "mabac";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        double[][] contributions = new double[matrix.size()][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend((long) StopRule.TRANSCENDENTAL * matrix.size());
            if (column.weight() == 0 || Statistics.constant(column.values())) {
                continue;
            }
            double[] normalized = Normalization.MIN_MAX.normalized(type(), matrix, column);
            double logarithms = 0;
            for (double fraction : normalized) {
                logarithms += StrictMath.log1p(fraction);
            }
            // g = w·(border + 1); with a border near 0 this form keeps its digits.
            double border = StrictMath.expm1(logarithms / normalized.length);
            for (int i = 0; i < normalized.length; i++) {
                contributions[i][j] = column.weight() * (normalized[i] - border);
            }
        }
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Statistics.settledSum(contributions[i]);
        }
        return new MatrixResult(scores, Map.of(), Map.of("contribution", contributions), null);
    }
}
