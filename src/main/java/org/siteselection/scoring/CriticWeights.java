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
        double[] parts = new double[columns.size()];
        for (int j = 0; j < parts.length; j++) {
            double conflict = 0;
            for (int k = 0; k < parts.length; k++) {
                if (k != j && !Statistics.constant(normalised.get(k))) {
                    conflict += 1 - Statistics.correlation(normalised.get(j), normalised.get(k));
                }
            }
            parts[j] = Statistics.deviation(normalised.get(j)) * conflict;
        }
        // Rounding leaves a trace of conflict between columns that say exactly the same.
        for (int j = 0; j < parts.length; j++) {
            parts[j] = parts[j] < 1e-12 ? 0 : parts[j];
        }
        return Weights.proportionalTo(parts);
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
