package org.siteselection.robustness;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;

/**
 * A well-formed request; {@code QuestionBuilder} checks whether its names exist.
 *
 * @param samples number of draws, 1..1,000,000
 * @param sampleMissing whether values missing under reweight are drawn too
 * @param top number of the best feasible candidates that are analysed, 1..200; null for all
 * @param include additional results: {@link #METHODS}, {@link #RANK_REVERSALS}
 */
public record RobustnessRequest(
        RankingRequest ranking,
        int samples,
        long seed,
        WeightModel weightModel,
        boolean sampleMissing,
        @Nullable Integer top,
        Set<String> include) {
    static final String METHODS = "methods";
    static final String RANK_REVERSALS = "rankReversals";
}
