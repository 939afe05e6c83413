package org.siteselection.scoring.method;

import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Logarithms;

/**
 * A PROMETHEE preference function: the degree of preference for a difference in favour of one candidate, 0..1 (Brans and
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
     * The degree of preference of a candidate over another. A difference within 1e-12 of the larger value from a threshold
     * equals it.
     *
     * @param own value of the candidate, more is better
     * @param other value of the other
     * @return 0..1; 0 if the candidate is not ahead
     */
    public double value(double own, double other) {
        if (!EqualNumbers.exceeds(own, other, 0)) {
            return 0;
        }
        double difference = own - other;
        return switch (type) {
            case USUAL -> 1;
            case U_SHAPE -> EqualNumbers.exceeds(own, other, q) ? 1 : 0;
            case V_SHAPE -> EqualNumbers.reaches(own, other, p) ? 1 : difference / p;
            case LEVEL -> EqualNumbers.exceeds(own, other, p) ? 1 : EqualNumbers.exceeds(own, other, q) ? 0.5 : 0;
            case LINEAR ->
                !EqualNumbers.exceeds(own, other, q)
                        ? 0
                        : EqualNumbers.reaches(own, other, p) ? 1 : (difference - q) / (p - q);
            case GAUSSIAN -> gaussian(difference / s);
        };
    }

    /** 1 - exp(-d²/2s²), without the cancellation near 0. */
    private static double gaussian(double ratio) {
        return -Logarithms.expm1(-ratio * ratio / 2);
    }
}
