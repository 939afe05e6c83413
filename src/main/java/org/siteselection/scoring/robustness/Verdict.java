package org.siteselection.scoring.robustness;

import org.jspecify.annotations.Nullable;

/**
 * How much a lead is worth, in one word. The rule is the house's own; its thresholds are these constants:
 *
 * <ol>
 *   <li>{@link #UNDECIDED} when the leader and the second are less than {@value #ROUNDING} points apart on a scale of 0..100,
 *       which is what facts given to two or three digits can move a score, or when the leader is first in less than
 *       {@value #MAJORITY} of the draws;
 *   <li>{@link #CLEAR} when the leader is first in at least {@value #NEARLY_ALWAYS} of the draws and the smallest flip is
 *       larger than {@value #SMALL_CHANGE}, that is when more than 5 points of weight in 100 must move from some criteria to
 *       others;
 *   <li>{@link #CLOSE} otherwise.
 * </ol>
 *
 * The draws are those around the given weights with a spread of {@value #SPREAD}, whatever model of weights the caller asked
 * for: over all possible weights hardly any leader is clear. A lone candidate is clear.
 */
public enum Verdict {
    CLEAR,
    CLOSE,
    UNDECIDED;

    /** Relative spread of the weights in the draws that the rule looks at. */
    public static final double SPREAD = 0.25;

    /** Points of 100 below which two scores are the same but for the rounding of the data. */
    public static final double ROUNDING = 0.5;

    /** Share of draws below which the leader is more often beaten than not. */
    public static final double MAJORITY = 0.5;

    /** Share of draws from which the leader is nearly always first. */
    public static final double NEARLY_ALWAYS = 0.9;

    /** Σ|w' - w| up to which a change of weights is a matter of taste. */
    public static final double SMALL_CHANGE = 0.10;

    /**
     * Applies the rule.
     *
     * @param firstShare first-rank acceptability of the leader, 0..1
     * @param margin score of the leader less that of the second, in points of 100; null for a lone candidate and for methods whose
     *     scores have no such range
     * @param flipDistance distance of the smallest flip; null where no weights flip the order, and for methods without exact flip
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
