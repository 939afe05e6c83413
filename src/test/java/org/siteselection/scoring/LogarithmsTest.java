package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The same bits as the functions of the JDK, on random, small and exceptional arguments and at the ends of the branches. */
class LogarithmsTest {
    private static final int ROUNDS = 1_000_000;

    private static final double[] EDGES = {
        0,
        -0.0,
        1,
        -1,
        0.5,
        2,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        0.41421356237309503,
        0.41422,
        0.34657359027997264,
        -0.34657359027997264,
        -1.0397207708399179,
        -38,
        -37.42994775023705,
        0x1p-28,
        0x1p-29,
        -0x1p-53,
        -0x1p-54
    };

    private static void assertSame(double x, DoubleUnaryOperator ours, DoubleUnaryOperator strict) {
        if (Double.doubleToLongBits(ours.applyAsDouble(x)) != Double.doubleToLongBits(strict.applyAsDouble(x))) {
            assertThat(ours.applyAsDouble(x)).as("at " + x).isEqualTo(strict.applyAsDouble(x));
        }
    }

    private static double random(SplittableRandom random, int round) {
        return switch (round % 4) {
            case 0 -> random.nextDouble();
            case 1 -> Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            case 2 -> 1 + (random.nextDouble() - 0.5) * Math.scalb(1.0, -random.nextInt(50));
            default -> Math.nextUp(Math.scalb(1 + random.nextInt(64) / 64.0, random.nextInt(40) - 20));
        };
    }

    @Test
    void logarithms() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < ROUNDS; round++) {
            double x = random(random, round);
            assertSame(x, Logarithms::log, StrictMath::log);
            assertSame(x, Logarithms::log1p, StrictMath::log1p);
        }
    }

    @Test
    void exponentials() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < ROUNDS; round++) {
            double small = Math.scalb(random.nextDouble(), -random.nextInt(60));
            double step = random.nextInt(120) * StrictMath.log(2) / 2 * (1 + (random.nextDouble() - 0.5) * 1e-9);
            double x = round % 3 == 0 ? small : round % 3 == 1 ? step : 45 * random.nextDouble();
            assertSame(-x, Logarithms::expm1, StrictMath::expm1);
        }
    }

    @Test
    void edges() {
        for (double edge : EDGES) {
            for (double x : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge)}) {
                assertSame(x, Logarithms::log, StrictMath::log);
                assertSame(x, Logarithms::log1p, StrictMath::log1p);
                assertSame(x, Logarithms::expm1, StrictMath::expm1);
            }
        }
    }
}
