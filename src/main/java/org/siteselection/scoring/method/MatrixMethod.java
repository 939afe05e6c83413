package org.siteselection.scoring.method;

/** A method over raw values: the flat list of criteria with global weights and goals. */
public interface MatrixMethod {
    /** Name in rule files, {@code topsis}. */
    String type();

    /** Whether a higher score is better. */
    default boolean higherIsBetter() {
        return true;
    }

    /**
     * Scores all candidates.
     *
     * @throws org.siteselection.scoring.UndefinedException naming the criterion by its path, if the method's formula is not
     *     defined for its values
     */
    MatrixResult evaluate(DecisionMatrix matrix);

    /** The scores of {@link #evaluate}, with the same bits and errors, without the figures per criterion. */
    double[] scores(DecisionMatrix matrix);

    /** A scoring of the same values at many weights, which computes once what does not depend on weights. */
    PreparedScoring prepared(DecisionMatrix matrix);
}
