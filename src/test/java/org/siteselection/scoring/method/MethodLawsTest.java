package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;

/** Laws of the methods on random tables. */
class MethodLawsTest {
    private static final int ROUNDS = 150;

    static Stream<MatrixMethod> methods() {
        return Matrices.methods();
    }

    /** All methods except those whose threshold breaks dominance. */
    static Stream<MatrixMethod> dominanceKeeping() {
        return methods().filter(Predicate.not(Codas.class::isInstance));
    }

    /** All methods except the one that compares raw values of different units. */
    static Stream<MatrixMethod> normalising() {
        return methods().filter(Predicate.not(new Topsis(Normalization.NONE)::equals));
    }

    private static DecisionMatrix random(Random random) {
        return Matrices.random(random, 2 + random.nextInt(8), 1 + random.nextInt(6));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void scoresAndFiguresAreFiniteAndInTheirRange(MatrixMethod method) {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            MatrixResult got = method.evaluate(matrix);
            assertThat(got.scores()).hasSize(matrix.size());
            double least =
                    method instanceof PrometheeTwo || method instanceof Mabac || method instanceof Moora ? -1 : 0;
            double most = method instanceof Copras ? 100 : 1;
            for (double score : got.scores()) {
                if (method instanceof Codas) {
                    assertThat(score).isFinite();
                } else {
                    assertThat(score).isBetween(least - 1e-12, most + 1e-12);
                }
            }
            for (double[][] figures : got.breakdown().values()) {
                assertThat(Arrays.stream(figures).flatMapToDouble(Arrays::stream))
                        .allMatch(Double::isFinite);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void contributionsSumToTheScore(MatrixMethod method) {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            MatrixResult got = method.evaluate(random(random));
            double[][] contributions = got.breakdown().get("contribution");
            assertThat(got.breakdown()).hasSize(1);
            for (int i = 0; contributions != null && i < got.scores().length; i++) {
                int row = i;
                double sum = Arrays.stream(contributions)
                        .mapToDouble(column -> column[row])
                        .sum();
                assertThat(sum).isEqualTo(got.scores()[i], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfInputChangesNoBitAndIdsChangeOnlyRoundingErrors(MatrixMethod method) {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            double[][] before = matrix.columns().stream()
                    .map(column -> column.values().clone())
                    .toArray(double[][]::new);
            double[] scores = method.evaluate(matrix).scores();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, matrix.size()).boxed().toList());
            Collections.shuffle(order, random);
            int[] rows = order.stream().mapToInt(i -> i).toArray();
            double[] renamed = method.evaluate(Matrices.rows(matrix, rows)).scores();
            for (int i = 0; i < rows.length; i++) {
                assertThat(renamed[i]).isEqualTo(scores[rows[i]], within(1e-11));
            }
            // The caller sorts candidates and columns again, so the order of the input does not matter.
            List<Column> shuffled = new ArrayList<>(matrix.columns());
            Collections.shuffle(shuffled, random);
            shuffled.sort(java.util.Comparator.comparing(Column::path));
            assertThat(method.evaluate(new DecisionMatrix(matrix.candidates(), shuffled))
                            .scores())
                    .isEqualTo(scores);
            for (int j = 0; j < before.length; j++) {
                assertThat(matrix.columns().get(j).values()).isEqualTo(before[j]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void identicalCandidatesHaveIdenticalScores(MatrixMethod method) {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            int twin = random.nextInt(matrix.size());
            int[] rows = IntStream.concat(IntStream.range(0, matrix.size()), IntStream.of(twin))
                    .toArray();
            double[] scores = method.evaluate(Matrices.rows(matrix, rows)).scores();
            assertThat(scores[matrix.size()]).isEqualTo(scores[twin]);
        }
    }

    @ParameterizedTest
    @MethodSource("dominanceKeeping")
    void dominatedCandidateNeverScoresBetter(MatrixMethod method) {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            List<Column> columns = new ArrayList<>();
            for (Column column : matrix.columns()) {
                double[] values = column.values().clone();
                double better = random.nextBoolean() ? values[1] : values[1] * (1 + random.nextDouble());
                double worse = column.goal() == Goal.MAXIMIZE ? values[1] : better;
                values[0] = column.goal() == Goal.MAXIMIZE ? better : values[1];
                values[1] = worse;
                columns.add(Matrices.values(column, values));
            }
            double[] scores = method.evaluate(new DecisionMatrix(matrix.candidates(), columns))
                    .scores();
            double ahead = method.higherIsBetter() ? scores[0] - scores[1] : scores[1] - scores[0];
            assertThat(ahead).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    @Test
    void theThresholdOfCodasBreaksDominance() {
        // The first is better than the second on every criterion. The Euclidean distances of both are just below those
        // of the specialists, but only the second by more than 0.02, so only the second gets its larger taxicab
        // distance.
        DecisionMatrix matrix =
                Matrices.of(Matrices.more("f.a", 0.5, 68, 67, 100, 0), Matrices.more("f.b", 0.5, 68, 67, 0, 100));
        double[] scores = new Codas(0.02).evaluate(matrix).scores();

        assertThat(scores[0]).isLessThan(scores[1]);
        assertThat(new Codas(0).evaluate(matrix).scores()[0])
                .isGreaterThan(new Codas(0).evaluate(matrix).scores()[1]);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aColumnWithoutWeightHasNoEffect(MatrixMethod method) {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            double[] useless = new double[matrix.size()];
            Arrays.setAll(useless, i -> -i);
            List<Column> columns = new ArrayList<>(matrix.columns());
            columns.add(new Column("z", Goal.MINIMIZE, 0, useless, null, Preference.USUAL));
            assertThat(method.evaluate(new DecisionMatrix(matrix.candidates(), columns))
                            .scores())
                    .isEqualTo(method.evaluate(matrix).scores());
        }
    }

    @ParameterizedTest
    @MethodSource("normalising")
    void theUnitOfACriterionHasNoEffect(MatrixMethod method) {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            DecisionMatrix decimal = Matrices.with(matrix, MethodLawsTest::ofFewDigits);
            DecisionMatrix other = Matrices.with(decimal, column -> scaled(column, 1000));
            double[] expected = method.evaluate(decimal).scores();
            double[] got = method.evaluate(other).scores();
            for (int i = 0; i < got.length; i++) {
                assertThat(got[i]).isEqualTo(expected[i], within(1e-12));
            }
        }
    }

    /** Values as the service gives them to methods, small enough for a change of units. */
    private static Column ofFewDigits(Column column) {
        double[] values = Arrays.stream(column.values())
                .map(x -> new BigDecimal(x).round(new MathContext(9)).doubleValue())
                .toArray();
        return new Column(column.path(), column.goal(), column.weight(), values, column.bounds(), column.preference());
    }

    private static Column scaled(Column column, double unit) {
        double[] values = Arrays.stream(column.values()).map(x -> unit * x).toArray();
        Preference p = column.preference();
        Linear bounds = java.util.Objects.requireNonNull(column.bounds());
        return new Column(
                column.path(),
                column.goal(),
                column.weight(),
                values,
                new Linear(unit * bounds.worst(), unit * bounds.best()),
                new Preference(p.type(), unit * p.q(), unit * p.p(), unit * p.s()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void weightsOfAnySumGiveTheSameOnceNormalised(MatrixMethod method) {
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            double sum = 0;
            for (Column column : matrix.columns()) {
                sum += 1000 * column.weight();
            }
            double all = sum;
            DecisionMatrix other =
                    Matrices.with(matrix, column -> Matrices.weight(column, 1000 * column.weight() / all));
            double[] scores = method.evaluate(matrix).scores();
            double[] again = method.evaluate(other).scores();
            for (int i = 0; i < scores.length; i++) {
                assertThat(again[i]).isEqualTo(scores[i], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantCriterionDoesNotAffectTheOrder(MatrixMethod method) {
        Random random = new Random(10);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            for (double constant : new double[] {42.1, 0, -3}) {
                double[] values = new double[matrix.size()];
                Arrays.fill(values, constant);
                DecisionMatrix flat = Matrices.with(matrix, column -> Matrices.values(column, values));
                double[] scores = method.evaluate(flat).scores();
                assertThat(Arrays.stream(scores).distinct()).hasSize(1);
                assertThat(Double.isFinite(scores[0])).isTrue();
            }
        }
    }

    @Test
    void spotisHasAnAbsoluteReference() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            double[] scores = new Spotis().evaluate(matrix).scores();
            int[] fewer = IntStream.range(1, matrix.size()).toArray();
            assertThat(new Spotis().evaluate(Matrices.rows(matrix, fewer)).scores())
                    .isEqualTo(Arrays.copyOfRange(scores, 1, scores.length));
            DecisionMatrix improved = Matrices.with(matrix, column -> {
                double[] values = column.values().clone();
                values[0] += column.goal() == Goal.MAXIMIZE ? 30 * random.nextDouble() : -30 * random.nextDouble();
                return Matrices.values(column, values);
            });
            double[] better = new Spotis().evaluate(improved).scores();
            assertThat(better[0]).isLessThanOrEqualTo(scores[0] + 1e-15);
            assertThat(Arrays.copyOfRange(better, 1, better.length))
                    .isEqualTo(Arrays.copyOfRange(scores, 1, scores.length));
        }
    }

    @Test
    void netFlowsAndAssessmentsSumToZero() {
        Random random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionMatrix matrix = random(random);
            assertThat(Arrays.stream(new PrometheeTwo().evaluate(matrix).scores())
                            .sum())
                    .isEqualTo(0, within(1e-12));
            assertThat(Arrays.stream(new Codas(0.02).evaluate(matrix).scores()).sum())
                    .isEqualTo(0, within(1e-12));
        }
    }
}
