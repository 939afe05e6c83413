package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadSortTest {
    private static final int MANY = 20_000;

    private static void verify(DoubleSupplier values) {
        for (int length : new int[] {0, 1, 100, MANY}) {
            double[] some = DoubleStream.generate(values).limit(length).toArray();
            double[] expected = some.clone();
            Arrays.sort(expected);
            assertThat(SpreadSort.sorted(some)).isEqualTo(expected);
        }
    }

    @Test
    void sortsLikeTheLibrary() {
        Random random = new Random(1);
        verify(random::nextDouble);
        verify(random::nextGaussian);
        verify(() -> Math.exp(20 * random.nextGaussian()));
        verify(() -> random.nextInt(3) == 0 ? 5 : random.nextInt(1000));
        verify(() -> 1);
    }

    @Test
    void sortsZerosOfBothSignsAndTheEndsOfTheRange() {
        Random random = new Random(2);
        verify(() -> random.nextInt(1000) == 0 ? -0.0 * random.nextInt(2) : random.nextDouble() - 0.5);
        verify(() -> (random.nextDouble() - 0.5) * Double.MIN_NORMAL);
        verify(() -> (random.nextBoolean() ? 1 : -1) * random.nextDouble() * Double.MAX_VALUE);
    }
}
