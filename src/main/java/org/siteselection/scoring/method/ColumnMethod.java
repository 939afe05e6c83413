package org.siteselection.scoring.method;

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

    /**
     * What the method reads of a column of positive weight.
     *
     * @return {@link ColumnPart#NONE} for a column without effect
     * @throws org.siteselection.scoring.UndefinedException if the formula is not defined for its values
     */
    ColumnPart part(DecisionMatrix matrix, Column column, Extremes values);

    /** Scores with all details; the figures per criterion and the compromise only if they are wanted. */
    MatrixResult combine(WeightedParts parts);

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
