package org.siteselection.scoring.method;

import java.util.Optional;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * A {@link MatrixMethod} in two steps: what it reads of each column, and how weights combine these parts to scores. Figures
 * are computed in blocks of rows that fit in the cache of a core, column by column; sums of a candidate run in the order of
 * the columns, and sums of a column in the order of the candidates, so blocks change no bit.
 */
interface ColumnMethod extends MatrixMethod {
    /**
     * Checks a column of positive weight; all columns are checked before the first part is computed.
     *
     * @throws org.siteselection.scoring.UndefinedException if the formula is not defined for its values
     */
    default void check(DecisionMatrix matrix, Column column, Extremes values) {}

    /** Whether {@link Extremes#squares} is needed. */
    default boolean readsSquares() {
        return false;
    }

    /**
     * What must be summed over a column of positive weight before its part is computed; need not be finite for values for
     * which the method is not defined.
     *
     * @return {@link Figures#NONE} if no sum is needed
     */
    default Figures terms(Column column, Extremes values) {
        return Figures.NONE;
    }

    /**
     * What the method reads of a column of positive weight.
     *
     * @param sum of the {@link #terms}, in the order of the candidates; 0 without terms
     * @return {@link ColumnPart#NONE} for a column without effect
     * @throws org.siteselection.scoring.UndefinedException if the formula is not defined for its values
     */
    ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum);

    /** Scores with all details; the figures per criterion and the compromise only if they are wanted. */
    MatrixResult combine(WeightedParts parts);

    /**
     * Whether no candidate has a better score than one of them, by scores rounded to 12 significant digits, where the answer
     * is certain without the scores of {@link #combine}.
     *
     * @param parts with known figures
     * @param row of the candidate
     * @return empty if the scores have to be computed
     */
    default Optional<Boolean> first(WeightedParts parts, int row) {
        return Optional.empty();
    }

    @Override
    default MatrixResult evaluate(DecisionMatrix matrix) {
        return combine(WeightedParts.of(this, matrix, true));
    }

    @Override
    default double[] scores(DecisionMatrix matrix) {
        return combine(WeightedParts.of(this, matrix, false)).scores();
    }

    @Override
    default PreparedScoring prepared(DecisionMatrix matrix) {
        return new PreparedScoring(this, matrix);
    }
}
