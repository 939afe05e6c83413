package org.siteselection.scoring.method;

import java.util.Arrays;

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
     * Scores many candidates as {@link #score} does each of them.
     *
     * @param columns raw values by criterion number and candidate, NaN where missing, otherwise finite; not copied, must not be
     *     changed
     * @param candidates number of candidates, the length of each column
     */
    default CandidateScore[] scores(double[][] columns, int candidates) {
        CandidateScore[] scores = new CandidateScore[candidates];
        Arrays.setAll(scores, candidate -> score(row(columns, candidate)));
        return scores;
    }

    /** The values of one candidate of a table of columns. */
    static double[] row(double[][] columns, int candidate) {
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns[c][candidate];
        }
        return values;
    }

    /**
     * The score of a complete candidate at any global weights, without the tree.
     *
     * @param scores by criterion, missing ones {@linkplain CandidateScore#held held}
     * @param weights by criterion: not negative, sum 1
     */
    double overall(double[] scores, double[] weights);
}
