package org.siteselection.scoring.robustness;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on a lead. The rule is this project's own; its thresholds are these constants:
 *
 * <ol>
 *   <li>{@link #UNDECIDED} when the leader and the second are less than {@value #ROUNDING} points apart on a scale of 0..100,
 *       the possible effect of rounding facts to two or three digits, or when the leader is first in less than
 *       {@value #MAJORITY} of the draws;
 *   <li>{@link #CLEAR} when the leader is first in at least {@value #NEARLY_ALWAYS} of the draws and the smallest flip is
 *       larger than {@value #SMALL_CHANGE}, that is when more than 5 points of weight in 100 must move from some criteria to
 *       others;
 *   <li>{@link #CLOSE} otherwise.
 * </ol>
 *
 * The draws are those around the given weights with a spread of {@value #SPREAD}, independent of the requested weight model,
 * because over all possible weights hardly any leader is clear. A single candidate is clear.
 */
public enum Verdict {
    CLEAR,
    CLOSE,
    UNDECIDED;

    /** Relative spread of the weights in the draws for the rule. */
    public static final double SPREAD = 0.25;

    /** Points of 100 below which two scores are equal within the rounding of the data. */
    public static final double ROUNDING = 0.5;

    /** Share of draws below which the leader is not first in most draws. */
    public static final double MAJORITY = 0.5;

    /** Share of draws from which the leader is nearly always first. */
    public static final double NEARLY_ALWAYS = 0.9;

    /** Σ|w' - w| up to which a change of weights is within the range of reasonable preferences. */
    public static final double SMALL_CHANGE = 0.10;

    /**
     * Applies the rule.
     *
     * @param firstShare first-rank acceptability of the leader, 0..1
     * @param margin score of the leader less that of the second, in points of 100; null for a single candidate and for
     *     methods whose scores have no such range
     * @param flipDistance distance of the smallest flip; null if no weights reverse the order, and for methods without exact
     *     flip
     */
    public static Verdict of(double firstShare, @Nullable Double margin, @Nullable Double flipDistance) {
        if (firstShare < MAJORITY || margin != null && margin < ROUNDING) {
            return UNDECIDED;
        }
        boolean stable = flipDistance == null || flipDistance > SMALL_CHANGE;
        return firstShare >= NEARLY_ALWAYS && stable ? CLEAR : CLOSE;
    }

    /** As written in answers. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
