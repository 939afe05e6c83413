package org.siteselection.scoring;

import java.util.Optional;

/**
 * Straight line over the logarithm of the value: each doubling adds the same score. A value of zero or less lies
 * beyond the lower anchor and is clamped like any other value outside.
 *
 * @param worst raw value that scores 0, positive
 * @param best raw value that scores 100, positive, differs from {@code worst}
 */
public record Log(double worst, double best) implements ValueFunction {
    @Override
    public double score(double value) {
        double low = Math.min(worst, best);
        double logarithm = StrictMath.log(Math.max(value, low));
        return ValueFunction.percent(
                (logarithm - StrictMath.log(worst)) / (StrictMath.log(best) - StrictMath.log(worst)));
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.of(best > worst ? Goal.MAXIMIZE : Goal.MINIMIZE);
    }

    @Override
    public String type() {
        return "log";
    }
}
