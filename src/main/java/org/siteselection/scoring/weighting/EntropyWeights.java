package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;

/**
 * Shannon entropy weights: 1 - e, with e the entropy of the column's shares over the logarithm of their number (Hwang and
 * Yoon 1981, Multiple Attribute Decision Making, after Shannon 1948). The direction of a criterion has no effect.
 */
public record EntropyWeights() implements Weighting {
    @Override
    public String method() {
        return "entropy";
    }

    @Override
    public Basis basis() {
        return Basis.RAW_VALUES;
    }

    @Override
    public Weights weights(List<Column> columns) {
        double[] parts = new double[columns.size()];
        for (int j = 0; j < parts.length; j++) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * columns.get(j).values().length);
            Positive.require(columns.get(j), method());
            parts[j] = divergence(columns.get(j).values());
        }
        return Weights.proportionalTo(parts);
    }

    private static double divergence(double[] column) {
        int n = Statistics.count(column);
        if (n < 2 || Statistics.constant(column)) {
            return 0;
        }
        double mean = Statistics.mean(column);
        double sum = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : part(value / mean);
        }
        return sum / n / StrictMath.log(n);
    }

    /**
     * r ln r - (r - 1). With r the ratios to the mean, 1 - e is the mean of r ln r over ln n, and the mean of r - 1 is 0; in
     * this form no term is negative, so that nothing cancels in a column of nearly equal values.
     */
    private static double part(double ratio) {
        double d = ratio - 1;
        if (Math.abs(d) < 1e-3) {
            // The series of (1 + d) ln(1 + d) - d.
            return d * d * (1.0 / 2 - d * (1.0 / 6 - d * (1.0 / 12 - d * (1.0 / 20 - d * (1.0 / 30 - d / 42)))));
        }
        // A ratio too small for a double adds 1: r ln r goes to 0 with r.
        return ratio > 0 ? ratio * StrictMath.log(ratio) - d : 1;
    }
}
