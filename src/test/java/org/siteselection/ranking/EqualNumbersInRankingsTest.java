package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three candidates whose values differ by the same decimal amount from different starting points: binary arithmetic
 * gives three different numbers. They must be level under every scale, weighting and method.
 */
@QuarkusTest
class EqualNumbersInRankingsTest {
    private static final List<Map<String, Object>> MOVED =
            List.of(candidate("A", 6.6, 5.9, 3), candidate("B", 13.1, 12.4, 3), candidate("C", 11.9, 11.2, 3));

    private static Map<String, Object> candidate(String id, double now, double before, double other) {
        return Map.of("id", id, "facts", Map.of("now", now, "before", before, "other", other));
    }

    static Stream<Map<String, Object>> scales() {
        Stream<Map<String, Object>> relative = Stream.of(
                        "min_max", "max", "sum", "vector", "z_score", "percentile", "rank")
                .map(by -> Map.of("type", "relative", "by", by));
        Stream<Map<String, Object>> absolute = Stream.of(
                Map.of("type", "linear", "worst", 2, "best", 0),
                Map.of("type", "log", "worst", 2, "best", 0.1),
                Map.of("type", "piecewise", "points", List.of(List.of(0, 100), List.of(0.7, 40), List.of(0.71, 0))),
                Map.of("type", "target", "zero_below", 0.7, "full_from", 0.7, "full_to", 0.7, "zero_above", 0.7),
                Map.of("type", "half_life", "full", 0.7, "half", 1e-9),
                Map.of("type", "steps", "table", List.of(List.of(0.7, 100)), "above", 0),
                Map.of("type", "categories", "table", Map.of("0.7", 80, "0.70000001", 10)),
                Map.of("type", "identity"));
        return Stream.concat(relative, absolute);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void equalMovesAreLevelUnderEveryScale(Map<String, Object> scale) {
        Map<String, Object> criterion = new java.util.TreeMap<>(
                Map.of("title", "Change", "value", "now - before", "scale", scale, "weight", 1, "unit", "points"));
        if (scale.get("type").equals("relative")) {
            criterion.put("goal", "minimize");
        }
        JsonPath answer = rank(rules(Map.of("change", criterion)), MOVED, "full");
        assertLevel(answer);
        assertThat(answer.getList("ranking.factors[0].criteria[0].value", Float.class))
                .containsOnly(0.7f);
        assertThat(answer.getList("ranking.factors[0].criteria[0].score").stream()
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted_sum",
                "weighted_product",
                "minimum",
                "waspas",
                "topsis",
                "vikor",
                "promethee_ii",
                "spotis",
                "copras",
                "edas",
                "mabac",
                "marcos",
                "codas",
                "aras",
                "moora"
            })
    void equalMovesAreLevelUnderEveryMethod(String method) {
        Map<String, Object> change = Map.of(
                "title",
                "Change",
                "value",
                "now - before",
                "weight",
                1,
                "unit",
                "points",
                "scale",
                Map.of("type", "linear", "worst", 2, "best", 0));
        Map<String, Object> other = Map.of(
                "title",
                "Other",
                "value",
                "other",
                "weight",
                1,
                "unit",
                "points",
                "scale",
                Map.of("type", "linear", "worst", 0, "best", 10));
        Map<String, Object> rules = new java.util.TreeMap<>(rules(Map.of("change", change, "other", other)));
        rules.put("method", method);
        assertLevel(rank(rules, MOVED, "none"));
    }

    @Test
    void roundingErrorDoesNotChangeAGateAtItsThreshold() {
        Map<String, Object> rules = new java.util.TreeMap<>(rules(Map.of("level", identity("other"))));
        rules.put(
                "gates",
                Map.of(
                        "moved",
                        Map.of(
                                "title",
                                "Moved",
                                "when",
                                "now - before > 0.7",
                                "outcome",
                                "fail",
                                "reason",
                                "Too far.")));
        assertThat(rank(rules, MOVED, "none").getList("excluded")).isEmpty();
    }

    @Test
    void constantColumnHasWeightZero() {
        List<Map<String, Object>> candidates = List.of(
                Map.of("id", "A", "facts", Map.of("a", 0.1, "b", 0.2, "c", 5, "d", 2)),
                Map.of("id", "B", "facts", Map.of("a", 0.3, "b", 0, "c", 1, "d", 7)),
                Map.of("id", "C", "facts", Map.of("a", 0.15, "b", 0.15, "c", 9, "d", 3)));
        for (String weighting : List.of("critic", "standard_deviation")) {
            Map<String, Object> factor = Map.of(
                    "weighting", Map.of("method", weighting),
                    "criteria",
                            Map.of(
                                    "sum_of_two",
                                    unweighted("a + b"),
                                    "other",
                                    unweighted("c"),
                                    "third",
                                    unweighted("d")));
            JsonPath answer = rank(Map.of("factors", Map.of("all", factor)), candidates, "none");
            assertThat(answer.getMap("weighting[0].weights").get("all.sum_of_two"))
                    .as(weighting)
                    .isEqualTo(0.0f);
        }
    }

    /** The same column once as a value and once as the score of a factor that adds up to it over several criteria. */
    @Test
    void constantFactorHasWeightZero() {
        List<Map<String, Object>> candidates = List.of(
                Map.of("id", "A", "facts", Map.of("a", 10, "b", 20, "c", 15, "d", 2)),
                Map.of("id", "B", "facts", Map.of("a", 20, "b", 15, "c", 10, "d", 7)),
                Map.of("id", "C", "facts", Map.of("a", 15, "b", 10, "c", 20, "d", 3)));
        Map<String, Object> factors = Map.of(
                "level",
                Map.of("criteria", Map.of("x", identity("a"), "y", identity("b"), "z", identity("c"))),
                "varied",
                Map.of("criteria", Map.of("w", identity("d"))));
        Map<String, Object> rules = Map.of("weighting", Map.of("method", "standard_deviation"), "factors", factors);
        JsonPath answer = rank(rules, candidates, "none");
        assertThat(answer.getMap("weighting[0].weights").get("level")).isEqualTo(0.0f);
    }

    @Test
    void vikorKeepsItsLastDigit() {
        List<Map<String, Object>> candidates = List.of(
                Map.of("id", "A", "facts", Map.of("x", 0)),
                Map.of("id", "B", "facts", Map.of("x", 2)),
                Map.of("id", "C", "facts", Map.of("x", 9)));
        Map<String, Object> criterion = Map.of("title", "X", "value", "x", "goal", "maximize", "weight", 1);
        Map<String, Object> rules = new java.util.TreeMap<>(rules(Map.of("x", criterion)));
        rules.put("method", "vikor");
        String body = given().contentType("application/json")
                .body(Map.of("rules", rules, "candidates", candidates, "explain", "none"))
                .post("/v1/rankings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body).contains("0.777777777778").doesNotContain("0.777777777777");
    }

    private static Map<String, Object> identity(String value) {
        return Map.of("title", value, "value", value, "scale", Map.of("type", "identity"), "weight", 1);
    }

    private static Map<String, Object> unweighted(String value) {
        return Map.of("title", value, "value", value, "goal", "maximize", "scale", Map.of("type", "identity"));
    }

    private static Map<String, Object> rules(Map<String, ?> criteria) {
        return Map.of("factors", Map.of("all", Map.of("criteria", criteria)));
    }

    private static JsonPath rank(Map<String, Object> rules, List<Map<String, Object>> candidates, String explain) {
        return given().contentType("application/json")
                .body(Map.of("rules", rules, "candidates", candidates, "explain", explain))
                .post("/v1/rankings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertLevel(JsonPath answer) {
        assertThat(answer.getList("ranking.rank", Integer.class)).containsExactly(1, 1, 1);
        assertThat(answer.getList("ranking.score").stream().distinct()).hasSize(1);
    }
}
