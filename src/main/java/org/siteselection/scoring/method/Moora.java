package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.Statistics;

/**
 * Multi-objective optimisation on the basis of ratio analysis, the ratio system: the weighted sum of x / √Σx² over the
 * criteria to maximise, less that over those to minimise (Brauers and Zavadskas 2006, Control and Cybernetics 35(2),
 * 445-469). The reference-point variant is another method.
 *
 * <p>Higher is better, -1..1; a candidate that is nowhere worse never scores lower. A column of zeros adds 0.
 */
public record Moora() implements MatrixMethod {
    @Override
    public String type() {
        return "moora";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        double[][] contributions = Normalization.VECTOR.weighted(type(), matrix);
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Statistics.settledSum(contributions[i]);
        }
        return new MatrixResult(scores, Map.of(), Map.of("contribution", contributions), null);
    }
}
