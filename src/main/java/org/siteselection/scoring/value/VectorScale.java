package org.siteselection.scoring.value;

import org.siteselection.scoring.Statistics;

/** x / norm of x, or 1 - x / norm for less-is-better; 1/√N and 1 - 1/√N where all N values are equal. */
public record VectorScale() implements RelativeScale {
    @Override
    public String by() {
        return "vector";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        double unit = FittedScale.divisor(Statistics.largest(field), "the norm of the values");
        double squares = 0;
        for (double value : field) {
            squares += Double.isNaN(value) ? 0 : (value / unit) * (value / unit);
        }
        double norm = Math.sqrt(squares);
        return FittedScale.clamped(
                by(), goal, field, x -> goal == Goal.MAXIMIZE ? x / unit / norm : 1 - x / unit / norm);
    }
}
