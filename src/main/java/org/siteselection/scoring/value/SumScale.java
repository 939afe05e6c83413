package org.siteselection.scoring.value;

import org.siteselection.scoring.Statistics;

/** x / sum of x, or (1/x) / sum of (1/x) for less-is-better; 1/N where all N values are equal. */
public record SumScale() implements RelativeScale {
    @Override
    public String by() {
        return "sum";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        if (goal == Goal.MAXIMIZE) {
            double unit = Math.max(Statistics.largest(field), Double.MIN_NORMAL);
            double sum = FittedScale.divisor(Statistics.settledSum(field, unit), "the sum of the values");
            return FittedScale.clamped(by(), goal, field, x -> x / unit / sum);
        }
        // Over the reciprocals relative to the smallest value, so that none overflows.
        double min = FittedScale.divisor(Statistics.min(field), "each value");
        double sum = 0;
        for (double value : field) {
            sum += Double.isNaN(value) ? 0 : min / value;
        }
        double reciprocals = sum;
        return FittedScale.clamped(by(), goal, field, x -> min / x / reciprocals);
    }
}
