package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Extreme and invalid input to every method and weighting gives the right answer, or a problem that names its cause.
 * Never NaN, never an arbitrary rank.
 */
@QuarkusTest
class HostileInputTest {
    private static final List<String> METHODS = List.of(
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
            "moora");

    private static final List<String> DATA_DRIVEN = List.of("standard_deviation", "critic", "entropy", "merec");

    /** Two valid criteria, of which a scenario can change the second; scales that every method can use. */
    private static Map<String, Object> criteria(Object firstWeight, Object secondWeight) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("c1", map("value", "c1", "weight", firstWeight, "scale", linear(0, 100)));
        criteria.put("c2", map("value", "c2", "weight", secondWeight, "scale", linear(100, 0)));
        return criteria;
    }

    private static InlineRequest request(String method, List<List<Double>> rows) {
        return new InlineRequest()
                .oneFactor(criteria(2, 1))
                .rule("method", method)
                .matrix(rows);
    }

    static Stream<String> methods() {
        return METHODS.stream();
    }

    /** A 200 with finite scores of all candidates, or a 422 that names the cause. */
    private static void assertHonest(Response response, String what) {
        String body = response.asString();
        assertThat(body)
                .as(what)
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("Exception");
        JsonNode answer = InlineRequest.tree(body);
        if (response.statusCode() == 200) {
            assertThat(answer.path("ranking"))
                    .as(what)
                    .isNotEmpty()
                    .allMatch(each -> each.path("score").isNumber());
            return;
        }
        assertThat(response.statusCode()).as(what + body).isEqualTo(422);
        assertThat(answer.at("/violations/0/field").asText()).as(what + body).isNotBlank();
        assertThat(answer.path("detail").asText()).as(what).containsAnyOf("c1", "c2", "a1", "a2");
    }

    private static List<String> ids(JsonNode answer) {
        return each(answer, "id");
    }

    private static List<String> ranks(JsonNode answer) {
        return each(answer, "rank");
    }

    private static List<String> each(JsonNode answer, String key) {
        List<String> values = new ArrayList<>();
        answer.path("ranking")
                .forEach(candidate -> values.add(candidate.path(key).asText()));
        return values;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantCriterionDoesNotAffectTheOrder(String method) {
        JsonNode answer = request(method, List.of(List.of(80.0, 50.0), List.of(40.0, 50.0), List.of(60.0, 50.0)))
                .tree();
        assertThat(ids(answer)).containsExactly("a1", "a3", "a2");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void identicalCandidatesTie(String method) {
        JsonNode answer = request(method, List.of(List.of(80.0, 20.0), List.of(80.0, 20.0), List.of(40.0, 60.0)))
                .tree();
        assertThat(ranks(answer)).containsExactly("1", "1", "3");
        assertThat(answer.at("/ranking/0/score")).isEqualTo(answer.at("/ranking/1/score"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void identicalCandidatesAllTie(String method) {
        JsonNode answer =
                request(method, Collections.nCopies(3, List.of(50.0, 50.0))).tree();
        assertThat(ranks(answer)).containsExactly("1", "1", "1");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSingleCandidateIsFirst(String method) {
        assertThat(ranks(request(method, List.of(List.of(80.0, 20.0))).tree())).containsExactly("1");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aCriterionOfWeightZeroHasNoEffect(String method) {
        List<List<Double>> rows = List.of(List.of(80.0, 99.0), List.of(40.0, 1.0));
        JsonNode answer = new InlineRequest()
                .oneFactor(criteria(1, 0))
                .rule("method", method)
                .matrix(rows)
                .tree();
        assertThat(ids(answer)).containsExactly("a1", "a2");
    }

    @Test
    void aCriterionWithoutWeightNeedsNeitherValueNorDirection() {
        Map<String, Object> criteria = criteria(2, 1);
        Map<String, Object> band =
                map("type", "target", "zero_below", 0, "full_from", 1, "full_to", 2, "zero_above", 3);
        criteria.put("c3", map("value", "c3", "weight", 0, "scale", band));
        InlineRequest request = new InlineRequest()
                .oneFactor(criteria)
                .rule("method", "topsis")
                .rule("metrics", map("c3", map("unit", "points")))
                .matrix(List.of(List.of(80.0, 20.0), List.of(40.0, 60.0)));
        assertThat(request.answer().<String>getList("ranking.id")).containsExactly("a1", "a2");
        JsonPath problem = request.with("weights", map("f.c3", 1)).problem(422);
        assertThat(problem.getString("code")).isEqualTo("method-needs-direction");
        assertThat(problem.getString("violations[0].field")).isEqualTo("f.c3");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void withoutAnyWeightThereIsNoRanking(String method) {
        JsonPath problem = request(method, List.of(List.of(80.0, 99.0), List.of(40.0, 1.0)))
                .with("weights", map("f.c1", 0, "f.c2", 0))
                .problem(422);
        assertThat(problem.getString("code")).isEqualTo("weights-undetermined");
    }

    static Stream<Arguments> extremes() {
        double[][] values = {
            {0, 0}, {-5, 20}, {0, 50}, {1e308, -1e308}, {1e-308, 1e308}, {1e308, 1e308}, {-1e308, 1e-308}, {4.9e-324, 1}
        };
        List<Arguments> all = new ArrayList<>();
        for (String method : METHODS) {
            for (double[] pair : values) {
                all.add(Arguments.of(method, pair[0], pair[1]));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void extremeValuesGiveAnAnswerOrANamedProblem(String method, double first, double second) {
        for (int column = 0; column < 2; column++) {
            List<List<Double>> rows = new ArrayList<>(List.of(List.of(80.0, 20.0), List.of(40.0, 60.0)));
            for (double value : new double[] {first, second}) {
                rows.add(column == 0 ? List.of(value, 30.0) : List.of(30.0, value));
            }
            assertHonest(request(method, rows).response(), method + " " + first + " " + second + " ");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aCriterionWithoutAnyValueIsNamed(String method) {
        InlineRequest request = new InlineRequest().oneFactor(criteria(2, 1)).rule("method", method);
        request.candidate("a1", map("c1", 80)).candidate("a2", map("c1", 40));
        request.rule("metrics", map("c2", map("unit", "points")));
        JsonNode answer = request.tree();
        if (List.of("weighted_sum", "weighted_product", "minimum").contains(method)) {
            assertThat(ids(answer)).containsExactly("a1", "a2");
            assertThat(answer.at("/ranking/0/completeness").doubleValue()).isBetween(0.01, 0.99);
        } else {
            assertThat(answer.path("ranking")).isEmpty();
            assertThat(answer.path("excluded"))
                    .hasSize(2)
                    .allMatch(each -> each.path("code").asText().equals("missing-value"));
            assertThat(answer.at("/excluded/0/reason").asText()).contains("f.c2");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void expressionsCannotCarryInfinity(String method) {
        Map<String, Object> criteria = criteria(2, 1);
        criteria.put("c3", map("value", "c1 / c2", "weight", 1, "scale", linear(0, 10)));
        JsonPath problem = new InlineRequest()
                .oneFactor(criteria)
                .rule("method", method)
                .matrix(List.of(List.of(80.0, 20.0), List.of(40.0, 0.0)))
                .problem(422);
        assertThat(problem.getString("code")).isEqualTo("division-by-zero");
        assertThat(problem.getString("detail")).contains("a2").contains("f.c3");
    }

    static Stream<Arguments> weightings() {
        List<List<List<Double>>> tables = List.of(
                List.of(List.of(50.0, 50.0), List.of(50.0, 50.0)),
                List.of(List.of(80.0, 20.0)),
                List.of(List.of(0.0, 20.0), List.of(10.0, -3.0), List.of(20.0, 5.0)),
                List.of(List.of(1e308, 1e-308), List.of(1e-308, 1e308), List.of(1.0, 1.0)),
                List.of(List.of(80.0, 50.0), List.of(40.0, 50.0), List.of(60.0, 50.0)));
        List<Arguments> all = new ArrayList<>();
        for (String weighting : DATA_DRIVEN) {
            tables.forEach(table -> all.add(Arguments.of(weighting, table)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void weightingsOfExtremeValuesGiveAnAnswerOrANamedProblem(String weighting, List<List<Double>> rows) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("c1", map("value", "c1", "scale", linear(0, 100)));
        criteria.put("c2", map("value", "c2", "scale", linear(100, 0)));
        Response response = new InlineRequest()
                .oneFactor(criteria, "weighting", map("method", weighting))
                .matrix(rows)
                .response();
        String body = response.asString();
        assertThat(body).doesNotContain("NaN").doesNotContain("Infinity");
        if (response.statusCode() == 200) {
            double sum = 0;
            for (JsonNode weight : InlineRequest.tree(body).at("/weighting/0/weights")) {
                sum += weight.doubleValue();
            }
            assertThat(sum).isBetween(0.999999, 1.000001);
        } else {
            assertThat(response.statusCode()).as(body).isEqualTo(422);
            assertThat(InlineRequest.tree(body).path("code").asText())
                    .isIn("weights-undetermined", "value-not-positive", "overflow");
        }
    }

    @Test
    void tenThousandCandidates() {
        InlineRequest request = new InlineRequest().oneFactor(criteria(2, 1)).with("explain", "none");
        for (int i = 0; i < 10_000; i++) {
            request.candidate("s" + i, map("c1", i % 100, "c2", (i * 7) % 100));
        }
        for (String method : List.of("weighted_sum", "promethee_ii")) {
            assertThat(request.rule("method", method).tree().path("ranking"))
                    .as(method)
                    .hasSize(10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void twoHundredCriteria(String method) {
        Map<String, Object> criteria = new LinkedHashMap<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 1; j <= 200; j++) {
                row.add(1.0 + (i * 31 + j * 17) % 97);
            }
            rows.add(row);
        }
        for (int j = 1; j <= 200; j++) {
            criteria.put("c" + j, map("value", "c" + j, "weight", j, "scale", linear(0, 100)));
        }
        JsonNode answer = new InlineRequest()
                .oneFactor(criteria)
                .rule("method", method)
                .matrix(rows)
                .tree();
        assertThat(answer.path("ranking")).hasSize(5);
    }
}
