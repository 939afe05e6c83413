package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published rankings, reproduced through the public API; writes {@code target/conformance.md}. */
@QuarkusTest
class ConformanceTest {
    private static final List<String> SAMPLED = List.of("SMAA_2", "SMAA_2_EXACT");

    /** Tested by {@link WeightingCasesTest}. */
    private static final List<String> WEIGHTINGS = List.of(
            "EQUAL",
            "ROC_WEIGHTS",
            "RANK_SUM_WEIGHTS",
            "RANK_RECIPROCAL_WEIGHTS",
            "AHP_WEIGHTS",
            "AHP_CONSISTENCY",
            "BWM_LINEAR",
            "STD",
            "ENTROPY",
            "CRITIC",
            "MEREC",
            "PARTIAL_VALUE_FUNCTION",
            "MAVT_PIECEWISE_LINEAR");

    static Stream<ReferenceCase> cases() {
        return ReferenceCase.all().filter(c -> !WEIGHTINGS.contains(c.method()) && !SAMPLED.contains(c.method()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresAndOrder(ReferenceCase published) {
        CaseRequest.Got got = new CaseRequest(published).send();
        List<Double> expected = published.expected();
        double worst = 0;
        // Its weights sum to 1.0155, and a sum of a linear and a power part does not scale: its order is compared.
        boolean orderOnly = published.id().equals("pymcdm-waspas");
        for (int i = 0; i < expected.size() && !orderOnly; i++) {
            assertThat(got.scores().get(i))
                    .as("a" + (i + 1))
                    // Answers have 12 significant digits.
                    .isCloseTo(
                            expected.get(i),
                            within(Math.max(published.tolerance(), 1e-11 * Math.abs(expected.get(i)))));
            worst = Math.max(worst, Math.abs(got.scores().get(i) - expected.get(i)));
        }
        if (published.json().has("expected_ranking")) {
            assertOrder(published, got);
        }
        ConformanceReport.passed(published, worst);
    }

    private static void assertOrder(ReferenceCase published, CaseRequest.Got got) {
        List<Integer> ranking = ReferenceCase.row(published.json().get("expected_ranking")).stream()
                .map(Double::intValue)
                .toList();
        JsonNode answer = got.answer();
        if (published.id().equals("skc-vikor") || published.id().equals("skc-vikor-warn-zerodiv-2")) {
            // Their ranking numbers compromise sets.
            TreeSet<String> first = IntStream.range(0, ranking.size())
                    .filter(i -> ranking.get(i) == 1)
                    .mapToObj(i -> "a" + (i + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<String> compromise = new TreeSet<>();
            answer.at("/compromise/set").forEach(id -> compromise.add(id.textValue()));
            assertThat(compromise).isEqualTo(first);
            return;
        }
        Map<String, Integer> ranks = new HashMap<>();
        answer.path("ranking")
                .forEach(each ->
                        ranks.put(each.path("id").textValue(), each.path("rank").intValue()));
        for (int i = 0; i < ranking.size(); i++) {
            assertThat(ranks).containsEntry("a" + (i + 1), ranking.get(i));
        }
    }

    static Stream<ReferenceCase> exactAreas() {
        return ReferenceCase.of("SMAA_2_EXACT");
    }

    @ParameterizedTest
    @MethodSource("exactAreas")
    void acceptabilitiesWithinThreeStandardErrors(ReferenceCase published) {
        SampledCase sampled = new SampledCase(published, 1_000_000);
        List<List<Double>> areas = ReferenceCase.rows(published.params().get("rank_acceptability_exact"));
        ConformanceReport.passed(published, sampled.assertRanks(areas, area -> 3 * Math.sqrt(area * (1 - area) / 1e6)));
    }

    static Stream<ReferenceCase> publishedAnalyses() {
        return ReferenceCase.of("SMAA_2");
    }

    @ParameterizedTest
    @MethodSource("publishedAnalyses")
    void uncertainFactsWithinTheToleranceOfThePaper(ReferenceCase published) {
        SampledCase sampled = new SampledCase(published, 100_000);
        List<List<Double>> shares = ReferenceCase.rows(published.params().get("rank_acceptability_expected"));
        double worst = sampled.assertRanks(shares, share -> published.tolerance());
        sampled.assertCentralWeights(
                ReferenceCase.rows(published.params().get("central_weights_expected")), published.tolerance());
        sampled.assertConfidence(
                ReferenceCase.row(published.params().get("confidence_factors_expected")), published.tolerance());
        // From the program of its authors with 400,000 draws.
        sampled.assertRanks(
                ReferenceCase.rows(published.params().get("rank_acceptability_400k_iterations")), share -> 0.006);
        ConformanceReport.passed(published, worst);
    }

    @Test
    void everyCaseIsTested() {
        assertThat(ReferenceCase.all()).hasSize(88);
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @AfterAll
    static void report() throws IOException {
        ConformanceReport.write();
    }
}
