package org.siteselection.scoring;

/**
 * A PROMETHEE preference function: how much a difference in favour of one candidate makes it preferred, 0..1 (Brans and
 * Vincke 1985, A preference ranking organisation method, Management Science 31(6)).
 *
 * @param q indifference threshold, not negative; used by u_shape, level and linear
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
}
