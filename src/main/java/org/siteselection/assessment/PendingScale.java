package org.siteselection.assessment;

import java.util.Optional;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A scale that could not be made. That is a fault only where a score is asked for: weights that follow from the data are known
 * after the scales, and a criterion of weight 0 needs no scale.
 *
 * @param fault why there is none
 * @param bounded whether the scores of the scale would have ends
 */
record PendingScale(UnscorableException fault, boolean bounded) implements ValueFunction {
    @Override
    public double score(double value) {
        throw fault;
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return "relative";
    }

    /** The scale of a criterion for which no score is asked: every value is without a score. */
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
        public Optional<Goal> goal() {
            return Optional.empty();
        }

        @Override
        public String type() {
            return "relative";
        }
    }
}
