package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;

/**
 * Weights proportional to the sample standard deviation of the siblings' scores over the field: siblings with more spread
 * get more weight (Diakoulaki, Mavrotas and Papayannakis 1995; the weights of the State Business Tax Climate Index).
 */
public record StandardDeviationWeights() implements Weighting {
    @Override
    public String method() {
        return "standard_deviation";
    }

    @Override
    public Basis basis() {
        return Basis.SCORES;
    }

    @Override
    public Weights weights(List<Column> columns) {
        return Weights.proportionalTo(columns.stream()
                .mapToDouble(column -> deviation(column.values()))
                .toArray());
    }

    private static double deviation(double[] values) {
        StopRule.spend(values.length);
        return Statistics.deviation(values);
    }
}
