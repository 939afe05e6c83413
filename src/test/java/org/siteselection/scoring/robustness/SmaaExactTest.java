package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.method.MethodCase;
import org.siteselection.scoring.value.Linear;

/** Simulation against exact areas, a grid over the simplex and a published analysis. */
class SmaaExactTest {
    private static final int SAMPLES = 200_000;
    private static final double ERRORS = 3;

    static Stream<MethodCase> exact() {
        return MethodCase.of("SMAA_2_EXACT");
    }

    @ParameterizedTest
    @MethodSource("exact")
    void exactAreasWithinThreeStandardErrors(MethodCase example) {
        AdditiveModel model = Models.of(
                new double[] {0.2, 0.3, 0.5}, rows(example, example.json().get("matrix")));
        SmaaResult result = run(model, SAMPLES);

        double[][] areas = rows(example, example.params().get("rank_acceptability_exact"));
        for (int i = 0; i < areas.length; i++) {
            for (int rank = 0; rank < areas.length; rank++) {
                double error = Math.sqrt(areas[i][rank] * (1 - areas[i][rank]) / SAMPLES);
                assertThat(result.candidates().get(i).rankAcceptability()[rank])
                        .isEqualTo(areas[i][rank], within(ERRORS * error));
            }
        }
    }

    @Test
    void aGridOverThreeCriteriaAgrees() {
        Random random = new Random(3);
        int steps = 600;
        for (int round = 0; round < 5; round++) {
            AdditiveModel model = Models.random(random, 6, 3);
            double[][] shares = new double[6][6];
            double[][] central = new double[6][3];
            int cells = 0;
            // Centroids of the small triangles that point up: an even sample of the simplex.
            for (int a = 0; a < steps; a++) {
                for (int b = 0; a + b < steps; b++) {
                    double[] weights = {(a + 1 / 3.0) / steps, (b + 1 / 3.0) / steps, 0};
                    weights[2] = 1 - weights[0] - weights[1];
                    double[] scores = model.scores(weights);
                    cells++;
                    for (int i = 0; i < 6; i++) {
                        int rank = 0;
                        for (double score : scores) {
                            rank += score > scores[i] ? 1 : 0;
                        }
                        shares[i][rank]++;
                        for (int c = 0; rank == 0 && c < 3; c++) {
                            central[i][c] += weights[c];
                        }
                    }
                }
            }
            SmaaResult result = run(model, SAMPLES);
            for (int i = 0; i < 6; i++) {
                SmaaResult.Candidate candidate = result.candidates().get(i);
                double expected = 0;
                for (int rank = 0; rank < 6; rank++) {
                    double share = shares[i][rank] / cells;
                    expected += share * (rank + 1);
                    assertThat(candidate.rankAcceptability()[rank]).isEqualTo(share, within(0.007));
                }
                assertThat(candidate.expectedRank()).isEqualTo(expected, within(0.015));
                for (int c = 0; shares[i][0] > cells / 50.0 && c < 3; c++) {
                    assertThat(candidate.centralWeights()[c]).isEqualTo(central[i][c] / shares[i][0], within(0.02));
                }
            }
        }
    }

    static Stream<MethodCase> published() {
        return MethodCase.of("SMAA_2");
    }

    @ParameterizedTest
    @MethodSource("published")
    void uncertainValuesAgreeWithThePublishedAnalysis(MethodCase example) {
        double[][] means = rows(example, example.json().get("matrix"));
        double[][] deviations = rows(example, example.params().get("sd"));
        double[][] scales = rows(example, example.params().get("scales_peer"));
        JsonNode distributions = example.params().get("distribution");
        List<Linear> functions = new ArrayList<>();
        for (int c = 0; c < scales.length; c++) {
            boolean more = example.json().get("types").get(c).asInt() == 1;
            functions.add(new Linear(scales[c][more ? 0 : 1], scales[c][more ? 1 : 0]));
        }
        double[] even = new double[scales.length];
        java.util.Arrays.fill(even, 1.0 / even.length);
        AdditiveModel model = Models.of(even, new double[means.length][even.length])
                .withSampler((random, scores) -> {
                    for (int i = 0; i < scores.length; i++) {
                        SplitMix own = random.keyed(i);
                        for (int c = 0; c < scores[i].length; c++) {
                            double value = means[i][c] + deviations[i][c] * own.gaussian();
                            boolean log = distributions.get(c).asText().equals("lognormal");
                            scores[i][c] = functions.get(c).score(log ? StrictMath.exp(value) : value);
                        }
                    }
                });
        SmaaResult result = run(model, 50_000);

        double[][] acceptability = rows(example, example.params().get("rank_acceptability_expected"));
        double[][] central = rows(example, example.params().get("central_weights_expected"));
        double[] confidence = example.numbers(example.params().get("confidence_factors_expected"));
        for (int i = 0; i < means.length; i++) {
            SmaaResult.Candidate candidate = result.candidates().get(i);
            assertThat(candidate.rankAcceptability()).containsExactly(acceptability[i], within(example.tolerance()));
            assertThat(candidate.centralWeights()).containsExactly(central[i], within(example.tolerance()));
            assertThat(candidate.confidenceFactor()).isEqualTo(confidence[i], within(example.tolerance()));
        }
    }

    private static SmaaResult run(AdditiveModel model, int samples) {
        return new Smaa(model, new UniformWeights(model.criteria()), Sampling.onThisThread(samples, 42)).run();
    }

    private static double[][] rows(MethodCase example, JsonNode table) {
        double[][] rows = new double[table.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = example.numbers(table.get(i));
        }
        return rows;
    }
}
