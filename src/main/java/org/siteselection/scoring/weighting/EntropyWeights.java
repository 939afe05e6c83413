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
        double unit = Statistics.largest(column);
        double sum = Statistics.sum(column, unit);
        double entropy = 0;
        for (double value : column) {
            double share = value / unit / sum;
            // A share too small for a double adds nothing: p ln p goes to 0 with p.
            if (share > 0) {
                entropy -= share * StrictMath.log(share);
            }
        }
        return Math.max(0, 1 - entropy / StrictMath.log(n));
    }
}
