package org.siteselection.scoring;

import java.util.List;

/**
 * Criteria importance through intercriteria correlation: the standard deviation of the min-max normalised column times its
 * conflict with the others, sum of 1 - r (Diakoulaki, Mavrotas and Papayannakis 1995, Determining objective weights in
 * multiple criteria problems: the CRITIC method, Computers and Operations Research 22(7)). A column without spread
 * carries no information: it gets weight 0 and counts in nobody's conflict.
 */
public record CriticWeights() implements Weighting {
    @Override
    public String method() {
        return "critic";
    }

    @Override
    public Basis basis() {
        return Basis.SCORES;
    }

    @Override
    public Weights weights(List<Column> columns) {
        List<double[]> normalised =
                columns.stream().map(column -> minMax(column.values())).toList();
        double[] conflicts = conflicts(normalised);
        double[] parts = new double[columns.size()];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = Statistics.deviation(normalised.get(j)) * conflicts[j];
        }
        // Rounding leaves a trace of conflict between columns that say exactly the same.
        for (int j = 0; j < parts.length; j++) {
            parts[j] = parts[j] < 1e-12 ? 0 : parts[j];
        }
        return Weights.proportionalTo(parts);
    }

    /** For each column the sum of 1 - r over the others that vary. */
    private static double[] conflicts(List<double[]> columns) {
        StopRule stop = StopRule.current();
        List<Statistics.Correlated> correlated =
                columns.stream().map(Statistics.Correlated::of).toList();
        double[] conflicts = new double[columns.size()];
        for (int j = 0; j < conflicts.length; j++) {
            // Correlation is symmetric, and each sum still runs in the order of the columns.
            for (int k = j + 1; k < conflicts.length; k++) {
                stop.check();
                double conflict = 1 - correlated.get(j).with(correlated.get(k));
                conflicts[j] += correlated.get(k).varies() ? conflict : 0;
                conflicts[k] += correlated.get(j).varies() ? conflict : 0;
            }
        }
        return conflicts;
    }

    private static double[] minMax(double[] column) {
        double min = Statistics.min(column);
        double max = Statistics.max(column);
        double[] normalised = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            normalised[i] = min == max ? column[i] * 0 : (column[i] / 2 - min / 2) / (max / 2 - min / 2);
        }
        return normalised;
    }
}
