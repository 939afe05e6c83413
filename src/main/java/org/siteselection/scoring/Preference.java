package org.siteselection.scoring;

/**
 * A PROMETHEE preference function: how much a difference in favour of one candidate makes it preferred, 0..1 (Brans and
 * Vincke 1985, A preference ranking organisation method, Management Science 31(6)).
 *
 * @param q indifference threshold, not negative: a difference of q is none; used by u_shape, level and linear
 * @param p preference threshold, not below q; used by v_shape, level and linear
 * @param s inflection point, positive; used by gaussian
 */
public record Preference(Type type, double q, double p, double s) {
    /** The six shapes. */
    public enum Type {
        USUAL,
        U_SHAPE,
        V_SHAPE,
        LEVEL,
        LINEAR,
        GAUSSIAN
    }

    /** Any difference is full preference. */
    public static final Preference USUAL = new Preference(Type.USUAL, 0, 0, 1);

    /**
     * How much a candidate is preferred that is ahead by {@code difference} in the direction of the goal.
     *
     * @return 0..1; 0 for a candidate that is not ahead
     */
    public double value(double difference) {
        if (difference <= 0) {
            return 0;
        }
        return switch (type) {
            case USUAL -> 1;
            case U_SHAPE -> difference <= q ? 0 : 1;
            case V_SHAPE -> difference >= p ? 1 : difference / p;
            case LEVEL -> difference <= q ? 0 : difference <= p ? 0.5 : 1;
            case LINEAR -> difference <= q ? 0 : difference >= p ? 1 : (difference - q) / (p - q);
            case GAUSSIAN -> gaussian(difference / s);
        };
    }

    /** 1 - exp(-d²/2s²), without the cancellation near 0. */
    private static double gaussian(double ratio) {
        return -StrictMath.expm1(-ratio * ratio / 2);
    }
}
