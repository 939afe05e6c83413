package org.siteselection.scoring.method;

import org.jspecify.annotations.Nullable;

/**
 * The score of one candidate and its composition. Arrays are indexed as the nodes of the {@link Hierarchy}.
 *
 * @param score the aggregate; NaN if the candidate has no value at all
 * @param completeness share of the global weight whose values were present, 0..1
 * @param interval range of the score over all possible values of the missing ones, null without missing values or with
 *     unbounded scales
 * @param scores score of each node, NaN if missing
 * @param weights global weight of each node for this candidate, after reweighting
 * @param contributions points that each node adds to the score; those of the children of a node sum to its own
 */
public record CandidateScore(
        double score,
        double completeness,
        @Nullable Interval interval,
        double[] scores,
        double[] weights,
        double[] contributions) {
    /**
     * A score for every criterion. A missing one is the score of the nearest parent factor with a score, which is the effect
     * of reweighting, so that a flat aggregate at the given global weights equals the candidate's score.
     *
     * @param hierarchy hierarchy of this score; at least one weighted value is known
     * @return by criterion number, without NaN
     */
    public double[] held(Hierarchy hierarchy) {
        double[] held = new double[hierarchy.criteria()];
        for (int c = 0; c < held.length; c++) {
            int node = hierarchy.criterionNode(c);
            while (Double.isNaN(scores[node])) {
                node = hierarchy.parent(node);
            }
            held[c] = scores[node];
        }
        return held;
    }
}
