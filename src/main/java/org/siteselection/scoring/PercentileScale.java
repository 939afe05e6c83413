package org.siteselection.scoring;

/** Share of the field whose values are not better. */
public record PercentileScale() implements RelativeScale {
    @Override
    public String by() {
        return "percentile";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        double n = Statistics.count(field);
        return FittedScale.clamped(by(), goal, field, x -> (n - better(field, x, goal)) / n);
    }

    /** Number of values of the field that are better than {@code x}. */
    static int better(double[] field, double x, Goal goal) {
        int better = 0;
        for (double value : field) {
            better += goal == Goal.MAXIMIZE ? value > x ? 1 : 0 : value < x ? 1 : 0;
        }
        return better;
    }
}
