package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.ranking.InlineRequest.criterion;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;
import static org.siteselection.ranking.InlineRequest.relative;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published weights and value functions, reproduced through the rule language. */
@QuarkusTest
class WeightingCasesTest {
    private static final Map<String, String> DATA_DRIVEN = Map.of(
            "EQUAL", "equal", "STD", "standard_deviation", "CRITIC", "critic", "ENTROPY", "entropy", "MEREC", "merec");
    private static final Map<String, String> BY_RANK = Map.of(
            "ROC_WEIGHTS", "rank_order_centroid",
            "RANK_SUM_WEIGHTS", "rank_sum",
            "RANK_RECIPROCAL_WEIGHTS", "rank_reciprocal");

    static Stream<ReferenceCase> dataDriven() {
        return ReferenceCase.of(DATA_DRIVEN.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("dataDriven")
    void weightsFollowFromTheData(ReferenceCase published) {
        List<List<Double>> matrix = published.matrix();
        Map<String, Object> criteria = new LinkedHashMap<>();
        for (int j = 0; j < matrix.get(0).size(); j++) {
            // The standard deviation is that of scores; its published table is on 0..1 already.
            Map<String, Object> criterion = published.method().equals("STD")
                    ? criterion("c" + (j + 1), linear(0, 1))
                    : criterion("c" + (j + 1), relative("min_max"));
            criterion.put("goal", published.benefit(j) ? "maximize" : "minimize");
            criteria.put("c" + (j + 1), criterion);
        }
        JsonPath answer = new InlineRequest()
                .oneFactor(criteria, "weighting", map("method", DATA_DRIVEN.get(published.method())))
                .matrix(matrix)
                .answer();
        assertWeights(answer, published);
        assertThat(answer.getString("weighting[0].method")).isEqualTo(DATA_DRIVEN.get(published.method()));
    }

    static Stream<ReferenceCase> byRank() {
        return ReferenceCase.of(BY_RANK.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("byRank")
    void weightsFollowFromTheOrder(ReferenceCase published) {
        int n = published.expected().size();
        List<String> order = IntStream.rangeClosed(1, n).mapToObj(i -> "c" + i).toList();
        JsonPath answer = judged(n, map("method", BY_RANK.get(published.method()), "order", order));
        assertWeights(answer, published);
    }

    static Stream<ReferenceCase> pairwise() {
        return ReferenceCase.of("AHP_WEIGHTS");
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void weightsFollowFromPairwiseJudgements(ReferenceCase published) {
        JsonPath answer = ahp(published);
        assertWeights(answer, published);
        assertThat(answer.getDouble("weighting[0].consistencyRatio"))
                .isCloseTo(published.params().get("consistency_ratio_saaty").asDouble(), within(0.0005));
    }

    @Test
    void theConsistencyRatioIsThatOfThePrincipalEigenvector() {
        // The case prints column means; its notes and README give the eigenvector's figures.
        ReferenceCase published =
                ReferenceCase.of("AHP_CONSISTENCY").findFirst().orElseThrow();
        JsonPath answer = ahp(published);
        assertThat(answer.getDouble("weighting[0].lambdaMax")).isCloseTo(8.698198, within(1e-6));
        assertThat(answer.getDouble("weighting[0].consistencyRatio")).isCloseTo(0.070739, within(1e-6));
        ConformanceReport.passed(published, Math.abs(answer.getDouble("weighting[0].lambdaMax") - 8.698198));
    }

    private static JsonPath ahp(ReferenceCase published) {
        int n = published.matrix().size();
        List<String> order = IntStream.rangeClosed(1, n).mapToObj(i -> "c" + i).toList();
        return judged(n, map("method", "ahp", "order", order, "pairwise", published.matrix()));
    }

    @Test
    void weightsFollowFromBestAndWorst() {
        ReferenceCase published = ReferenceCase.of("BWM_LINEAR").findFirst().orElseThrow();
        List<List<Double>> judgements = published.matrix();
        JsonPath answer = judged(
                3,
                map(
                        "method", "best_worst",
                        "best", "c3",
                        "worst", "c1",
                        "best_to_others", byCriterion(judgements.get(0)),
                        "others_to_worst", byCriterion(judgements.get(1))));
        assertWeights(answer, published);
        assertThat(answer.getDouble("weighting[0].xi"))
                .isCloseTo(published.params().get("xi_linear").asDouble(), within(1e-9));
    }

    @Test
    void swingWeightsAreProportional() {
        JsonPath answer = judged(3, map("method", "swing", "points", map("c1", 100, "c2", 60, "c3", 40)));
        assertWeights(answer, List.of(0.5, 0.3, 0.2), 1e-12);
    }

    static Stream<ReferenceCase> valueFunctions() {
        return ReferenceCase.of("PARTIAL_VALUE_FUNCTION");
    }

    @ParameterizedTest
    @MethodSource("valueFunctions")
    void partialValueFunctions(ReferenceCase published) {
        List<Double> cutoffs = ReferenceCase.row(published.params().get("cutoffs"));
        List<Double> values = ReferenceCase.row(published.params().get("values"));
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i < cutoffs.size(); i++) {
            points.add(List.of(cutoffs.get(i), 100 * values.get(i)));
        }
        JsonPath answer = new InlineRequest()
                .oneFactor(map("c1", criterion("c1", map("type", "piecewise", "points", points))))
                .matrix(published.matrix())
                .answer();
        // The contract's value functions clamp where this case extrapolates.
        List<Double> expected =
                published.id().equals("jsmaa-utility-asc-desc") ? List.of(0.6, 1.0, 0.0) : published.expected();
        ConformanceReport.passed(published, assertScores(answer, expected, 100, published.tolerance()));
    }

    @Test
    void piecewiseLinearValueModel() {
        ReferenceCase published =
                ReferenceCase.of("MAVT_PIECEWISE_LINEAR").findFirst().orElseThrow();
        Map<String, Object> criteria = new LinkedHashMap<>();
        published.params().get("value_functions").properties().forEach(function -> {
            List<List<Double>> points = ReferenceCase.rows(function.getValue()).stream()
                    .map(point -> List.of(point.get(0), 100 * point.get(1)))
                    .toList();
            String id = "c" + (criteria.size() + 1);
            criteria.put(id, criterion(id, map("type", "piecewise", "points", points)));
        });
        JsonPath answer = new InlineRequest()
                .oneFactor(criteria, "weighting", map("method", "equal"))
                .matrix(published.matrix())
                .answer();
        // Its weights are folded into the functions, so the sum of three is three times our mean.
        // Answers have 12 digits.
        ConformanceReport.passed(published, assertScores(answer, published.expected(), 100.0 / 3, 1e-11));
    }

    @AfterAll
    static void report() throws IOException {
        ConformanceReport.write();
    }

    private static JsonPath judged(int n, Map<String, Object> weighting) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 1; i <= n; i++) {
            criteria.put("c" + i, criterion("c" + i, map("type", "identity")));
            facts.put("c" + i, 50);
        }
        return new InlineRequest()
                .oneFactor(criteria, "weighting", weighting)
                .candidate("a1", facts)
                .answer();
    }

    private static Map<String, Object> byCriterion(List<Double> numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            map.put("c" + (i + 1), numbers.get(i));
        }
        return map;
    }

    private static void assertWeights(JsonPath answer, ReferenceCase published) {
        double worst = assertWeights(answer, published.expected(), published.tolerance());
        ConformanceReport.passed(published, worst);
    }

    private static double assertWeights(JsonPath answer, List<Double> expected, double tolerance) {
        double worst = 0;
        Map<String, Double> weights = answer.getMap("weighting[0].weights");
        double sum = expected.stream().mapToDouble(Double::doubleValue).sum();
        for (int j = 0; j < expected.size(); j++) {
            assertThat(weights.get("f.c" + (j + 1)))
                    .as("c" + (j + 1))
                    // Printed weights are rounded, so they rarely sum to 1 exactly.
                    .isCloseTo(expected.get(j), within(tolerance + Math.abs(1 - sum) * expected.get(j)));
            worst = Math.max(worst, Math.abs(weights.get("f.c" + (j + 1)) - expected.get(j)));
        }
        return worst;
    }

    private static double assertScores(JsonPath answer, List<Double> expected, double factor, double tolerance) {
        double worst = 0;
        for (int i = 0; i < expected.size(); i++) {
            double score = answer.getDouble("ranking.find { it.id == 'a" + (i + 1) + "' }.score");
            assertThat(score / factor).as("a" + (i + 1)).isCloseTo(expected.get(i), within(tolerance));
            worst = Math.max(worst, Math.abs(score / factor - expected.get(i)));
        }
        return worst;
    }
}
