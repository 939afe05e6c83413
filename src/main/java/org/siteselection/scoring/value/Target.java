package org.siteselection.scoring.value;

import java.util.Optional;
import org.siteselection.scoring.EqualNumbers;

/**
 * Ideal band (trapezoid): 100 inside {@code fullFrom..fullTo}, falling in straight lines to 0 on both sides.
 *
 * @param zeroBelow at or below it the score is 0
 * @param fullFrom start of the band, above or at {@code zeroBelow}
 * @param fullTo end of the band, above or at {@code fullFrom}
 * @param zeroAbove at or above it the score is 0, above or at {@code fullTo}
 */
public record Target(double zeroBelow, double fullFrom, double fullTo, double zeroAbove) implements ValueFunction {
    @Override
    public double score(double value) {
        if (!EqualNumbers.less(value, fullFrom) && !EqualNumbers.less(fullTo, value)) {
            return 100;
        }
        if (value <= zeroBelow || value >= zeroAbove) {
            return 0;
        }
        return value < fullFrom
                ? ValueFunction.percent(ValueFunction.along(value, zeroBelow, fullFrom))
                : ValueFunction.percent(ValueFunction.along(value, zeroAbove, fullTo));
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return "target";
    }
}
