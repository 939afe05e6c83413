package org.siteselection.scoring.value;

/** (N - r) / (N - 1), with r = 1 + number of better values: 100 for the best, 0 for a sole worst. */
public record RankScale() implements RelativeScale {
    @Override
    public String by() {
        return "rank";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        SortedField sorted = SortedField.of(field);
        double n = sorted.size();
        return FittedScale.discriminating(by(), goal, field, x -> (n - 1 - sorted.better(x, goal)) / (n - 1));
    }
}
