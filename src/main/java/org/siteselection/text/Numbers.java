package org.siteselection.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as answers show them: rounded to 12 significant digits, half to even, and written in plain notation between
 * 1e-6 and 1e15. Both are exact functions of the decimal value of the double, so every JVM gives the same characters.
 */
public final class Numbers {
    /** Significant digits of every number in an answer. */
    public static final int DIGITS = 12;

    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-6;
    /** Every power of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final double LEAST_SCALED = 1e11;
    private static final double LARGEST_SCALED = 1e12;
    /** Scaling errs by less than 1e-4, so a remainder further than this from one half is rounded as the exact one is. */
    private static final double DOUBT = 1e-3;

    private Numbers() {}

    /**
     * The double nearest to {@code x} rounded to 12 significant digits; negative zero becomes zero.
     *
     * @throws ArithmeticException for NaN and infinities
     */
    public static double round(double x) {
        requireFinite(x);
        if (x == 0) {
            return 0;
        }
        int shift = shift(x);
        double scaled = scaled(x, shift);
        if (Double.isNaN(scaled)) {
            return new BigDecimal(x).round(ROUNDING).doubleValue();
        }
        // Both operands are exact, so this one rounding gives the double nearest to the decimal number.
        return shift >= 0 ? scaled / POWERS[shift] : scaled * POWERS[-shift];
    }

    /**
     * {@code x} rounded to 12 significant digits as a JSON number: {@code 71.4203}, {@code 250.0}, {@code 1.5E-9}.
     *
     * @throws ArithmeticException for NaN and infinities
     */
    public static String text(double x) {
        requireFinite(x);
        if (x == 0) {
            return "0.0";
        }
        int shift = shift(x);
        double scaled = scaled(x, shift);
        BigDecimal decimal =
                Double.isNaN(scaled) ? new BigDecimal(x).round(ROUNDING) : BigDecimal.valueOf((long) scaled, shift);
        decimal = decimal.stripTrailingZeros();
        double size = Math.abs(x);
        if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
            return decimal.toString();
        }
        return decimal.scale() <= 0 ? decimal.toPlainString() + ".0" : decimal.toPlainString();
    }

    /** Power of ten that brings {@code x} to twelve digits before the point, or nearly. */
    private static int shift(double x) {
        return DIGITS - 1 - (int) Math.floor(StrictMath.log10(Math.abs(x)));
    }

    /** {@code x} times ten to the power of {@code shift} as a whole number, or NaN if the rounding is not certain. */
    private static double scaled(double x, int shift) {
        if (Math.abs(shift) >= POWERS.length) {
            return Double.NaN;
        }
        double product = shift >= 0 ? x * POWERS[shift] : x / POWERS[-shift];
        double size = Math.abs(product);
        if (size < LEAST_SCALED || size >= LARGEST_SCALED) {
            return Double.NaN;
        }
        double whole = Math.rint(product);
        return Math.abs(Math.abs(product - whole) - 0.5) < DOUBT ? Double.NaN : whole;
    }

    private static void requireFinite(double x) {
        if (!Double.isFinite(x)) {
            throw new ArithmeticException("An answer would have held " + x);
        }
    }
}
