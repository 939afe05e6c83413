package org.siteselection.scoring.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.siteselection.scoring.StopRule;

/** Inverse value functions: the raw value that gives a score. */
public final class ValueFunctionInverse {
    /**
     * Scores closer than this many points are equal; the limit is far above the rounding error of sums and far below the
     * precision of answers.
     */
    private static final double SAME = 1e-9;

    private static final int DIGITS = 12;

    private ValueFunctionInverse() {}

    /** Whether the scale is absolute; the score of a relative one depends on the other candidates. */
    public static boolean invertible(ValueFunction scale) {
        return !scale.type().equals(FittedScale.TYPE);
    }

    /**
     * The raw value nearest to the current one that scores at least {@code needed}, or at most {@code needed} if the current
     * one scores more; of two equally near ones the lower. If a step table reaches the score only beyond a bound, the next
     * number of 12 significant digits beyond it.
     *
     * @param scale absolute
     * @param current a raw value with a score
     * @param needed score
     * @return empty if no value is enough
     * @throws IllegalArgumentException for a relative scale, or a class without entry
     */
    public static OptionalDouble nearest(ValueFunction scale, double current, double needed) {
        StopRule.spend(StopRule.TRANSCENDENTAL);
        double score = scale.score(current);
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("The current value must have a score");
        }
        if (Math.abs(score - needed) <= SAME) {
            return OptionalDouble.of(current);
        }
        if (needed > scale.highest() + SAME || needed < scale.lowest() - SAME) {
            return OptionalDouble.empty();
        }
        double reached = Math.min(scale.highest(), Math.max(scale.lowest(), needed));
        double nearest = Double.NaN;
        for (double value : candidates(scale, reached, reached > score)) {
            double nearer = Math.abs(nearest / 2 - current / 2) - Math.abs(value / 2 - current / 2);
            if (Double.isNaN(nearest) || nearer > 0 || nearer == 0 && value < nearest) {
                nearest = value;
            }
        }
        return Double.isNaN(nearest) ? OptionalDouble.empty() : OptionalDouble.of(nearest);
    }

    /** The ends of all ranges of raw values with a sufficient score. */
    private static List<Double> candidates(ValueFunction scale, double score, boolean rising) {
        if (scale instanceof Linear linear) {
            return List.of(mix(linear.worst(), linear.best(), score / 100));
        }
        if (scale instanceof Log log) {
            return List.of(log(log, score));
        }
        if (scale instanceof Identity) {
            return List.of(score);
        }
        if (scale instanceof HalfLife decay) {
            return score > 0 ? finite(decay(decay, score)) : List.of();
        }
        if (scale instanceof Piecewise piecewise) {
            return crossings(piecewise, score);
        }
        if (scale instanceof Target target) {
            return List.of(
                    edge(target.zeroBelow(), target.fullFrom(), score, rising, false),
                    edge(target.zeroAbove(), target.fullTo(), score, rising, true));
        }
        if (scale instanceof Steps steps) {
            return bounds(steps, score, rising);
        }
        if (scale instanceof Categories categories) {
            return categories.table().stream()
                    .filter(entry -> enough(entry.score(), score, rising))
                    .map(Point::value)
                    .toList();
        }
        throw new IllegalArgumentException("A " + scale.type() + " scale has no inverse");
    }

    private static boolean enough(double score, double needed, boolean rising) {
        return rising ? score >= needed - SAME : score <= needed + SAME;
    }

    private static double mix(double from, double to, double way) {
        return from * (1 - way) + to * way;
    }

    private static double log(Log scale, double score) {
        double value = StrictMath.exp(mix(StrictMath.log(scale.worst()), StrictMath.log(scale.best()), score / 100));
        double low = Math.min(scale.worst(), scale.best());
        return Math.min(Math.max(value, low), Math.max(scale.worst(), scale.best()));
    }

    private static double decay(HalfLife scale, double score) {
        return scale.full() + scale.half() * (StrictMath.log(100 / score) / StrictMath.log(2));
    }

    private static List<Double> finite(double value) {
        return Double.isFinite(value) ? List.of(value) : List.of();
    }

    private static List<Double> crossings(Piecewise scale, double score) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < scale.points().size(); i++) {
            Point left = scale.points().get(i - 1);
            Point right = scale.points().get(i);
            double way = (score - left.score()) / (right.score() - left.score());
            // Constant parts give NaN or an infinity and need no entry, because an adjacent slope ends at their score.
            if (way >= 0 && way <= 1) {
                crossings.add(mix(left.value(), right.value(), way));
            }
        }
        return crossings;
    }

    /** One flank of a target band; an upright one has no value between its two scores. */
    private static double edge(double zero, double full, double score, boolean rising, boolean upper) {
        if (zero != full) {
            return mix(zero, full, score / 100);
        }
        if (rising) {
            return full;
        }
        return upper ? above(full) : -above(-full);
    }

    private static List<Double> bounds(Steps scale, double score, boolean rising) {
        List<Double> bounds = new ArrayList<>();
        for (Point step : scale.steps()) {
            double bound = step.value();
            if (enough(step.score(), score, rising)) {
                bounds.add(bound);
            }
            double beyond = above(bound);
            if (enough(scale.score(Math.nextUp(bound)), score, rising)) {
                // Between steps closer than 12 digits there is only a plain double.
                bounds.add(enough(scale.score(beyond), score, rising) ? beyond : Math.nextUp(bound));
            }
        }
        return bounds;
    }

    /**
     * The least number of 12 significant digits above a value, so that the rounded number in the answer is also beyond the
     * bound.
     */
    private static double above(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shown = exact.round(new MathContext(DIGITS, RoundingMode.CEILING));
        if (shown.doubleValue() > value) {
            return shown.doubleValue();
        }
        int exponent = exact.signum() == 0 ? 1 : shown.precision() - shown.scale();
        return shown.add(BigDecimal.ONE.scaleByPowerOfTen(exponent - DIGITS)).doubleValue();
    }
}
