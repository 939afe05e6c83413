package org.siteselection.robustness;

import java.util.Set;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;

/**
 * A request whose form is right; whether its names exist is for the {@code QuestionBuilder} to say.
 *
 * @param samples number of draws, 1..1,000,000
 * @param sampleMissing whether what is missing under reweight is drawn too
 * @param include what is asked for besides: {@link #METHODS}, {@link #RANK_REVERSALS}
 */
record RobustnessRequest(
        RankingRequest ranking,
        int samples,
        long seed,
        WeightModel weightModel,
        boolean sampleMissing,
        Set<String> include) {
    static final String METHODS = "methods";
    static final String RANK_REVERSALS = "rankReversals";
}
