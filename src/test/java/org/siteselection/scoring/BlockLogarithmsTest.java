package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The same bits as the functions of the JDK, on random blocks and around the numbers where formulas change. */
class BlockLogarithmsTest {
    private static final int ROUNDS = 6_000;

    /** Where FDLIBM has another formula. */
    private static final double[] EDGES = {
        1,
        0.5,
        0.25,
        Math.sqrt(0.5),
        Math.sqrt(2) / 4,
        1 + 0x6147A / 0x1p20,
        1 + 0x6B851 / 0x1p20,
        1 + 0x6B852 / 0x1p20,
        1 + 0x6A09C / 0x1p20,
        1 + 0x1p-20,
        1 - 0x1p-20,
        1 - 0x1p-21,
        1 - 0x1p-19,
        1 - 0x1.8p-19,
        0.41421356237309503,
        high(0x3FDA827A),
        high(0x3FD62E43),
        high(0x3FF0A2B2),
        0.34657359027997264,
        1.0397207708399179,
        0x1p-28,
        0x1p-29,
        0x1p-53,
        0x1p-54,
        Double.MIN_NORMAL
    };

    private final SplittableRandom random = new SplittableRandom(3);
    private final double[] scratch = new double[600];

    private static double high(long half) {
        return Double.longBitsToDouble(half << 32);
    }

    /** Positive, finite and not subnormal. */
    private double number() {
        double edge = EDGES[random.nextInt(EDGES.length)];
        double number = switch (random.nextInt(6)) {
            case 0 -> random.nextDouble();
            case 1 -> Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            case 2 -> Double.longBitsToDouble(Double.doubleToRawLongBits(edge) + random.nextInt(9) - 4);
            case 3 -> edge * (1 + (random.nextDouble() - 0.5) * Math.scalb(1.0, -random.nextInt(53)));
            case 4 -> Math.scalb(random.nextDouble(), -random.nextInt(100));
            default -> Math.scalb(1 + random.nextInt(64) / 64.0, random.nextInt(40) - 20);
        };
        return number >= Double.MIN_NORMAL && number <= Double.MAX_VALUE ? number : 0.3;
    }

    /** Of any length; in every second block all numbers have the common formula, because others change the way of the block. */
    private double[] block(int round, double lowest, double highest) {
        double[] block = new double[round % 5 == 0 ? random.nextInt(600) : 1 + random.nextInt(20)];
        for (int i = 0; i < block.length; i++) {
            double number = number();
            double mantissa = number / Math.scalb(1.0, Math.getExponent(number));
            boolean common = mantissa == 1 || mantissa > 1 + 0x1p-19 && mantissa < 2 - 0x1p-18;
            block[i] = (round % 2 == 0 || common) && number > lowest && number < highest ? number : 0.3;
        }
        return block;
    }

    private static void assertSame(double[] x, double[] got, DoubleUnaryOperator strict) {
        for (int i = 0; i < x.length; i++) {
            double expected = strict.applyAsDouble(x[i]);
            if (Double.doubleToLongBits(got[i]) != Double.doubleToLongBits(expected)) {
                assertThat(got[i]).as("at " + x[i]).isEqualTo(expected);
            }
        }
    }

    @Test
    void logarithms() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = block(round, 0, Double.POSITIVE_INFINITY);
            double[] out = new double[x.length];
            BlockLogarithms.log(x, scratch, out, x.length);
            assertSame(x, out, StrictMath::log);
        }
    }

    @Test
    void logarithmsOfOneMore() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = block(round, round % 2 == 0 ? 0 : 0x1p-18, round % 2 == 0 ? Math.nextUp(1.0) : 1 - 0x1p-18);
            if (x.length > 2) {
                x[1] = 0;
                x[2] = 1;
            }
            double[] out = x.clone();
            BlockLogarithms.log1p(out, x.length);
            assertSame(x, out, StrictMath::log1p);
        }
    }

    @Test
    void minusZeroIsZero() {
        double[] x = {-0.0, 0.5};
        BlockLogarithms.log1p(x, 2);
        assertThat(x).containsExactly(0.0, StrictMath.log1p(0.5));
    }

    @Test
    void exponentials() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = block(0, 0, 43);
            double scale = Math.scalb(1.0, -random.nextInt(30));
            for (int i = 0; i < x.length; i++) {
                double step = random.nextInt(120) * StrictMath.log(2) / 2 * (1 + (random.nextDouble() - 0.5) * 1e-9);
                double even = 40.5 * random.nextDouble();
                x[i] = switch (round % 4) {
                    case 0 -> x[i];
                    case 1 -> step;
                    case 2 -> even;
                    default -> even * scale;
                };
            }
            Arrays.sort(x);
            double[] falling = Arrays.stream(x).map(v -> -v).toArray();
            double[] out = falling.clone();
            BlockLogarithms.expm1(out, scratch, out.length);
            assertSame(falling, out, StrictMath::expm1);
        }
    }
}
