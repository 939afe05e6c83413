package org.siteselection.scoring.value;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.text.Texts;

/**
 * A relative scale fitted to a field.
 *
 * @param by normalisation
 * @param direction goal of the raw values
 * @param lowest score of the worst value of the field
 * @param bounded whether scores stay within 0..100
 * @param function raw value to score
 */
record FittedScale(String by, Goal direction, double lowest, boolean bounded, DoubleUnaryOperator function)
        implements ValueFunction {

    static final String TYPE = "relative";

    /** Scores within 0..100; a raw value outside the range of the field counts as the nearest one inside. */
    static FittedScale clamped(String by, Goal goal, double[] field, DoubleUnaryOperator fraction) {
        double min = Statistics.min(field);
        double max = Statistics.max(field);
        DoubleUnaryOperator score =
                value -> ValueFunction.percent(fraction.applyAsDouble(Math.min(max, Math.max(min, value))));
        return new FittedScale(by, goal, 0, true, score);
    }

    /** As {@link #clamped}; every value of a constant column scores 100. */
    static FittedScale discriminating(String by, Goal goal, double[] field, DoubleUnaryOperator fraction) {
        return clamped(by, goal, field, Statistics.constant(field) ? value -> 1 : fraction);
    }

    @Override
    public double score(double value) {
        return function.applyAsDouble(value);
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.of(direction);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The value, after a check that the normalisation's divisor is positive. */
    static double divisor(double value, String what) {
        if (!(value > 0)) {
            throw new UndefinedException(
                    "division-by-zero",
                    "",
                    "divides by " + what + ", which is " + Texts.number(value) + " and not above 0");
        }
        return value;
    }
}
