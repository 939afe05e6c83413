package org.siteselection.scoring.value;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.siteselection.scoring.EqualNumbers;

/**
 * A partial value function (Keeney and Raiffa, Decisions with Multiple Objectives, 1976, chapter 3): raw value in the
 * unit of its criterion to a score. Absolute scales score on 0..100 and clamp at both ends, so that the score of one
 * candidate never depends on which others are ranked.
 */
public interface ValueFunction {

    /**
     * The score of a present value.
     *
     * @param value finite
     * @return the score; NaN only from {@link Categories}, for a value without entry
     */
    double score(double value);

    /** {@link #score} for many values, with what they have in common computed once. */
    default DoubleUnaryOperator prepared() {
        return this::score;
    }

    /** {@link #score} for columns of values. */
    default ColumnScores columns() {
        DoubleUnaryOperator each = prepared();
        return (values, from, to, out) -> {
            for (int i = from; i < to; i++) {
                out[i - from] = Double.isNaN(values[i]) ? Double.NaN : each.applyAsDouble(values[i]);
            }
        };
    }

    /** The lowest score that this scale can give, or approach. */
    default double lowest() {
        return 0;
    }

    /** The highest score that this scale can give, or approach. */
    default double highest() {
        return 100;
    }

    /** Whether all scores are between {@link #lowest} and {@link #highest}. */
    default boolean bounded() {
        return true;
    }

    /** Whether every present value has a score. */
    default boolean scoresAll() {
        return true;
    }

    /** The direction of raw values that the scale implies; empty for bands, tables and curves that are not monotone. */
    Optional<Goal> goal();

    /** The scale's name in rule files. */
    String type();

    /**
     * The position of a value between two anchors: 0 at {@code from}, 1 at {@code to}, negative or above 1 outside.
     * Cancelling differences are those of the decimal numbers.
     *
     * @param from not equal to {@code to}
     */
    static double along(double value, double from, double to) {
        double way = EqualNumbers.difference(to, from);
        return way == 0
                ? ratio(value - from, to - from, value, from, to)
                : ratio(EqualNumbers.difference(value, from), way, value, from, to);
    }

    /** As {@link #along}, for numbers that are not decimal, such as logarithms. */
    static double alongReals(double value, double from, double to) {
        return ratio(value - from, to - from, value, from, to);
    }

    private static double ratio(double gone, double way, double value, double from, double to) {
        // Halves of large numbers are finite even if their difference is not; halves of tiny ones would be 0.
        return Double.isInfinite(way) || Double.isInfinite(gone)
                ? (value / 2 - from / 2) / (to / 2 - from / 2)
                : gone / way;
    }

    /** {@code fraction} of the full score, clamped to 0..100. */
    static double percent(double fraction) {
        return Math.min(100, Math.max(0, 100 * fraction));
    }
}
