package org.siteselection.scoring.value;

import java.util.Optional;

/** The value is itself a score of 0..100; others are clamped. */
public record Identity() implements ValueFunction {
    @Override
    public double score(double value) {
        return Math.min(100, Math.max(0, value));
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.of(Goal.MAXIMIZE);
    }

    @Override
    public String type() {
        return "identity";
    }
}
