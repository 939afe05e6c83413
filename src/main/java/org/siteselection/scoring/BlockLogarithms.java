package org.siteselection.scoring;

/**
 * Logarithms and exponentials of many numbers, with the bits of {@link StrictMath}: the operations of {@link Logarithms} in
 * the same order, as loops without branches, for which the compiler uses vector instructions. A choice between two
 * formulas is a product with 0 or 1, which is exact; the 0 or 1 comes from rounding to a whole number.
 */
public final class BlockLogarithms {
    private static final double LN2_HIGH = Logarithms.LN2_HIGH;
    private static final double LN2_LOW = Logarithms.LN2_LOW;
    private static final double L1 = Logarithms.L1;
    private static final double L2 = Logarithms.L2;
    private static final double L3 = Logarithms.L3;
    private static final double L4 = Logarithms.L4;
    private static final double L5 = Logarithms.L5;
    private static final double L6 = Logarithms.L6;
    private static final double L7 = Logarithms.L7;
    private static final double INVERSE_LN2 = Logarithms.INVERSE_LN2;
    private static final double Q1 = Logarithms.Q1;
    private static final double Q2 = Logarithms.Q2;
    private static final double Q3 = Logarithms.Q3;
    private static final double Q4 = Logarithms.Q4;
    private static final double Q5 = Logarithms.Q5;

    /** The bits of 1. */
    private static final long ONE = 1023L << 52;
    /** From a fraction of this on, FDLIBM halves it and adds 1 to the power of two. */
    private static final long CARRY = 0x95F64L << 32;
    /** A number whose last bits count whole numbers: the bits of this one and a small number are those of their sum. */
    private static final double WHOLE = 0x1p52;

    private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE);
    /** FDLIBM subtracts f²/2 apart where 1 + f is near √2 or its half: from here on, and before the next one. */
    private static final double NEAR_ROOT = 0x6147A / 0x1p20;

    private static final double NEAR_HALF_ROOT = (1 + 0x6B852 / 0x1p20) / 2 - 1;
    /** FDLIBM has another formula within this distance of a power of two, which is divided by that power. */
    private static final double CLOSE = 0x1p-20;
    /** From this number on, the logarithm of 1 + x is that of its half and of 2. */
    private static final double HALVED = Double.longBitsToDouble(0x3FDA827AL << 32);
    /** FDLIBM has other formulas for the logarithm of 1 + x only where x·(1 - x) is below this. */
    private static final double CLOSE_TO_END = 0x1p-19;

    /** From this magnitude on, an exponential is that of a remainder times a power of two. */
    private static final double REDUCED = Double.longBitsToDouble(0x3FD62E43L << 32);

    private static final int POWERS = 64;
    /** 2 to the power of minus the index. */
    private static final double[] POWER = new double[POWERS];

    static {
        for (int i = 0; i < POWERS; i++) {
            POWER[i] = Math.scalb(1.0, -i);
        }
    }

    private BlockLogarithms() {}

    /**
     * {@link StrictMath#log} of each number.
     *
     * @param x positive, finite and not subnormal; not changed
     * @param scratch of at least this length
     * @param out gets the logarithms; not the same array as the others
     */
    public static void log(double[] x, double[] scratch, double[] out, int length) {
        for (int i = 0; i < length; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            long power = bits + CARRY >>> 52;
            scratch[i] = Double.longBitsToDouble(power + WHOLE_BITS);
            out[i] = Double.longBitsToDouble(bits - (power << 52) + ONE);
        }
        boolean close = anyCloseToOne(out, length);
        for (int i = 0; i < length; i++) {
            double k = scratch[i] - (WHOLE + 1023);
            double f = out[i] - 1;
            double s = f / (2 + f);
            double z = s * s;
            double w = z * z;
            // The compiler finds vector instructions for this order of factors, and not for its reverse.
            double r = (L1 + w * (L3 + w * (L5 + w * L7))) * z + (L2 + w * (L4 + w * L6)) * w;
            double apart = 1 + Math.floor(f - NEAR_ROOT) - Math.floor(f - NEAR_HALF_ROOT);
            double half = apart * (0.5 * f * f);
            out[i] = k * LN2_HIGH - ((half - (s * (r + (half - (f - apart * f))) + k * LN2_LOW)) - f);
        }
        for (int i = 0; close && i < length; i++) {
            out[i] = Logarithms.log(x[i]);
        }
    }

    /** Whether a number is close to 1, but not 1. */
    private static boolean anyCloseToOne(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            if (Math.abs(x[i] - 1) <= CLOSE && x[i] != 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@link StrictMath#log1p} of each number, in its place; 0 for minus zero.
     *
     * @param x 0 to 1
     */
    public static void log1p(double[] x, int length) {
        if (anyCloseToEnd(x, length)) {
            for (int i = 0; i < length; i++) {
                x[i] = Logarithms.log1p(x[i]) + 0.0;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            double k = 1 + Math.floor(x[i] - HALVED);
            double u = 1 + x[i];
            // The rounding error of the sum, for which the logarithm is corrected.
            double c = k * (x[i] - (u - 1));
            double f = ((x[i] - c) - k) * (1 - 0.5 * k);
            double half = 0.5 * f * f;
            double s = f / (2 + f);
            double z = s * s;
            double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
            x[i] = k * LN2_HIGH - ((half - (s * (half + r) + (k * LN2_LOW + c / u))) - f);
        }
    }

    /** Whether a number is close to 0 or 1, but neither. */
    private static boolean anyCloseToEnd(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            if (x[i] * (1 - x[i]) < CLOSE_TO_END && x[i] != 0 && x[i] != 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@link StrictMath#expm1} of each number, in its place.
     *
     * @param x falling or equal from one to the next; at most 0, at least -43
     * @param scratch of at least this length
     */
    public static void expm1(double[] x, double[] scratch, int length) {
        // Falling numbers need falling powers of two, so each formula has a part of the array.
        int halved = firstBelow(x, length, -Math.nextDown(REDUCED));
        int quartered = halved;
        for (int step = Integer.highestOneBit(Math.max(1, length)); step > 0; step /= 2) {
            if (quartered + step <= length && power(x[quartered + step - 1]) > -2) {
                quartered += step;
            }
        }
        for (int i = 0; i < halved; i++) {
            double half = 0.5 * x[i];
            double square = x[i] * half;
            double r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
            double t = 3 - half * r;
            double e = square * ((r - t) / (6 - x[i] * t));
            x[i] = x[i] - (x[i] * e - square);
        }
        for (int i = halved; i < length; i++) {
            scratch[i] = power(x[i]);
        }
        for (int i = halved; i < length; i++) {
            double k = scratch[i];
            double upper = x[i] - k * LN2_HIGH;
            double lower = k * LN2_LOW;
            double rest = upper - lower;
            double c = (upper - rest) - lower;
            double half = 0.5 * rest;
            double square = rest * half;
            double r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
            double t = 3 - half * r;
            double e = square * ((r - t) / (6 - rest * t));
            x[i] = rest - (rest * (e - c) - c - square);
        }
        for (int i = halved; i < quartered; i++) {
            x[i] = 0.5 * x[i] - 0.5;
        }
        for (int i = quartered; i < length; i++) {
            x[i] = (1 + x[i]) * POWER[(int) -scratch[i]] - 1;
        }
    }

    private static double power(double x) {
        return Math.ceil(INVERSE_LN2 * x - 0.5);
    }

    /** The position of the first of falling numbers that is less than another. */
    private static int firstBelow(double[] falling, int length, double least) {
        int first = 0;
        for (int step = Integer.highestOneBit(Math.max(1, length)); step > 0; step /= 2) {
            if (first + step <= length && falling[first + step - 1] >= least) {
                first += step;
            }
        }
        return first;
    }
}
