package org.siteselection.scoring.value;

import java.util.Optional;

/**
 * Exponential decay: 100 at or below {@code full}; beyond it, every {@code half} halves the score.
 *
 * @param full raw value up to which the score is 100
 * @param half distance that halves the score, positive
 */
public record HalfLife(double full, double half) implements ValueFunction {
    @Override
    public double score(double value) {
        if (value <= full) {
            return 100;
        }
        double beyond = value - full;
        // Halves of large numbers are finite even if their difference is not.
        double halvings = Double.isInfinite(beyond) ? (value / 2 - full / 2) / (half / 2) : beyond / half;
        return 100 * StrictMath.pow(0.5, halvings);
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.of(Goal.MINIMIZE);
    }

    @Override
    public String type() {
        return "half_life";
    }
}
