package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/** The kernels of the methods give the bits of plain formulas, in all their forms. */
class MethodKernelsTest {
    static Stream<MatrixMethod> methods() {
        return Matrices.methods();
    }

    static Stream<MatrixMethod> plain() {
        return methods().filter(method -> !comparesPairs(method));
    }

    private static boolean comparesPairs(MatrixMethod method) {
        return method instanceof Codas || method instanceof PrometheeTwo;
    }

    /** Small tables, and some of several blocks with a part of one at the end; of fewer rows where pairs are compared. */
    private static DecisionMatrix random(MatrixMethod method, Random random, int round) {
        int many = comparesPairs(method) ? 300 : WeightedParts.BLOCK / 2;
        int rows = round % 20 == 0 ? many + random.nextInt(2 * many) : 1 + random.nextInt(12);
        DecisionMatrix matrix = Matrices.random(random, rows, 1 + random.nextInt(8));
        return round % 3 == 0 ? Matrices.with(matrix, column -> closeTo(random, column)) : matrix;
    }

    /** Values whose differences cancel. */
    private static Column closeTo(Random random, Column column) {
        double base = 1 + Math.rint(100 * random.nextDouble());
        double[] values = column.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = base * (1 + (random.nextInt(5) - 2) * Math.pow(10, -3 * random.nextInt(5)));
        }
        return column.with(values);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void scoresHaveTheBitsOfThePlainFormula(MatrixMethod method) {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            DecisionMatrix matrix = random(method, random, round);
            double[] scores = scores(method, matrix);
            if (scores.length > 0) {
                assertThat(scores).isEqualTo(PlainMethods.scores(method, matrix));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void scoresAloneAreThoseWithDetails(MatrixMethod method) {
        Random random = new Random(2);
        for (int round = 0; round < 100; round++) {
            DecisionMatrix matrix = random(method, random, round);
            double[] scores = scores(method, matrix);
            if (scores.length > 0) {
                assertThat(method.scores(matrix)).isEqualTo(scores);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void preparedScoresAreThoseOfATableWithTheWeights(MatrixMethod method) {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            DecisionMatrix matrix = random(method, random, round);
            PreparedScoring prepared = method.prepared(matrix);
            for (int draw = 0; draw < 4; draw++) {
                double[] weights = weights(random, matrix.columns().size());
                DecisionMatrix weighted = weighted(matrix, weights);
                double[] scores = scores(method, weighted);
                if (scores.length > 0) {
                    assertThat(prepared.scores(weights)).isEqualTo(scores);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0, 1})
    void firstWithoutScoresIsThatByRoundedScores(double v) {
        Random random = new Random(4);
        MatrixMethod method = new Vikor(v);
        Map<Optional<Boolean>, Integer> answers = new HashMap<>();
        for (int round = 0; round < 400; round++) {
            DecisionMatrix matrix = random(method, random, 1 + round);
            PreparedScoring prepared = method.prepared(matrix);
            double[] weights = weights(random, matrix.columns().size());
            double[] rounded = EqualNumbers.rounded(scores(method, weighted(matrix, weights)));
            double best = Arrays.stream(rounded).min().orElseThrow();
            for (int row = 0; row < rounded.length; row++) {
                Optional<Boolean> first = prepared.first(weights, row);
                assertThat(first.orElse(rounded[row] == best)).isEqualTo(rounded[row] == best);
                answers.merge(first, 1, Integer::sum);
            }
        }
        // Ties are left to the scores.
        assertThat(answers).hasSize(3);
        assertThat(answers.get(Optional.of(true))).isGreaterThan(50);
    }

    private static double[] scores(MatrixMethod method, DecisionMatrix matrix) {
        try {
            return method.evaluate(matrix).scores();
        } catch (UndefinedException e) {
            return new double[0];
        }
    }

    private static double[] weights(Random random, int size) {
        double[] weights = random.doubles(size).map(w -> w < 0.3 ? 0 : w).toArray();
        weights[random.nextInt(size)] += 0.1;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int j = 0; j < size; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    private static DecisionMatrix weighted(DecisionMatrix matrix, double[] weights) {
        int[] column = {0};
        return Matrices.with(matrix, c -> Matrices.weight(c, weights[column[0]++]));
    }
}
