package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.method.Preference.Type;
import org.siteselection.scoring.value.Goal;

class OutrankingFlowsTest {
    @ParameterizedTest
    @CsvSource({
        "USUAL,    0, 0",
        "USUAL,    1e-300, 1",
        "USUAL,   -1, 0",
        "U_SHAPE,  2, 0",
        "U_SHAPE,  2.5, 1",
        "V_SHAPE,  3, 0.5",
        "V_SHAPE, 6, 1",
        "V_SHAPE, 9, 1",
        "LEVEL,    2, 0",
        "LEVEL,    6, 0.5",
        "LEVEL, 6.5, 1",
        "LINEAR,   2, 0",
        "LINEAR,   3, 0.25",
        "LINEAR, 6, 1",
        "LINEAR, -7, 0",
        "GAUSSIAN, 0, 0",
        "GAUSSIAN, 4, 0.3934693402873666",
        "GAUSSIAN, 1e300, 1",
        "GAUSSIAN, 4e-10, 5e-21"
    })
    void theSixShapes(Type type, double difference, double preference) {
        assertThat(new Preference(type, 2, 6, 4).value(difference, 0)).isEqualTo(preference, within(1e-16));
    }

    @Test
    void equalThresholdsAreSteps() {
        assertThat(new Preference(Type.LINEAR, 2, 2, 1).value(2, 0)).isZero();
        assertThat(new Preference(Type.LINEAR, 2, 2, 1).value(2.1, 0)).isEqualTo(1);
        assertThat(new Preference(Type.V_SHAPE, 0, 0, 1).value(1e-9, 0)).isEqualTo(1);
        assertThat(new Preference(Type.LEVEL, 2, 2, 1).value(2, 0)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void windowsOverSortedValuesAgreeWithAllPairs(Type type) {
        Random random = new Random(type.ordinal());
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(40);
            double spread = Math.pow(10, random.nextInt(8) - 2);
            boolean whole = random.nextBoolean();
            double[] values = random.doubles(n)
                    .map(x -> whole ? Math.floor(x * 12) : spread * x)
                    .toArray();
            double q = random.nextInt(3) == 0 ? 0 : random.nextInt(5);
            Preference preference = new Preference(type, q, q + random.nextInt(7), 0.25 + random.nextDouble());
            Goal goal = random.nextBoolean() ? Goal.MAXIMIZE : Goal.MINIMIZE;
            OutrankingFlows got = OutrankingFlows.of(new Column("f.a", goal, 1, values, null, preference));
            for (int i = 0; i < n; i++) {
                double ahead = 0;
                double behind = 0;
                for (double other : values) {
                    boolean more = goal == Goal.MAXIMIZE;
                    ahead += preference.value(more ? values[i] : other, more ? other : values[i]);
                    behind += preference.value(more ? other : values[i], more ? values[i] : other);
                }
                assertThat(got.ahead()[i]).isEqualTo(ahead, within(1e-12 * n));
                assertThat(got.behind()[i]).isEqualTo(behind, within(1e-12 * n));
            }
        }
    }

    @Test
    void gaussianSumsHaveTheBitsOfThePreferencesInTheOrderOfTheValues() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            int n = round % 10 == 0 ? 600 + random.nextInt(600) : 1 + random.nextInt(40);
            double spread = Math.pow(10, random.nextInt(8) - 4);
            double close = 1 + 4e-12 * random.nextInt(2);
            double[] rising = random.doubles(n)
                    .map(x -> spread * (random.nextBoolean() ? x : Math.rint(12 * x) / 12 * close))
                    .sorted()
                    .toArray();
            Preference preference = new Preference(Type.GAUSSIAN, 0, 0, 0.02 + random.nextDouble());
            OutrankingFlows got = OutrankingFlows.of(new Column("f.a", Goal.MAXIMIZE, 1, rising, null, preference));
            assertThat(got.ahead()).isEqualTo(gaussianSums(rising, preference, true));
            assertThat(got.behind()).isEqualTo(gaussianSums(rising, preference, false));
        }
    }

    /** Over the distinct values, each times its number, because the sum of n equal terms and n times the term may differ. */
    private static double[] gaussianSums(double[] rising, Preference preference, boolean ahead) {
        Map<Double, Long> counts = Arrays.stream(rising)
                .boxed()
                .collect(Collectors.groupingBy(x -> x, TreeMap::new, Collectors.counting()));
        double[] sums = new double[rising.length];
        for (int i = 0; i < rising.length; i++) {
            for (Map.Entry<Double, Long> other : counts.entrySet()) {
                double value = ahead
                        ? preference.value(rising[i], other.getKey())
                        : preference.value(other.getKey(), rising[i]);
                sums[i] += value * other.getValue();
            }
        }
        return sums;
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void differencesBeyondTheRangeOfNumbersAreFullPreference(Type type) {
        Preference preference = new Preference(type, 1, 2, 1);
        double[] values = {Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, 0};
        OutrankingFlows got = OutrankingFlows.of(new Column("f.a", Goal.MAXIMIZE, 1, values, null, preference));

        assertThat(got.ahead()).containsExactly(3, 0, 0, 2);
        assertThat(got.behind()).containsExactly(0, 2, 2, 1);
    }
}
