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
            for (int j = 0; j < effects.length && present > 0; j++) {
                if (!Double.isNaN(logarithms[j][i])) {
                    // |ln(1 + (sum - own) / n) - ln(1 + sum / n)| as one logarithm, which keeps the digits of small
                    // effects.
                    effects[j] -= StrictMath.log1p(-logarithms[j][i] / (present + sum));
                }
            }
        }
        return Weights.proportionalTo(effects);
    }

    /** |ln| of the normalised column: min/x where more is better, x/max where less is. */
    private static double[] logarithms(Column column) {
        double[] values = column.values();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * values.length);
        double reference = column.goal() == Goal.MAXIMIZE ? Statistics.min(values) : Statistics.max(values);
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logarithms[i] = Double.isNaN(values[i]) ? Double.NaN : ratio(values[i], reference);
        }
        return logarithms;
    }

    /** |ln(value / reference)|; of nearly equal numbers without the cancellation of two logarithms. */
    private static double ratio(double value, double reference) {
        double excess = (value - reference) / reference;
        return Math.abs(
                Math.abs(excess) < 0.1 ? StrictMath.log1p(excess) : StrictMath.log(value) - StrictMath.log(reference));
    }
}
