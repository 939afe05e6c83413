package org.siteselection.scoring.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;
import org.siteselection.scoring.value.Goal;

/** Weightings of as many siblings as a rule document can have, and extremely contradictory judgements. */
class LargeWeightingsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static List<Weighting.Column> columns(int siblings, int rows, double blanks, long seed) {
        Random random = new Random(seed);
        List<Weighting.Column> columns = new ArrayList<>();
        for (int j = 0; j < siblings; j++) {
            double[] values = random.doubles(rows)
                    .map(value -> random.nextDouble() < blanks ? Double.NaN : 1 + value)
                    .toArray();
            columns.add(new Weighting.Column("c" + j, values, j % 2 == 0 ? Goal.MAXIMIZE : Goal.MINIMIZE));
        }
        return columns;
    }

    /** sigma(j) times the sum of 1 - r(j, k), as the paper defines it, over the rows with both values. */
    private static double[] naiveCritic(List<Weighting.Column> columns) {
        List<double[]> normalised = new ArrayList<>();
        for (Weighting.Column column : columns) {
            double[] present = DoubleStream.of(column.values())
                    .filter(x -> !Double.isNaN(x))
                    .toArray();
            double min = DoubleStream.of(present).min().orElseThrow();
            double max = DoubleStream.of(present).max().orElseThrow();
            normalised.add(DoubleStream.of(column.values())
                    .map(x -> (x - min) / (max - min))
                    .toArray());
        }
        double[] parts = new double[columns.size()];
        for (int j = 0; j < parts.length; j++) {
            double conflict = 0;
            for (int k = 0; k < parts.length; k++) {
                double[] a = normalised.get(j);
                double[] b = normalised.get(k);
                int[] both = IntStream.range(0, a.length)
                        .filter(i -> !Double.isNaN(a[i] + b[i]))
                        .toArray();
                double covariance = covariance(a, b, both);
                conflict += 1 - covariance / Math.sqrt(covariance(a, a, both) * covariance(b, b, both));
            }
            double[] own = normalised.get(j);
            int[] present = IntStream.range(0, own.length)
                    .filter(i -> !Double.isNaN(own[i]))
                    .toArray();
            parts[j] = Math.sqrt(covariance(own, own, present)) * conflict;
        }
        double sum = DoubleStream.of(parts).sum();
        return DoubleStream.of(parts).map(part -> part / sum).toArray();
    }

    private static double covariance(double[] a, double[] b, int[] rows) {
        double meanA = IntStream.of(rows).mapToDouble(i -> a[i]).average().orElseThrow();
        double meanB = IntStream.of(rows).mapToDouble(i -> b[i]).average().orElseThrow();
        return IntStream.of(rows)
                        .mapToDouble(i -> (a[i] - meanA) * (b[i] - meanB))
                        .sum()
                / (rows.length - 1);
    }

    @Test
    void criticFollowsItsFormulaWithAndWithoutMissingValues() {
        for (double blanks : new double[] {0, 0.3}) {
            List<Weighting.Column> columns = columns(20, 60, blanks, 7);
            double[] expected = naiveCritic(columns);
            double[] weights = new CriticWeights().weights(columns).values();
            for (int j = 0; j < weights.length; j++) {
                assertThat(weights[j]).isCloseTo(expected[j], within(1e-12));
            }
        }
    }

    @Test
    void fiveHundredSiblingsOverAThousandCandidatesAreWeighted() {
        List<Weighting> weightings = List.of(
                new CriticWeights(),
                new MerecWeights(),
                new EntropyWeights(),
                new StandardDeviationWeights(),
                new RankOrderCentroid(IntStream.rangeClosed(1, 500).boxed().toList()));
        List<Weighting.Column> columns = columns(500, 1_000, 0, 3);
        for (Weighting weighting : weightings) {
            double[] weights = assertTimeoutPreemptively(SOON, () -> weighting.weights(columns))
                    .values();
            assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void bestWorstOfAHundredSiblingsMeetsItsConstraints() {
        int n = 100;
        Random random = new Random(11);
        List<Double> toOthers = new ArrayList<>();
        List<Double> toWorst = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            toOthers.add(j == 0 ? 1.0 : 1.0 + random.nextInt(9));
            toWorst.add(j == 1 ? 1.0 : 1.0 + random.nextInt(9));
        }
        Weights weights =
                assertTimeoutPreemptively(SOON, () -> new BestWorst(0, 1, toOthers, toWorst).weights(List.of()));
        double[] w = weights.values();
        assertThat(DoubleStream.of(w).sum()).isCloseTo(1, within(1e-9));
        double largest = 0;
        for (int j = 0; j < n; j++) {
            largest = Math.max(largest, j == 0 ? 0 : Math.abs(w[0] - toOthers.get(j) * w[j]));
            largest = Math.max(largest, j == 1 ? 0 : Math.abs(w[j] - toWorst.get(j) * w[1]));
        }
        assertThat(largest).isCloseTo(weights.xi(), within(1e-9));
    }

    /** A cycle of judgements, each a thousand to one: the second eigenvalue is a ten thousandth below the first. */
    @Test
    void judgementsThatContradictEachOtherStillGiveAnEigenvector() {
        int n = 15;
        double[][] pairwise = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pairwise[i][j] = j == (i + 1) % n ? 1000 : i == (j + 1) % n ? 0.001 : 1;
            }
        }
        pairwise[0][7] = 3;
        pairwise[7][0] = 1.0 / 3;
        Weights weights =
                assertTimeoutPreemptively(SOON, () -> new AnalyticHierarchyProcess(pairwise).weights(List.of()));
        double[] w = weights.values();
        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j < n; j++) {
                product += pairwise[i][j] * w[j];
            }
            assertThat(product / w[i]).isCloseTo(weights.lambdaMax(), within(1e-9 * weights.lambdaMax()));
        }
    }

    @Test
    void longWeightingsEndAtTheDeadline() {
        StopRule over = new StopRule(() -> false, () -> 1, 0);
        List<Weighting.Column> columns = columns(200, 500, 0, 1);
        List<Double> judgements = new ArrayList<>(Collections.nCopies(60, 3.0));
        List<Double> toOthers = new ArrayList<>(judgements);
        toOthers.set(0, 1.0);
        List<Double> toWorst = new ArrayList<>(judgements);
        toWorst.set(1, 1.0);
        List<Weighting> weightings =
                List.of(new CriticWeights(), new MerecWeights(), new BestWorst(0, 1, toOthers, toWorst));
        for (Weighting weighting : weightings) {
            assertThatThrownBy(() -> over.during(() -> weighting.weights(columns)))
                    .isInstanceOf(StoppedException.class);
        }
    }
}
