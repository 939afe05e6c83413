package org.siteselection.scoring.value;

import org.siteselection.scoring.Statistics;

/** x / max, or min / x for less-is-better (linear scale transformation, Hwang and Yoon 1981). */
public record MaxScale() implements RelativeScale {
    @Override
    public String by() {
        return "max";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        if (Statistics.constant(field)) {
            return FittedScale.discriminating(by(), goal, field, x -> 1);
        }
        if (goal == Goal.MAXIMIZE) {
            double max = FittedScale.divisor(Statistics.max(field), "the largest value");
            return FittedScale.clamped(by(), goal, field, x -> x / max);
        }
        double min = FittedScale.divisor(Statistics.min(field), "each value");
        return FittedScale.clamped(by(), goal, field, x -> min / x);
    }
}
