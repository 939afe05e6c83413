package org.siteselection.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Equality of numbers, so that rounding errors of binary fractions do not affect results. Values are rounded to 12
 * significant digits, comparisons have a relative tolerance of 1e-12, and a cancelling sum is rounded at the 15th
 * significant digit of its larger operand, which is larger than the rounding error of its operands (Goldberg 1991, What
 * every computer scientist should know about floating-point arithmetic, on catastrophic cancellation).
 */
public final class EqualNumbers {
    /** Relative to the larger magnitude. It is below the distance of two numbers of 12 significant digits. */
    private static final double TOLERANCE = 1e-12;

    private static final int DIGITS_OF_SUM = 15;
    /** A sum smaller than this share of its larger operand cancels. */
    private static final double CANCELS = 100;

    private EqualNumbers() {}

    /**
     * The value rounded half-even to 12 significant digits; never minus zero.
     *
     * @param value finite
     */
    public static double rounded(double value) {
        return SignificantDigits.rounded(value);
    }

    /** As {@link #rounded}, for each value; NaN stays. */
    public static double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Double.isFinite(values[i]) ? rounded(values[i]) : values[i];
        }
        return rounded;
    }

    /** Whether two finite numbers differ by at most 1e-12 of the larger magnitude. */
    public static boolean equal(double a, double b) {
        return a == b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Whether a is less than b and not equal to it. */
    public static boolean less(double a, double b) {
        return a < b && !equal(a, b);
    }

    /**
     * Whether the difference of two values reaches a threshold, within 1e-12 of their larger magnitude.
     *
     * @param larger the value from which the other is subtracted
     */
    public static boolean reaches(double larger, double smaller, double threshold) {
        return larger - smaller >= threshold - tolerance(larger, smaller);
    }

    /** Whether the difference of two values lies beyond a threshold by more than 1e-12 of their larger magnitude. */
    public static boolean exceeds(double larger, double smaller, double threshold) {
        return larger - smaller > threshold + tolerance(larger, smaller);
    }

    private static double tolerance(double a, double b) {
        return TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The sum; where it cancels, rounded half-even at the 15th significant digit of the larger operand. */
    public static double sum(double a, double b) {
        return cancelled(a + b, Math.max(Math.abs(a), Math.abs(b)));
    }

    /**
     * A sum; where it cancels, rounded half-even at the 15th significant digit of the larger operand.
     *
     * @param larger magnitude of the larger operand
     */
    static double cancelled(double sum, double larger) {
        if (sum == 0 || !(Math.abs(sum) < larger / CANCELS) || Double.isInfinite(larger)) {
            return sum;
        }
        int shift = DIGITS_OF_SUM - 1 - SignificantDigits.exponent(larger);
        if (shift >= 0 && shift <= SignificantDigits.EXACT) {
            double scaled = sum * SignificantDigits.power(shift);
            double whole = Math.rint(scaled);
            // The error of the product is less than this; near the middle of two results only exact decimals decide.
            if (Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-2) {
                return whole / SignificantDigits.power(shift) + 0.0;
            }
        }
        return new BigDecimal(sum).setScale(shift, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }

    /**
     * The values, with each group of equal ones replaced by its least value, so that differences within a group are 0.
     *
     * @param values finite
     */
    public static double[] levelled(double[] values) {
        // A number that is close to no other is a group of its own, and lies between no two of another group.
        int[] positions = CloseNumbers.positions(values, TOLERANCE);
        double[] close = new double[positions.length];
        for (int i = 0; i < close.length; i++) {
            close[i] = values[positions[i]];
        }
        double[] sorted = SpreadSort.sorted(close);
        // The distinct values that are replaced, ascending, and the least of their groups: few or none.
        double[] replaced = new double[8];
        double[] leasts = new double[8];
        int count = 0;
        double least = sorted.length == 0 ? 0 : sorted[0];
        for (double value : sorted) {
            if (!equal(value, least)) {
                least = value;
            } else if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(least)) {
                if (count == replaced.length) {
                    replaced = Arrays.copyOf(replaced, 2 * count);
                    leasts = Arrays.copyOf(leasts, 2 * count);
                }
                replaced[count] = value;
                leasts[count++] = least;
            }
        }
        double[] levelled = values.clone();
        for (int i = 0; count > 0 && i < positions.length; i++) {
            int at = Arrays.binarySearch(replaced, 0, count, close[i]);
            levelled[positions[i]] = at < 0 ? close[i] : leasts[at];
        }
        return levelled;
    }

    /** The lead of one score over another; 0 if a ranking shows both as equal. */
    public static double lead(double ours, double theirs) {
        return rounded(ours) == rounded(theirs) ? 0 : difference(ours, theirs);
    }

    /** {@link #sum} of a and -b. */
    public static double difference(double a, double b) {
        return sum(a, -b);
    }

    /**
     * The remainder of Java and C, with the sign of the dividend; 0 if it differs from 0 or from the divisor by at most
     * 1e-12 of the divisor.
     */
    public static double remainder(double dividend, double divisor) {
        double remainder = dividend % divisor;
        double size = Math.abs(divisor);
        double noise = TOLERANCE * size;
        boolean none = Math.abs(remainder) <= noise || size - Math.abs(remainder) <= noise;
        return none ? 0 : remainder;
    }
}
