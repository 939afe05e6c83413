package org.siteselection.assessment;

import java.util.Optional;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A scale that cannot be made. It is an error only if a score is needed: data-driven weights are computed after the scales,
 * and a criterion of weight 0 needs no scale.
 *
 * @param fault the reason
 * @param bounded whether the scores of the scale would have ends
 */
record PendingScale(UnscorableException fault, boolean bounded) implements ValueFunction {
    @Override
    public double score(double value) {
        throw fault;
    }

    @Override
    public boolean scoresAll() {
        return false;
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return "relative";
    }

    /** The scale of a criterion that needs no score: it gives no score for any value. */
    ValueFunction withoutScores() {
        return new WithoutScores(bounded);
    }

    /** @param bounded whether the scores of the scale would have ends */
    private record WithoutScores(boolean bounded) implements ValueFunction {
        @Override
        public double score(double value) {
            return Double.NaN;
        }

        @Override
        public boolean scoresAll() {
            return false;
        }

        @Override
        public Optional<Goal> goal() {
            return Optional.empty();
        }

        @Override
        public String type() {
            return "relative";
        }
    }
}
