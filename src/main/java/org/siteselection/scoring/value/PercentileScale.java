package org.siteselection.scoring.value;

/** Share of the field whose values are not better. */
public record PercentileScale() implements RelativeScale {
    @Override
    public String by() {
        return "percentile";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        SortedField sorted = SortedField.of(field);
        double n = sorted.size();
        return FittedScale.discriminating(by(), goal, field, x -> (n - sorted.better(x, goal)) / n);
    }
}
