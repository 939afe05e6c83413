package org.siteselection.scoring.method;

import org.jspecify.annotations.Nullable;

/**
 * The score of one candidate and what made it. Arrays are indexed as the nodes of the {@link Hierarchy}.
 *
 * @param score the aggregate; NaN when nothing at all is known of the candidate
 * @param completeness share of the global weight whose values were present, 0..1
 * @param interval what the score could be if the blanks were known, null without blanks or with unbounded scales
 * @param scores score of each node, NaN where blank
 * @param weights global weight that each node had for this candidate, after reweighting
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
     * A score for every criterion: a blank has that of the nearest factor above it whose score is known, which is what
     * reweighting gave it. With these, a flat aggregate at the given global weights is the candidate's score again.
     *
     * @param hierarchy that this was scored by; some value of weight is known
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
