package org.siteselection.scoring;

import java.util.Optional;

/**
 * Exponential decay: 100 at or below {@code full}, then half of the score is lost with every {@code half}.
 *
 * @param full raw value up to which the score is 100
 * @param half distance that halves the score, positive
 */
public record HalfLife(double full, double half) implements ValueFunction {
    @Override
    public double score(double value) {
        return value <= full ? 100 : 100 * StrictMath.pow(0.5, (value - full) / half);
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
