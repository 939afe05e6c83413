package org.siteselection.scoring.weighting;

import java.util.List;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.Goal;

/**
 * Method based on the removal effects of criteria: the change of the candidates' overall performance, a logarithmic measure,
 * when the criterion is left out (Keshavarz-Ghorabaee et al. 2021, Symmetry 13(4), 525). A missing value is left out of its
 * candidate's performance.
 */
public record MerecWeights() implements Weighting {
    @Override
    public String method() {
        return "merec";
    }

    @Override
    public Basis basis() {
        return Basis.RAW_VALUES;
    }

    @Override
    public Weights weights(List<Column> columns) {
        columns.forEach(column -> Positive.require(column, method()));
        int rows = columns.isEmpty() ? 0 : columns.get(0).values().length;
        double[] effects = new double[columns.size()];
        double[][] logarithms = columns.stream().map(MerecWeights::logarithms).toArray(double[][]::new);
        for (int i = 0; i < rows; i++) {
            StopRule.spend(2L * StopRule.TRANSCENDENTAL * effects.length);
            double sum = 0;
            int present = 0;
            for (double[] column : logarithms) {
                if (!Double.isNaN(column[i])) {
                    sum += column[i];
                    present++;
                }
            }
            double whole = StrictMath.log(1 + sum / present);
            for (int j = 0; j < effects.length && present > 0; j++) {
                if (!Double.isNaN(logarithms[j][i])) {
                    double without = StrictMath.log(1 + (sum - logarithms[j][i]) / present);
                    effects[j] += Math.abs(without - whole);
                }
            }
        }
        return Weights.proportionalTo(effects);
    }

    /** |ln| of the normalised column: min/x where more is better, x/max where less is. */
    private static double[] logarithms(Column column) {
        double[] values = column.values();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * values.length);
        double reference =
                StrictMath.log(column.goal() == Goal.MAXIMIZE ? Statistics.min(values) : Statistics.max(values));
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logarithms[i] = Double.isNaN(values[i]) ? Double.NaN : Math.abs(reference - StrictMath.log(values[i]));
        }
        return logarithms;
    }
}
