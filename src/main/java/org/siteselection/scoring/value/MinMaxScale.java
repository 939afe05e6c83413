package org.siteselection.scoring.value;

import org.siteselection.scoring.Statistics;

/**
 * (x - min) / (max - min), reversed for less-is-better (OECD and JRC 2008, Handbook on Constructing Composite Indicators).
 */
public record MinMaxScale() implements RelativeScale {
    @Override
    public String by() {
        return "min_max";
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        double min = Statistics.min(field);
        double max = Statistics.max(field);
        double worst = goal == Goal.MAXIMIZE ? min : max;
        double best = goal == Goal.MAXIMIZE ? max : min;
        return FittedScale.discriminating(by(), goal, field, x -> ValueFunction.along(x, worst, best));
    }
}
