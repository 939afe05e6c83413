package org.siteselection.scoring.robustness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@link Smaa}.
 *
 * @param candidates in the order of the model
 * @param pairwiseWinning share of draws in which the row's candidate beats the column's, ties half to each; a cell and its
 *     mirror image sum to 1, so the diagonal is 0.5
 * @param samples number of draws
 */
public record SmaaResult(List<Candidate> candidates, double[][] pairwiseWinning, int samples) {
    public SmaaResult {
        candidates = List.copyOf(candidates);
    }

    /**
     * One candidate.
     *
     * @param id as in the model
     * @param rankAcceptability share of draws at rank 1, 2, …; sum 1. A tie over k ranks counts 1/k at each of them
     * @param expectedRank mean rank, a tie at the mean of its ranks
     * @param bestRank first rank of positive acceptability
     * @param worstRank last rank of positive acceptability
     * @param firstCount number of draws at rank 1, alone or tied
     * @param centralWeights mean of the weights at which it is first; a draw in which k tie there counts 1/k for each. Null
     *     if it is never first
     * @param confidenceFactor share of draws of the uncertain values in which it is first or level at its central weights; 1
     *     or 0 if all values are certain, 0 if it has no central weights
     */
    public record Candidate(
            String id,
            double[] rankAcceptability,
            double expectedRank,
            int bestRank,
            int worstRank,
            long firstCount,
            double @Nullable [] centralWeights,
            double confidenceFactor) {}
}
