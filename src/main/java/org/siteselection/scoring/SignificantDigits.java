package org.siteselection.scoring;

import java.math.BigDecimal;

/**
 * {@link Ranks#rounded} in a form that is fast enough for millions of draws; the result is the same for every finite number.
 */
public final class SignificantDigits {
    private static final int DIGITS = 12;
    /** Powers of ten up to the 22nd are exact in double precision. */
    static final int EXACT = 22;

    private static final double CLOSE = 1e-12;

    private static final double[] POWER = new double[EXACT + 1];

    /** The binary exponent of 1e-9, the least number that is rounded here. */
    private static final int LEAST_EXPONENT = -30;

    /** 10 to the power of {@value #EXACT} is less than 2 to this power. */
    private static final int GREATEST_EXPONENT = 74;

    /** By binary exponent, from the least one on. */
    private static final int[] DIGITS_OF_POWER_OF_TWO = new int[GREATEST_EXPONENT - LEAST_EXPONENT];

    static {
        POWER[0] = 1;
        for (int i = 1; i <= EXACT; i++) {
            POWER[i] = POWER[i - 1] * 10;
        }
        int digits = -DIGITS;
        for (int i = 0; i < DIGITS_OF_POWER_OF_TWO.length; i++) {
            while (reaches(Math.scalb(1.0, LEAST_EXPONENT + i), digits)) {
                digits++;
            }
            DIGITS_OF_POWER_OF_TWO[i] = digits;
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
        // The product has an error of up to 7e-5; near the middle of two results only exact decimals decide.
        if (Math.abs(Math.abs(scaled - whole) - 0.5) < 2e-4) {
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
        for (int digits = 1; digits <= DIGITS && magnitude < 1; digits++) {
            double shifted = magnitude * POWER[digits];
            if (shifted > 1 + CLOSE) {
                return -digits;
            }
            if (shifted >= 1 - CLOSE) {
                // The rounding error of the product may decide.
                break;
            }
        }
        BigDecimal exact = new BigDecimal(magnitude);
        return exact.precision() - exact.scale() - 1;
    }

    /** 2 for 10..99.9, 1 for 1..9.9, 0 for 0.1..0.99, negative below; of 1e-9 and more. */
    private static int digitsBeforePoint(double magnitude) {
        // The digits of the power of two below, or one more.
        int digits = DIGITS_OF_POWER_OF_TWO[Math.getExponent(magnitude) - LEAST_EXPONENT];
        return reaches(magnitude, digits) ? digits + 1 : digits;
    }

    /** Whether a number has more than these digits before the point. */
    private static boolean reaches(double magnitude, int digits) {
        // If the product rounds up to 1, the value rounds up to the power of ten as well, with either shift.
        return digits >= 0 ? magnitude >= POWER[digits] : magnitude * POWER[-digits] >= 1;
    }
}
