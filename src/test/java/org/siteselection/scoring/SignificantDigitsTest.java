package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantDigitsTest {
    @Test
    void agreesWithExactRoundingAtEveryMagnitude() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(26) - 13);
            assertThat(SignificantDigits.rounded(value)).isEqualTo(Ranks.rounded(value));
        }
    }

    @Test
    void agreesAtTheMiddleBetweenTwoResults() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            double middle = (100_000_000_000L + random.nextInt(Integer.MAX_VALUE) + 0.5) / 1e10;
            for (double value : new double[] {middle, Math.nextUp(middle), Math.nextDown(middle)}) {
                assertThat(SignificantDigits.rounded(value)).isEqualTo(Ranks.rounded(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                10,
                100,
                0.1,
                0.01,
                1e-9,
                1e9,
                9.9999999999999,
                99.99999999999999,
                1e300,
                4.9e-324,
                1e-8
            })
    void agreesAtPowersOfTenAndAtTheEdges(double edge) {
        for (double value : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge), -edge}) {
            assertThat(SignificantDigits.rounded(value)).isEqualTo(Ranks.rounded(value));
        }
    }

    @Test
    void exponentsAreThoseOfExactDecimals() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double power = Math.pow(10, random.nextInt(60) - 30);
            double any = power * (1 + 9 * random.nextDouble());
            for (double value : new double[] {any, power, Math.nextUp(power), Math.nextDown(power)}) {
                BigDecimal exact = new BigDecimal(value);
                assertThat(SignificantDigits.exponent(value)).isEqualTo(exact.precision() - exact.scale() - 1);
            }
        }
    }
}
