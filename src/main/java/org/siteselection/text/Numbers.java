package org.siteselection.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    /** Maximum length of a number: sign, point, and at most 6 + 12 digits, or 12 digits and an exponent. */
    public static final int LONGEST = 24;
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
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(x, text, 0), StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes the characters of {@link #text} in ASCII.
     *
     * @param target array with at least {@value #LONGEST} more bytes
     * @param start position of the first character
     * @return position after the last one
     * @throws ArithmeticException for NaN and infinities
     */
    public static int write(double x, byte[] target, int start) {
        requireFinite(x);
        if (x == 0) {
            return put("0.0", target, start);
        }
        double size = Math.abs(x);
        boolean plain = size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
        int shift = shift(x);
        double scaled = scaled(x, shift);
        return plain && !Double.isNaN(scaled)
                ? plain((long) scaled, shift, target, start)
                : put(exact(x, plain, shift, scaled), target, start);
    }

    private static int put(String number, byte[] target, int start) {
        byte[] text = number.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, target, start, text.length);
        return start + text.length;
    }

    private static String exact(double x, boolean plain, int shift, double scaled) {
        BigDecimal decimal =
                Double.isNaN(scaled) ? new BigDecimal(x).round(ROUNDING) : BigDecimal.valueOf((long) scaled, shift);
        decimal = decimal.stripTrailingZeros();
        if (!plain) {
            return decimal.toString();
        }
        return decimal.scale() <= 0 ? decimal.toPlainString() + ".0" : decimal.toPlainString();
    }

    /**
     * {@code unscaled} times ten to the power of {@code -scale} in plain notation, with at least one digit on each side of the
     * point. Written without {@link BigDecimal}, because an answer has thousands of numbers.
     *
     * @param unscaled not 0, of at most 13 digits
     * @param scale such that the number is at least 1e-6 and below 1e15
     * @param first position of the first character in the target
     * @return position after the last one
     */
    private static int plain(long unscaled, int scale, byte[] target, int first) {
        long digits = Math.abs(unscaled);
        int places = scale;
        while (digits % 10 == 0 && places > 1) {
            digits /= 10;
            places--;
        }
        while (places < 1) {
            digits *= 10;
            places++;
        }
        int end = first + LONGEST;
        int start = end;
        for (int position = 0; digits > 0 || position <= places; position++) {
            if (position == places) {
                target[--start] = '.';
            }
            target[--start] = (byte) ('0' + digits % 10);
            digits /= 10;
        }
        if (unscaled < 0) {
            target[--start] = '-';
        }
        System.arraycopy(target, start, target, first, end - start);
        return first + end - start;
    }

    /** Power of ten that brings {@code x} to twelve digits before the point, or nearly. */
    private static int shift(double x) {
        double size = Math.abs(x);
        int exponent;
        if (size >= 1) {
            exponent = Arrays.binarySearch(POWERS, size);
            exponent = exponent < 0 ? -exponent - 2 : exponent;
        } else {
            exponent = -1;
            while (exponent > -POWERS.length && size * POWERS[-exponent] < 1) {
                exponent--;
            }
        }
        return DIGITS - 1 - exponent;
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
