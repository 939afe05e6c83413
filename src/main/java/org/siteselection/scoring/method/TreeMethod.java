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
     * The scores of many candidates alone, without their composition.
     *
     * @param columns raw values by criterion number, then candidate; NaN where missing, otherwise finite
     * @param rows number of candidates
     * @return the score of {@link #score} of each
     */
    default double[] scores(double[][] columns, int rows) {
        double[] scores = new double[rows];
        double[] values = new double[columns.length];
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < values.length; c++) {
                values[c] = columns[c][i];
            }
            scores[i] = score(values).score();
        }
        return scores;
    }

    /**
     * The score of a complete candidate at any global weights, without the tree.
     *
     * @param scores by criterion, missing ones {@linkplain CandidateScore#held held}
     * @param weights by criterion: not negative, sum 1
     */
    double overall(double[] scores, double[] weights);
}
