package org.siteselection.scoring.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueFunctionTest {
    private static final double TINY = Double.MIN_VALUE;

    private static Point at(double value, double score) {
        return new Point(value, score);
    }

    static Stream<Arguments> handComputed() {
        Linear pay = new Linear(40, 20);
        Linear huge = new Linear(-1e308, 1e308);
        Log log = new Log(1, 16);
        Piecewise tent = new Piecewise(List.of(at(0, 10), at(10, 90), at(20, 50)));
        Target band = new Target(0, 10, 20, 60);
        HalfLife decay = new HalfLife(60, 180);
        Steps steps = new Steps(List.of(at(1, 100), at(5, 40)), 5);
        Categories classes = new Categories(List.of(at(0, 30), at(1, 100)));
        return Stream.of(
                row(new Linear(20, 40), 20, 0),
                row(new Linear(20, 40), 25, 25),
                row(new Linear(20, 40), 40, 100),
                row(new Linear(20, 40), 41, 100),
                row(new Linear(20, 40), 19, 0),
                row(pay, 40, 0),
                row(pay, 35, 25),
                row(pay, 20, 100),
                row(pay, -1e308, 100),
                row(pay, 1e308, 0),
                row(huge, -1e308, 0),
                row(huge, 0, 50),
                row(huge, 5e307, 75),
                row(huge, 1e308, 100),
                row(huge, 1e-308, 50),
                row(new Linear(0, 1e-308), 1e-308, 100),
                row(new Linear(0, 1e-308), 5e-309, 50),
                row(new Linear(0, TINY), TINY, 100),
                row(new Linear(0, TINY), 0, 0),
                row(new Linear(TINY, 2 * TINY), TINY, 0),
                row(log, 1, 0),
                row(log, 2, 25),
                row(log, 4, 50),
                row(log, 16, 100),
                row(log, 17, 100),
                row(log, 0, 0),
                row(log, -5, 0),
                row(new Log(16, 1), 2, 75),
                row(new Log(16, 1), 0, 100),
                row(new Log(1e-308, 1e308), 1, 50),
                row(new Log(1e15, 1e15 + 0.125), 1e15, 0),
                row(new Log(1e15, 1e15 + 0.125), 1e15 + 0.125, 100),
                row(new Log(1e15 + 0.125, 1e15), 5, 100),
                row(tent, -1, 10),
                row(tent, 0, 10),
                row(tent, 5, 50),
                row(tent, 10, 90),
                row(tent, 15, 70),
                row(tent, 20, 50),
                row(tent, 1e308, 50),
                row(new Piecewise(List.of(at(-1e308, 0), at(1e308, 100))), 0, 50),
                row(new Piecewise(List.of(at(0, 0), at(TINY, 100))), TINY, 100),
                row(band, 0, 0),
                row(band, 2.5, 25),
                row(band, 10, 100),
                row(band, 20, 100),
                row(band, 30, 75),
                row(band, 60, 0),
                row(band, 1e308, 0),
                row(new Target(10, 10, 10, 10), 10, 100),
                row(new Target(10, 10, 10, 10), 9.99, 0),
                row(new Target(-1e308, 1e308, 1e308, 1e308), 0, 50),
                row(decay, -1e308, 100),
                row(decay, 60, 100),
                row(decay, 240, 50),
                row(decay, 420, 25),
                row(decay, 1e308, 0),
                row(new HalfLife(-1e308, 1e308), 1e308, 25),
                row(new HalfLife(0, TINY), TINY, 50),
                row(steps, -1e308, 100),
                row(steps, 1, 100),
                row(steps, 1.0000001, 40),
                row(steps, 5, 40),
                row(steps, 6, 5),
                row(classes, 0, 30),
                row(classes, -0.0, 30),
                row(classes, 1, 100),
                row(classes, 2, Double.NaN),
                row(new Identity(), 42.5, 42.5),
                row(new Identity(), -3, 0),
                row(new Identity(), 1e308, 100));
    }

    private static Arguments row(ValueFunction scale, double value, double score) {
        return Arguments.of(scale, value, score);
    }

    @ParameterizedTest
    @MethodSource
    void handComputed(ValueFunction scale, double value, double score) {
        assertThat(scale.score(value)).isEqualTo(score, within(1e-9));
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(new Linear(1, 2), 0, 100, Goal.MAXIMIZE, "linear"),
                Arguments.of(new Linear(2, 1), 0, 100, Goal.MINIMIZE, "linear"),
                Arguments.of(new Log(1, 2), 0, 100, Goal.MAXIMIZE, "log"),
                Arguments.of(new Log(2, 1), 0, 100, Goal.MINIMIZE, "log"),
                Arguments.of(
                        new Piecewise(List.of(at(0, 10), at(1, 20), at(2, 20))), 10, 20, Goal.MAXIMIZE, "piecewise"),
                Arguments.of(new Piecewise(List.of(at(0, 90), at(1, 20))), 20, 90, Goal.MINIMIZE, "piecewise"),
                Arguments.of(new Piecewise(List.of(at(0, 10), at(1, 90), at(2, 50))), 10, 90, null, "piecewise"),
                Arguments.of(new Piecewise(List.of(at(0, 10), at(1, 10))), 10, 10, null, "piecewise"),
                Arguments.of(new Target(0, 1, 2, 3), 0, 100, null, "target"),
                Arguments.of(new HalfLife(0, 1), 0, 100, Goal.MINIMIZE, "half_life"),
                Arguments.of(new Steps(List.of(at(1, 60), at(2, 30)), 45), 30, 60, null, "steps"),
                Arguments.of(new Steps(List.of(at(1, 60)), 95), 60, 95, null, "steps"),
                Arguments.of(new Categories(List.of(at(1, 60), at(2, 30))), 30, 60, null, "categories"),
                Arguments.of(new Identity(), 0, 100, Goal.MAXIMIZE, "identity"));
    }

    @ParameterizedTest
    @MethodSource
    void ends(ValueFunction scale, double lowest, double highest, Goal goal, String type) {
        assertThat(scale.lowest()).isEqualTo(lowest);
        assertThat(scale.highest()).isEqualTo(highest);
        assertThat(scale.goal()).isEqualTo(Optional.ofNullable(goal));
        assertThat(scale.type()).isEqualTo(type);
    }

    /** The better value never scores less, scores stay within the ends, and an anchor gives its score exactly. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void aBetterValueNeverScoresLess(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double a = magnitude(random);
            double b = magnitude(random);
            if (a == b) {
                continue;
            }
            double low = Math.abs(a) + 1e-300;
            double high = low * (1 + random.nextDouble() * 1e3);
            if (!(high > low) || Double.isInfinite(high)) {
                high = low / 2;
            }
            for (ValueFunction scale : List.of(
                    new Linear(a, b),
                    new Log(low, high),
                    new HalfLife(a, Math.abs(b) + Double.MIN_NORMAL),
                    new Piecewise(List.of(at(Math.min(a, b), 20), at(Math.max(a, b), 80))),
                    new Identity())) {
                double sign = scale.goal().orElseThrow() == Goal.MAXIMIZE ? 1 : -1;
                for (int k = 0; k < 5; k++) {
                    double x = k == 0 ? a : magnitude(random);
                    double y = k == 1 ? b : magnitude(random);
                    double worse = sign * x < sign * y ? x : y;
                    double better = worse == x ? y : x;
                    assertThat(scale.score(better))
                            .describedAs("%s at %s and %s", scale, worse, better)
                            .isGreaterThanOrEqualTo(scale.score(worse))
                            .isBetween(scale.lowest(), scale.highest());
                }
            }
            assertThat(new Linear(a, b).score(a)).isZero();
            assertThat(new Linear(a, b).score(b)).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"4", "5"})
    void aLevelPieceStaysLevel(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double score = 100 * random.nextDouble();
            Piecewise level = new Piecewise(List.of(at(0, score), at(1, score), at(2, 100), at(3, 100)));
            assertThat(level.score(random.nextDouble())).isEqualTo(score);
            assertThat(level.score(2 + random.nextDouble())).isEqualTo(100);
        }
    }

    private static double magnitude(Random random) {
        double sign = random.nextBoolean() ? 1 : -1;
        return sign * random.nextDouble() * Math.pow(10, random.nextInt(5) == 0 ? random.nextInt(616) - 308 : 2);
    }
}
