package org.siteselection.rulefiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule sets of this project over HTTP. */
@QuarkusTest
class RuleSetsResourceTest {
    private static final String[] IDS = {
        "asic-assembly", "asic-assembly-county", "mining-site", "mining-site-county", "tax-climate-2024"
    };

    private static JsonNode tree(String path) throws IOException {
        Response answer = given().accept("application/json").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        return new ObjectMapper().readTree(answer.asByteArray());
    }

    @Test
    void listsTheRuleSetsByIdWithTheirDigests() throws IOException {
        JsonNode list = tree("/v1/rule-sets").path("ruleSets");
        assertThat(list.findValuesAsText("id")).contains(IDS).isSorted();
        for (JsonNode rules : list) {
            assertThat(rules.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(rules.path("title").asText()).isNotBlank();
            assertThat(rules.path("digest").asText()).matches("sha256:[0-9a-f]{64}");
            assertThat(tree("/v1/rule-sets/" + rules.path("id").asText()).path("digest"))
                    .isEqualTo(rules.path("digest"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asic-assembly", "asic-assembly-county", "mining-site", "mining-site-county", "tax-climate-2024"
            })
    void weightsAreNormalised(String id) throws IOException {
        JsonNode rules = tree("/v1/rule-sets/" + id);
        assertThat(rules.path("id").asText()).isEqualTo(id);
        assertThat(rules.path("pendingIssues")).isEmpty();
        double factors = 0;
        double shares = 0;
        for (JsonNode factor : rules.path("factors")) {
            factors += factor.path("weight").doubleValue();
            shares += factor.path("share").doubleValue();
            double criteria = 0;
            double siblings = 0;
            for (JsonNode criterion : factor.path("criteria")) {
                criteria += criterion.path("weight").doubleValue();
                siblings += criterion.path("share").doubleValue();
                assertThat(criterion.path("path").asText())
                        .isEqualTo(factor.path("path").asText() + "."
                                + criterion.path("id").asText());
            }
            assertThat(criteria).isCloseTo(factor.path("weight").doubleValue(), within(1e-11));
            assertThat(siblings).isCloseTo(1, within(1e-11));
        }
        assertThat(factors).isCloseTo(1, within(1e-11));
        assertThat(shares).isCloseTo(1, within(1e-11));
    }

    @Test
    void showsCriteriaWeightsAndReasons() throws IOException {
        JsonNode rules = tree("/v1/rule-sets/asic-assembly");
        assertThat(rules.path("method").asText()).isEqualTo("weighted_sum");
        JsonNode headcount = rules.at("/parameters/0");
        assertThat(headcount.path("name").asText()).isEqualTo("headcount");
        assertThat(headcount.path("type").asText()).isEqualTo("number");
        assertThat(headcount.path("default").doubleValue()).isEqualTo(250);
        assertThat(headcount.path("min").doubleValue()).isEqualTo(1);
        JsonNode gate = rules.at("/gates/0");
        assertThat(gate.path("id").asText()).isEqualTo("foreign_ownership");
        assertThat(gate.path("when").asText()).contains("parent_country in [", "foreign_adversary_property_scope >= 2");
        assertThat(gate.path("outcome").asText()).isEqualTo("conditional");
        assertThat(gate.path("cites").asText()).isEqualTo("foreign_ownership");
        JsonNode energy = rules.at("/factors/1");
        assertThat(energy.path("weight").doubleValue()).isEqualTo(0.2);
        assertThat(energy.path("why").asText()).isNotBlank();
        JsonNode price = energy.at("/criteria/0");
        assertThat(price.path("path").asText()).isEqualTo("energy.power_price");
        assertThat(price.path("weight").doubleValue()).isCloseTo(0.09, within(1e-12));
        assertThat(price.path("share").doubleValue()).isEqualTo(0.45);
        assertThat(price.path("metrics")).hasToString("[\"electricity_price_industrial_ttm\"]");
        assertThat(price.path("goal").asText()).isEqualTo("minimize");
        assertThat(price.path("missing").asText()).isEqualTo("exclude");
        assertThat(price.at("/scale/type").asText()).isEqualTo("piecewise");
        assertThat(price.at("/scale/why").asText()).isNotBlank();
        assertThat(price.path("reportOnly").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asic-assembly", "asic-assembly-county", "mining-site", "mining-site-county", "tax-climate-2024"
            })
    void theSourceIsTheFileByteForByte(String id) throws IOException {
        Response source = given().get("/v1/rule-sets/" + id + "/source");
        assertThat(source.statusCode()).isEqualTo(200);
        assertThat(source.contentType()).startsWith("application/yaml");
        assertThat(source.asByteArray()).isEqualTo(Files.readAllBytes(Path.of("scoring-rules", id + ".yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rule-sets", "/v1/rule-sets/asic-assembly", "/v1/rule-sets/asic-assembly/source"})
    void aCurrentCopyIsNotSentAgain(String path) {
        String tag = given().get(path).header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        Response again = given().header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(given().header("If-None-Match", "\"other\"").get(path).statusCode())
                .isEqualTo(200);
        assertThat(given().head(path).header("ETag")).isEqualTo(tag);
    }

    @Test
    void everyAnswerHasItsOwnTag() {
        assertThat(new String[] {
                    given().get("/v1/rule-sets").header("ETag"),
                    given().get("/v1/rule-sets/asic-assembly").header("ETag"),
                    given().get("/v1/rule-sets/mining-site").header("ETag"),
                    given().get("/v1/rule-sets/asic-assembly/source").header("ETag")
                })
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rule-sets/mining-sit", "/v1/rule-sets/mining-sit/source"})
    void anUnknownIdGetsTheNearest(String path) {
        assertThat(assertProblem(given().get(path), 404, "not-found").getString("detail"))
                .isEqualTo("There is no rule set 'mining-sit'. Maybe 'mining-site' was meant.");
    }

    @Test
    void anUnknownIdWithoutANearOneGetsAllIds() {
        assertThat(assertProblem(given().get("/v1/rule-sets/zzz"), 404, "not-found")
                        .getString("detail"))
                .contains("There is no rule set 'zzz'.")
                .contains(IDS);
    }

    @Test
    void otherQueriesAndMediaTypesAreRefused() {
        assertThat(assertProblem(given().get("/v1/rule-sets?page=2"), 400, "invalid-request")
                        .getList("violations.field"))
                .containsExactly("page");
        assertProblem(given().accept("text/csv").get("/v1/rule-sets"), 406, "not-acceptable");
        assertThat(assertProblem(
                                given().accept("application/json").get("/v1/rule-sets/mining-site/source"),
                                406,
                                "not-acceptable")
                        .getString("detail"))
                .contains("application/yaml");
        assertProblem(given().delete("/v1/rule-sets/mining-site"), 405, "method-not-allowed");
    }
}
