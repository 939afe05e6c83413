package org.siteselection.scoring;

/**
 * Natural logarithms and exponentials with the bits of {@link StrictMath}, which calls native code for each. The algorithm is that of FDLIBM
 * 5.3 (Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved), which the contract of {@link StrictMath} prescribes: x = 2^k · (1 + f),
 * and ln(1 + f) by a polynomial in (f / (2 + f))². Arguments outside the common range go to {@link StrictMath}.
 */
public final class Logarithms {
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    static final double L1 = 6.666666666666735130e-01;
    static final double L2 = 3.999999999940941908e-01;
    static final double L3 = 2.857142874366239149e-01;
    static final double L4 = 2.222219843214978396e-01;
    static final double L5 = 1.818357216161805012e-01;
    static final double L6 = 1.531383769920937332e-01;
    static final double L7 = 1.479819860511658591e-01;
    static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    static final double Q1 = -3.33333333333331316428e-02;
    static final double Q2 = 1.58730158725481460165e-03;
    static final double Q3 = -7.93650757867487942473e-05;
    static final double Q4 = 4.00821782732936239552e-06;
    static final double Q5 = -2.01099218183624371326e-07;

    private Logarithms() {}

    /** {@link StrictMath#log}. */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >>> 32);
        int mantissa = high & 0xFFFFF;
        int carry = (mantissa + 0x95F64) & 0x100000;
        int k = (high >> 20) - 1023 + (carry >> 20);
        double f = Double.longBitsToDouble((long) (mantissa | (carry ^ 0x3FF00000)) << 32 | bits & 0xFFFFFFFFL) - 1;
        if ((0xFFFFF & (2 + mantissa)) < 3) {
            return StrictMath.log(x);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
        if ((mantissa - 0x6147A | 0x6B851 - mantissa) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
    }

    /** {@link StrictMath#log1p}. */
    public static double log1p(double x) {
        // Below, the polynomial is not used; from 0.4142 on, FDLIBM splits off a power of two.
        if (!(x > 0x1p-28 && x <= 1)) {
            return StrictMath.log1p(x);
        }
        double f = x;
        int k = 0;
        double c = 0;
        if ((int) (Double.doubleToRawLongBits(x) >>> 32) >= 0x3FDA827A) {
            double u = 1 + x;
            long bits = Double.doubleToRawLongBits(u);
            int high = (int) (bits >>> 32);
            k = (high >> 20) - 1023;
            c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            int mantissa = high & 0xFFFFF;
            int exponent = 0x3FF00000;
            if (mantissa >= 0x6A09E) {
                k++;
                exponent = 0x3FE00000;
                if ((0x100000 - mantissa >> 2) == 0) {
                    return StrictMath.log1p(x);
                }
            } else if (mantissa == 0) {
                return StrictMath.log1p(x);
            }
            f = Double.longBitsToDouble((long) (mantissa | exponent) << 32 | bits & 0xFFFFFFFFL) - 1;
        }
        double half = 0.5 * f * f;
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        return k == 0
                ? f - (half - s * (half + r))
                : k * LN2_HIGH - ((half - (s * (half + r) + (k * LN2_LOW + c))) - f);
    }

    /** {@link StrictMath#expm1}. */
    public static double expm1(double argument) {
        // Beyond, the polynomial is not used, or the result is the sum of other terms.
        if (!(argument <= -0x1p-53 && argument > -38)) {
            return StrictMath.expm1(argument);
        }
        double x = argument;
        int k = 0;
        double c = 0;
        if (high(x) > 0x3FD62E42) {
            boolean one = high(x) < 0x3FF0A2B2;
            k = one ? -1 : (int) (INVERSE_LN2 * x - 0.5);
            double upper = one ? x + LN2_HIGH : x - k * LN2_HIGH;
            double lower = one ? -LN2_LOW : k * LN2_LOW;
            x = upper - lower;
            c = (upper - x) - lower;
        }
        double half = 0.5 * x;
        double square = x * half;
        double r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
        double t = 3 - r * half;
        double e = square * ((r - t) / (6 - x * t));
        if (k == 0) {
            return x - (x * e - square);
        }
        e = x * (e - c) - c - square;
        if (k == -1) {
            return 0.5 * (x - e) - 0.5;
        }
        double y = 1 - (e - x);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << 52)) - 1;
    }

    /** The upper half of the bits of the absolute value. */
    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7FFFFFFF;
    }
}
