package org.siteselection.scoring.method;

/**
 * A method over scores: the scores of criteria are aggregated along the hierarchy. The weight of missing values without a
 * replacement is redistributed to their present siblings; a factor without any present child is missing itself.
 */
public sealed interface TreeMethod permits WeightedSum, WeightedProduct, Minimum {
    /** Name in rule files, {@code weighted_sum}. */
    String type();

    /**
     * Scores one candidate.
     *
     * @param values raw values by criterion number, NaN where missing, otherwise finite
     */
    CandidateScore score(double[] values);

    /**
     * The score of a complete candidate at any global weights, without the tree.
     *
     * @param scores by criterion, missing ones {@linkplain CandidateScore#held held}
     * @param weights by criterion: not negative, sum 1
     */
    double overall(double[] scores, double[] weights);
}
