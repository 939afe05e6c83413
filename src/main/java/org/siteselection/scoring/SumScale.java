package org.siteselection.scoring;

/** x / sum of x, or (1/x) / sum of (1/x) for less-is-better. */
public record SumScale() implements RelativeScale {
    @Override
    public String by() {
        return "sum";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        if (Statistics.constant(field)) {
            return FittedScale.clamped(by(), goal, field, x -> 1);
        }
        if (goal == Goal.MAXIMIZE) {
            double unit = Statistics.largest(field);
            double sum = FittedScale.divisor(Statistics.sum(field, unit), "the sum of the values");
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
