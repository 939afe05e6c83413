package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.text.Texts;

/** Values at and beyond the limits of the formulas: a right answer, or an error that names the position. */
class HostileMatricesTest {
    private static final Map<String, Double> ALL_EQUAL = Map.ofEntries(
            Map.entry("waspas", 1.0),
            Map.entry("topsis", 0.5),
            Map.entry("vikor", 0.0),
            Map.entry("promethee_ii", 0.0),
            Map.entry("spotis", 0.6 * 0.7 + 0.4 * 0.7),
            Map.entry("copras", 100.0),
            Map.entry("edas", 0.5),
            Map.entry("mabac", 0.0),
            Map.entry("marcos", 2.0 / 3),
            Map.entry("codas", 0.0),
            Map.entry("aras", 1.0));

    static Stream<MatrixMethod> methods() {
        return Matrices.methods();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSingleCandidateAndEqualCandidates(MatrixMethod method) {
        for (int n : new int[] {1, 2, 7}) {
            double[] high = new double[n];
            double[] low = new double[n];
            Arrays.fill(high, 70);
            Arrays.fill(low, 30);
            DecisionMatrix matrix = Matrices.of(Matrices.less("f.a", 0.6, high), Matrices.more("f.b", 0.4, low));
            double moora = -0.2 / Math.sqrt(n);
            for (double score : method.evaluate(matrix).scores()) {
                assertThat(score).isEqualTo(ALL_EQUAL.getOrDefault(method.type(), moora), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantCriterionDoesNotAffectTheOrder(MatrixMethod method) {
        for (double constant : new double[] {0.1, 0, -5, 1e308, 4.9e-324}) {
            DecisionMatrix matrix = Matrices.of(
                    Matrices.more("f.a", 0.5, constant, constant, constant),
                    Matrices.less("f.b", 0.25, constant, constant, constant),
                    Matrices.less("f.c", 0.25, 30, 10, 20));
            double[] scores = method.evaluate(matrix).scores();
            int sign = method.higherIsBetter() ? 1 : -1;
            assertThat(sign * (scores[1] - scores[2])).isPositive();
            assertThat(sign * (scores[2] - scores[0])).isGreaterThanOrEqualTo(method instanceof Vikor ? 0 : 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void valuesAtTheEndsOfTheRangeOfNumbers(MatrixMethod method) {
        double[][] extremes = {
            {1e308, 2e307, 1.7e308},
            {1e-308, 2e-308, 4e-308},
            {4.9e-324, 1e-323, 2e-323},
            {1e308, 1e-308, 1},
            {1, 1e-308, 4.9e-324},
            {Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE}
        };
        for (double[] first : extremes) {
            for (double[] second : extremes) {
                DecisionMatrix matrix =
                        Matrices.of(Matrices.more("f.a", 0.7, first), Matrices.less("f.b", 0.3, second));
                assertThat(Arrays.stream(answerOrOverflow(method, matrix))).allMatch(Double::isFinite);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void randomValuesGiveAnAnswerOrANamedProblem(MatrixMethod method) {
        double[] pool = {0, -0.0, 1, -1, 0.1, 1e308, -1e308, 1e-308, -1e-308, 4.9e-324, 3, 3, Double.MAX_VALUE, 1e154};
        Random random = new Random(1);
        int answered = 0;
        for (int round = 0; round < 4000; round++) {
            int n = 1 + random.nextInt(5);
            double[] first =
                    random.ints(n, 0, pool.length).mapToDouble(i -> pool[i]).toArray();
            double[] second =
                    random.ints(n, 0, pool.length).mapToDouble(i -> pool[i]).toArray();
            DecisionMatrix matrix = Matrices.of(Matrices.more("f.a", 0.5, first), Matrices.less("f.b", 0.5, second));
            matrix = Matrices.with(
                    matrix,
                    c -> new DecisionMatrix.Column(
                            c.path(), c.goal(), c.weight(), c.values(), c.bounds(), Matrices.preference(random)));
            try {
                MatrixResult got = method.evaluate(matrix);
                assertThat(Arrays.stream(got.scores())).allMatch(Double::isFinite);
                got.details()
                        .values()
                        .forEach(figures -> assertThat(Arrays.stream(figures)).allMatch(Double::isFinite));
                answered++;
            } catch (UndefinedException e) {
                assertThat(e.code()).isIn("division-by-zero", "value-not-positive", "overflow");
                assertThat(e.subject()).isIn("f.a", "f.b", "");
                assertThat(e.subject().isEmpty()).isEqualTo(e.getMessage().contains("a figure leaves"));
            }
        }
        assertThat(answered).isGreaterThan(100);
    }

    private static double[] answerOrOverflow(MatrixMethod method, DecisionMatrix matrix) {
        try {
            return method.evaluate(matrix).scores();
        } catch (UndefinedException e) {
            // Utility relative to an anti-ideal near 0; the reciprocal of a share of the same size.
            assertThat(method).isInstanceOfAny(Marcos.class, Copras.class);
            assertThat(e.code()).isEqualTo("overflow");
            assertThat(e.subject()).isIn("f.b", method instanceof Marcos ? "f.a" : "f.b");
            return new double[0];
        }
    }

    @ParameterizedTest
    @CsvSource({
        "waspas, less, 0, division-by-zero", "waspas, less, -2, value-not-positive",
        "waspas, more, -2, value-not-positive", "topsis_max, less, 0, division-by-zero",
        "topsis_max, less, -2, value-not-positive", "topsis_sum, less, 0, division-by-zero",
        "copras, more, -2, value-not-positive", "copras, less, 0, division-by-zero",
        "copras, less, -2, value-not-positive", "edas, more, -9, value-not-positive",
        "edas, more, -8, value-not-positive", "topsis_sum, more, -8, value-not-positive",
        "marcos, less, 0, division-by-zero", "marcos, more, -2, value-not-positive",
        "marcos, more, 0, division-by-zero", "codas, less, 0, division-by-zero",
        "codas, less, -2, value-not-positive", "aras, less, 0, division-by-zero",
        "aras, more, -2, value-not-positive"
    })
    void aValueOutsideTheDomainIsNamed(String type, String goal, double value, String code) {
        MatrixMethod method = byName(type);
        DecisionMatrix.Column column = goal.equals("less")
                ? Matrices.less("energy.price", 1, 5, value, 3)
                : Matrices.more("energy.price", 1, 5, value, 3);
        UndefinedException thrown =
                catchThrowableOfType(UndefinedException.class, () -> method.evaluate(Matrices.of(column)));

        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown.subject()).isEqualTo("energy.price");
        assertThat(thrown.getMessage())
                .startsWith(method.type() + " ")
                .contains("'s00001' has " + Texts.number(value) + " for", "energy.price");
    }

    private static MatrixMethod byName(String type) {
        return methods()
                .filter(m -> type.startsWith("topsis_")
                        ? m.equals(new Topsis(Normalization.valueOf(
                                type.substring("topsis_".length()).toUpperCase(Locale.ROOT))))
                        : m.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aZeroWhereMoreIsBetterIsAValueLikeAnyOther() {
        DecisionMatrix matrix = Matrices.of(Matrices.more("f.a", 0.5, 0, 5, 10), Matrices.more("f.b", 0.5, 4, 2, 1));

        assertThat(new Waspas(0).evaluate(matrix).scores()[0]).isZero();
        assertThat(new Waspas(1).evaluate(matrix).scores()[0]).isEqualTo(0.5);
        assertThat(new Aras().evaluate(matrix).scores()[0]).isPositive();
        assertThat(new Copras().evaluate(matrix).scores()[0]).isPositive();
        assertThat(new Codas(0.02).evaluate(matrix).scores()).doesNotContain(Double.NaN);
    }

    @Test
    void largestValuesThatAreNotPositiveAreNamed() {
        DecisionMatrix matrix = Matrices.of(Matrices.more("f.a", 1, -5, 0, -1));

        assertThatThrownBy(() -> new Codas(0.02).evaluate(matrix)).hasMessageContaining("'s00001' has 0 for 'f.a'");
        assertThat(new Topsis(Normalization.VECTOR).evaluate(matrix).scores()).containsExactly(0, 1, 0.8);
        assertThat(new Mabac().evaluate(matrix).scores()[1]).isPositive();
    }

    @Test
    void costSharesThatAreZeroInAllCriteriaAreNamed() {
        DecisionMatrix one = Matrices.of(Matrices.less("f.a", 0.5, 0, 5), Matrices.less("f.b", 0.5, 4, 2));
        DecisionMatrix both = Matrices.of(Matrices.less("f.a", 0.5, 0, 5), Matrices.less("f.b", 0.5, 0, 2));

        assertThat(new Copras().evaluate(one).scores()).containsExactly(100, 50);
        assertThatThrownBy(() -> new Copras().evaluate(both)).hasMessageContaining("'s00000'");
    }

    @Test
    void spotisNeedsBoundsAndClampsToThem() {
        DecisionMatrix matrix = Matrices.of(Matrices.less("f.a", 1, -50, 0, 25, 100, 1e308));
        assertThat(new Spotis().evaluate(matrix).scores()).containsExactly(0, 0, 0.25, 1, 1);

        DecisionMatrix without = Matrices.with(
                matrix, c -> new DecisionMatrix.Column(c.path(), c.goal(), 1, c.values(), null, Preference.USUAL));
        UndefinedException thrown =
                catchThrowableOfType(UndefinedException.class, () -> new Spotis().evaluate(without));
        assertThat(thrown.code()).isEqualTo("bounds-missing");
        assertThat(thrown.subject()).isEqualTo("f.a");
    }

    @Test
    void equalSumsOfRegretsAreEqualDespiteRounding() {
        // Both have a regret of 0.6; in the order of the criteria the two sums differ in their last bit.
        DecisionMatrix mirrored = Matrices.of(
                Matrices.more("f.a", 0.1, 0, 1),
                Matrices.more("f.b", 0.2, 0, 1),
                Matrices.more("f.c", 0.3, 0, 1),
                Matrices.more("f.d", 0.3, 1, 0),
                Matrices.more("f.e", 0.2, 1, 0),
                Matrices.more("f.f", 0.1, 1, 0));
        assertThat(new Vikor(1).evaluate(mirrored).scores()).containsExactly(0, 0);
        assertThat(new PrometheeTwo().evaluate(mirrored).scores()).containsExactly(0, 0);
        assertThat(new Mabac().evaluate(mirrored).scores()[0])
                .isEqualTo(new Mabac().evaluate(mirrored).scores()[1], within(1e-15));
    }

    @Test
    void theCompromiseOfOneAndOfEqualCandidates() {
        MatrixResult one = new Vikor(0.5).evaluate(Matrices.of(Matrices.more("f.a", 1, 5)));
        assertThat(one.compromise().set()).containsExactly("s00000");
        assertThat(one.compromise().acceptableAdvantage()).isTrue();
        assertThat(one.compromise().acceptableStability()).isTrue();

        MatrixResult two = new Vikor(0.5).evaluate(Matrices.of(Matrices.more("f.a", 1, 5, 5)));
        assertThat(two.compromise().set()).containsExactly("s00000", "s00001");
        assertThat(two.compromise().acceptableAdvantage()).isFalse();
    }

    @Test
    void codasRefusesMorePairsThanItCanCompareInSeconds() {
        DecisionMatrix matrix = Matrices.of(Matrices.more("f.a", 1, new double[70_711]));

        assertThatThrownBy(() -> new Codas(0.02).scores(matrix))
                .hasMessageContaining("70711 candidates have more")
                .isInstanceOfSatisfying(
                        UndefinedException.class, e -> assertThat(e.code()).isEqualTo("too-large"));
    }

    @Test
    void aResultIsFiniteOrNone() {
        assertThatThrownBy(() -> new MatrixResult(new double[] {1, Double.NaN}, Map.of(), Map.of(), null))
                .isInstanceOf(UndefinedException.class)
                .hasMessageContaining("score");
        assertThatThrownBy(() -> new MatrixResult(
                        new double[0], Map.of("s", new double[] {Double.POSITIVE_INFINITY}), Map.of(), null))
                .isInstanceOf(UndefinedException.class)
                .hasMessageContaining("range of numbers: s");
    }
}
