package org.siteselection.scoring.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueFunctionInverseTest {
    private static final int STEPS = 20_000;
    private static final double FROM = -5;
    private static final double TO = 25;

    private static final ValueFunction PIECEWISE = new Piecewise(
            List.of(new Point(2, 20), new Point(5, 80), new Point(8, 80), new Point(12, 10), new Point(15, 60)));
    private static final ValueFunction STEPS_TABLE =
            new Steps(List.of(new Point(0, 100), new Point(4, 40), new Point(9, 70)), 10);
    private static final ValueFunction CATEGORIES =
            new Categories(List.of(new Point(1, 100), new Point(2, 60), new Point(3, 0), new Point(7, 60)));

    static Stream<ValueFunction> continuous() {
        return Stream.of(
                new Linear(12, 6),
                new Linear(0, 20),
                new Log(20, 0.5),
                new Log(1, 16),
                new HalfLife(3, 2),
                new Target(0, 4, 8, 20),
                new Piecewise(List.of(new Point(6, 100), new Point(8, 50), new Point(12, 0))),
                PIECEWISE);
    }

    static Stream<ValueFunction> all() {
        return Stream.concat(
                continuous(), Stream.of(new Identity(), new Target(4, 4, 8, 8), new Target(1, 4, 4, 4), STEPS_TABLE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aScanFindsNoNearerValue(ValueFunction scale) {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            double current = FROM + (TO - FROM) * random.nextDouble();
            double needed = 5 * random.nextInt(21);
            double score = scale.score(current);
            boolean rising = needed > score;
            double nearest = Double.POSITIVE_INFINITY;
            for (int step = 0; step <= STEPS; step++) {
                double value = FROM + (TO - FROM) * step / STEPS;
                boolean enough = rising ? scale.score(value) >= needed : scale.score(value) <= needed;
                nearest = enough ? Math.min(nearest, Math.abs(value - current)) : nearest;
            }
            OptionalDouble found = ValueFunctionInverse.nearest(scale, current, needed);
            if (Double.isFinite(nearest)) {
                // The step of the scan, and a tolerance for the point that it misses by rounding.
                assertThat(Math.abs(found.orElseThrow() - current))
                        .isEqualTo(nearest, within(1.01 * (TO - FROM) / STEPS));
            }
            if (found.isPresent()) {
                double reached = scale.score(found.getAsDouble());
                assertThat(rising ? reached - needed : needed - reached).isGreaterThan(-1e-7);
            } else {
                assertThat(nearest).isInfinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aContinuousScaleGivesExactlyTheScore(ValueFunction scale) {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            double current = FROM + (TO - FROM) * random.nextDouble();
            double needed = scale.lowest() + (scale.highest() - scale.lowest()) * (0.001 + 0.999 * random.nextDouble());
            double value = ValueFunctionInverse.nearest(scale, current, needed).orElseThrow();
            assertThat(scale.score(value)).isEqualTo(needed, within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12, 50, 9",
        "10, 60, 9",
        "3, 50, 4.00000000001",
        "2, 60, 0",
        "3.5, 60, 4.00000000001",
        "5, 90, 0",
        "-3, 90, -0.99999999999",
        "-3, 20, 9.00000000001"
    })
    void stepTablesAreReachedAtOrJustBeyondTheirBounds(double current, double needed, double expected) {
        Steps steps = new Steps(List.of(new Point(-1, 50), new Point(0, 100), new Point(4, 40), new Point(9, 70)), 10);
        assertThat(ValueFunctionInverse.nearest(steps, current, needed)).hasValue(expected);
    }

    @Test
    void categoriesGiveTheNearestClassThatIsEnough() {
        assertThat(ValueFunctionInverse.nearest(CATEGORIES, 3, 60)).hasValue(2);
        assertThat(ValueFunctionInverse.nearest(CATEGORIES, 3, 61)).hasValue(1);
        assertThat(ValueFunctionInverse.nearest(CATEGORIES, 1, 60)).hasValue(2);
        assertThatThrownBy(() -> ValueFunctionInverse.nearest(CATEGORIES, 4, 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noValueIsEnoughBeyondTheEndsOfTheScale() {
        assertThat(ValueFunctionInverse.nearest(new Linear(12, 6), 8, 100.1)).isEmpty();
        assertThat(ValueFunctionInverse.nearest(PIECEWISE, 2, 81)).isEmpty();
        assertThat(ValueFunctionInverse.nearest(PIECEWISE, 2, 9)).isEmpty();
        assertThat(ValueFunctionInverse.nearest(new HalfLife(1, 1), 2, 0)).isEmpty();
        assertThat(ValueFunctionInverse.nearest(STEPS_TABLE, 2, 101)).isEmpty();
        assertThat(ValueFunctionInverse.nearest(CATEGORIES, 2, 101)).isEmpty();
    }

    @Test
    void theEndItselfIsEnoughDespiteRoundingErrors() {
        assertThat(ValueFunctionInverse.nearest(new Linear(12, 6), 8, 100.00000000000003))
                .hasValue(6);
        assertThat(ValueFunctionInverse.nearest(new Linear(12, 6), 20, 50)).hasValue(9);
        assertThat(ValueFunctionInverse.nearest(new Linear(12, 6), 20, 0)).hasValue(20);
    }

    @Test
    void relativeScalesHaveNoInverse() {
        ValueFunction relative = new MinMaxScale().fit(new double[] {1, 2, 3}, Goal.MAXIMIZE);
        assertThat(ValueFunctionInverse.invertible(relative)).isFalse();
        assertThatThrownBy(() -> ValueFunctionInverse.nearest(relative, 1, 50)).hasMessageContaining("relative");
    }
}
