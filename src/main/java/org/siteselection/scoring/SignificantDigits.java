package org.siteselection.scoring;

import java.math.BigDecimal;

/**
 * {@link Ranks#rounded} in a form that is fast enough for millions of draws; the result is the same for every finite number.
 */
public final class SignificantDigits {
    private static final int DIGITS = 12;
    /** Powers of ten up to the 22nd are exact in double precision. */
    static final int EXACT = 22;

    private static final double[] POWER = new double[EXACT + 1];

    static {
        POWER[0] = 1;
        for (int i = 1; i <= EXACT; i++) {
            POWER[i] = POWER[i - 1] * 10;
        }
    }

    private SignificantDigits() {}

    /** The value rounded half-even to 12 significant digits; never minus zero. */
    public static double rounded(double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude >= 1e-9 && magnitude < 1e9)) {
            return value == 0 ? 0.0 : Ranks.rounded(value);
        }
        int shift = DIGITS - digitsBeforePoint(magnitude);
        double scaled = magnitude * POWER[shift];
        double whole = Math.rint(scaled);
        // The product has an error of its own; near the middle of two results only exact decimals decide.
        if (Math.abs(Math.abs(scaled - whole) - 0.5) < 1e-3) {
            return Ranks.rounded(value);
        }
        return Math.copySign(whole / POWER[shift], value);
    }

    /** 10 to the power of 0..{@value #EXACT}, exactly. */
    static double power(int exponent) {
        return POWER[exponent];
    }

    /** The decimal exponent of a positive number: 2 for 100..999.9, 0 for 1..9.9, -1 for 0.1..0.99. */
    static int exponent(double magnitude) {
        if (magnitude >= 1 && magnitude < POWER[EXACT]) {
            return digitsBeforePoint(magnitude) - 1;
        }
        BigDecimal exact = new BigDecimal(magnitude);
        return exact.precision() - exact.scale() - 1;
    }

    /** 2 for 10..99.9, 1 for 1..9.9, 0 for 0.1..0.99, negative below. */
    private static int digitsBeforePoint(double magnitude) {
        int digits = 0;
        if (magnitude >= 1) {
            while (magnitude >= POWER[digits]) {
                digits++;
            }
            return digits;
        }
        // If the product rounds up to 1, the value rounds up to the power of ten as well, with either shift.
        while (magnitude * POWER[1 - digits] < 1) {
            digits--;
        }
        return digits;
    }
}
