package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "1000000.1, -1000000, 0.1",
        "0.30000000000000004, -0.3, 0",
        "1e15, -999999999999999, 0",
        "-1000000.1, 1000000, -0.1",
        "6.6, -5.9, 0.7",
        "13.1, -12.4, 0.7",
        "1e-20, -1.0000000000000001e-20, 0",
        "1e300, -1e300, 0",
        "4.9e-324, -4.9e-324, 0",
    })
    void cancellationLeavesTheDecimalResult(double a, double b, double expected) {
        double sum = EqualNumbers.rounded(EqualNumbers.sum(a, b));
        assertThat(Double.doubleToLongBits(sum)).isEqualTo(Double.doubleToLongBits(expected));
    }

    @Test
    void sumsThatDoNotCancelArePlainSums() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            double b = a * (random.nextDouble() * 1.98 - 0.99);
            assertThat(EqualNumbers.sum(a, b)).isEqualTo(a + b);
        }
    }

    /** Decimals of up to 12 digits and their exact difference, which binary arithmetic rarely gives. */
    @Test
    void differenceOfDecimalsIsExactToItsDigits() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            int scale = random.nextInt(20) - 5;
            BigDecimal a = BigDecimal.valueOf(random.nextInt(1_000_000_000) + 1_000_000_000L, scale);
            BigDecimal b = a.add(BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, scale));
            double expected = a.subtract(b).doubleValue();
            double got = EqualNumbers.difference(a.doubleValue(), b.doubleValue());
            assertThat(got).as("%s - %s", a, b).isEqualTo(expected);
        }
    }

    @Test
    void toleranceIsBelowTheDistanceOfTwelveDigits() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal a = new BigDecimal(Math.pow(10, random.nextInt(30) - 15) * (1 + 8.9 * random.nextDouble()))
                    .round(new MathContext(12));
            BigDecimal next = a.add(a.ulp());
            assertThat(EqualNumbers.equal(a.doubleValue(), next.doubleValue()))
                    .as("%s and %s", a, next)
                    .isFalse();
            assertThat(EqualNumbers.less(a.doubleValue(), next.doubleValue())).isTrue();
            double noisy = a.doubleValue() * (1 + (random.nextDouble() - 0.5) * 1e-12);
            assertThat(EqualNumbers.equal(a.doubleValue(), noisy)).isTrue();
            assertThat(EqualNumbers.less(a.doubleValue(), noisy)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.1, 0",
        "0.30000000000000004, 0.1, 0",
        "-0.3, 0.1, 0",
        "7, 3, 1",
        "-7, 3, -1",
        "1.1, 0.2, 0.1",
    })
    void remainderHasNoRoundingError(double dividend, double divisor, double expected) {
        double remainder = EqualNumbers.remainder(dividend, divisor);
        if (expected == 0) {
            assertThat(remainder).isZero();
        } else {
            assertThat(EqualNumbers.rounded(remainder)).isEqualTo(expected);
        }
    }

    @Test
    void thresholdIsReachedWithinTheRoundingErrorOfTheValues() {
        assertThat(16.5 - 16.2).isGreaterThan(0.3);
        assertThat(EqualNumbers.exceeds(16.5, 16.2, 0.3)).isFalse();
        assertThat(EqualNumbers.reaches(16.5, 16.2, 0.3)).isTrue();
        assertThat(8.3 - 8.0).isLessThan(0.3 + 1e-15);
        assertThat(EqualNumbers.reaches(8.3, 8.0, 0.3)).isTrue();
        assertThat(EqualNumbers.exceeds(16.51, 16.2, 0.3)).isTrue();
    }

    @Test
    void unequalNumbersDifferByMoreThanRoundingErrors() {
        double[] levelled =
                EqualNumbers.levelled(new double[] {0.3, 0.1 + 0.2, 0.7, 0.30000000001, 0.7000000000000001});
        assertThat(levelled).containsExactly(0.3, 0.3, 0.7, 0.30000000001, 0.7);
    }

    /** Groups of close numbers among others, around 0 and 1e6, and numbers so close that all crowd. */
    @Test
    void levellingEqualsAPassOverTheSortedNumbers() {
        Random random = new Random(9);
        int[] changed = new int[4];
        for (int round = 0; round < 1200; round++) {
            int n = round % 50 == 0 ? 2000 + random.nextInt(2000) : 1 + random.nextInt(100);
            double shift = new double[] {0, -0.5, 1e6, 0.9}[round % 4];
            double spread = round % 7 == 0 ? 1e-10 : Math.pow(10, random.nextInt(4) - 2);
            double[] values = random.doubles(n).map(x -> shift + spread * x).toArray();
            for (int copy = random.nextInt(4); copy > 0; copy--) {
                double near = values[random.nextInt(n)];
                values[random.nextInt(n)] = near * (1 + 1e-13 * (random.nextInt(40) - 20));
            }
            double[] levelled = EqualNumbers.levelled(values);
            assertThat(levelled).isEqualTo(levelledInOrder(values));
            changed[round % 4] += Arrays.equals(levelled, values) ? 0 : 1;
        }
        assertThat(changed).doesNotContain(0);
    }

    private static double[] levelledInOrder(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Map<Double, Double> leasts = new HashMap<>();
        double least = sorted[0];
        for (double value : sorted) {
            least = EqualNumbers.equal(value, least) ? least : value;
            leasts.put(value, least);
        }
        return Arrays.stream(values).map(leasts::get).toArray();
    }
}
