package org.siteselection.scoring.value;

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
        double inside = Math.max(value, low);
        double from = StrictMath.log(worst);
        double to = StrictMath.log(best);
        // Between anchors so close that their logarithms are one number, the curve is a straight line.
        return ValueFunction.percent(
                from == to
                        ? ValueFunction.alongReals(inside, worst, best)
                        : ValueFunction.alongReals(StrictMath.log(inside), from, to));
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
