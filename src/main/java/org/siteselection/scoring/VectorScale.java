package org.siteselection.scoring;

/** x / norm of x, or 1 - x / norm for less-is-better. */
public record VectorScale() implements RelativeScale {
    @Override
    public String by() {
        return "vector";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        if (Statistics.constant(field)) {
            return FittedScale.clamped(by(), goal, field, x -> 1);
        }
        double unit = Statistics.largest(field);
        double squares = 0;
        for (double value : field) {
            squares += Double.isNaN(value) ? 0 : (value / unit) * (value / unit);
        }
        double norm = Math.sqrt(squares);
        return FittedScale.clamped(
                by(), goal, field, x -> goal == Goal.MAXIMIZE ? x / unit / norm : 1 - x / unit / norm);
    }
}
