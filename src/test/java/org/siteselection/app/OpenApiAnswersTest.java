package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.Tokens;

/**
 * Real answers agree with the OpenAPI document as a strict generated client reads it: no undocumented null, no value
 * outside an enumeration, and no undocumented member.
 */
@QuarkusTest
class OpenApiAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";

    private JsonNode document;
    private ObjectNode definitions;

    @BeforeEach
    void readTheDocument() throws IOException {
        document =
                JSON.readTree(given().get("/q/openapi?format=json").asString().replace(SCHEMAS, "#/$defs/"));
        definitions = document.at("/components/schemas").deepCopy();
        definitions.properties().forEach(schema -> {
            if (schema.getValue().has("properties") && !schema.getKey().equals("Problem")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/v1/rankings/{ruleSet}, /v1/rankings/asic-assembly",
        "/v1/rankings/{ruleSet}, /v1/rankings/asic-assembly?explain=none",
        "/v1/rankings/{ruleSet}, /v1/rankings/asic-assembly?explain=top",
        "/v1/rankings/{ruleSet}, /v1/rankings/mining-site",
        "/v1/rankings/{ruleSet}, /v1/rankings/mining-site?method=vikor",
        "/v1/rankings/{ruleSet}, /v1/rankings/mining-site?method=promethee_ii",
        "/v1/rankings/{ruleSet}, /v1/rankings/tax-climate-2024",
        "/v1/rule-sets, /v1/rule-sets",
        "/v1/rule-sets/{id}, /v1/rule-sets/asic-assembly",
        "/v1/rule-sets/{id}, /v1/rule-sets/mining-site",
        "/v1/rule-sets/{id}, /v1/rule-sets/tax-climate-2024",
        "/v1/states, /v1/states",
        "/v1/states/{code}, /v1/states/TX",
        "/v1/states/{code}, /v1/states/DC",
        "/v1/places, /v1/places",
        "/v1/places/{id}, /v1/places/FL",
        "/v1/metrics, /v1/metrics",
        "/v1/metrics/{id}, /v1/metrics/union_membership_rate",
        "/v1/sources, /v1/sources",
        "/v1/sources/{id}, /v1/sources/fl-692-204",
        "/v1/laws, /v1/laws",
        "/v1/facts, /v1/facts?place=TX",
        "/v1/facts/{place}/{metric}, /v1/facts/TX/electricity_price_industrial_ttm"
    })
    void answersToGetAreAsDescribed(String template, String address) {
        isAsDescribed("get", template, given().get(address));
    }

    @Test
    void undocumentedAnswersAreFound() throws IOException {
        ObjectNode ranked = JSON.createObjectNode().put("$ref", "#/$defs/RankedCandidate");
        for (String answer : List.of("{'name': null}", "{'status': 'maybe'}", "{'colour': 'red'}", "{'rank': 1.5}")) {
            assertThat(errors(ranked, JSON.readTree(answer.replace('\'', '"'))))
                    .as(answer)
                    .isNotEmpty();
        }
    }

    @Test
    void everyCaseHasAPurpose() {
        assertThat(given().get("/v1/rankings/mining-site").jsonPath().getList("excluded"))
                .as("excluded candidates")
                .isNotEmpty();
        assertThat(given().get("/v1/rankings/asic-assembly").asString())
                .as("blanks")
                .contains(
                        "\"scoreInterval\":null", "\"scoreInterval\":[", "\"value\":null", "\"missing\":\"reweight\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rules': {'factors': {'a': {'criteria': {'b': {'value': 'union_membership_rate',"
                        + " 'scale': {'type': 'linear', 'worst': 20, 'best': 0}}}}}}}",
                "{'rules': {'factors': {'a': {'weighting': {'method': 'ahp', 'order': ['b', 'c'], 'pairwise': [[1, 3],"
                        + " [0.3333333333333333, 1]]}, 'criteria': {'b': {'value': 'union_membership_rate', 'goal': 'minimize',"
                        + " 'scale': {'type': 'relative', 'by': 'z_score'}}, 'c': {'value':"
                        + " 'electricity_price_industrial_ttm', 'report_only': false, 'missing': 'exclude',"
                        + " 'scale': {'type': 'linear', 'worst': 20, 'best': 0}}}}}}}",
                "{'ruleSet': 'mining-site', 'candidates': ['TX', 'OK', 'ND'], 'method': {'type': 'vikor', 'v': 0.3}}",
                "{'ruleSet': 'asic-assembly', 'candidates': ['TX'], 'waivers': {'TX': {'foreign_ownership': 'Memo'}}}"
            })
    void postedRankingsAreAsDescribed(String body) {
        Response answer = given().contentType(JSON_TYPE)
                .accept(JSON_TYPE)
                .body(body.replace('\'', '"'))
                .post("/v1/rankings");
        isAsDescribed("post", "/v1/rankings", answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ruleSet': 'asic-assembly', 'samples': 100, 'sampleMissing': true, 'include': ['methods']}",
                "{'ruleSet': 'mining-site', 'method': 'topsis', 'samples': 20, 'include': ['methods', 'rankReversals']}",
                "{'ruleSet': 'asic-assembly', 'candidates': ['TX'], 'weightModel': {'type': 'around'}}",
                "{'ruleSet': 'mining-site', 'candidates': ['LA']}"
            })
    void robustnessAnalysesAreAsDescribed(String body) {
        Response answer = given().contentType(JSON_TYPE)
                .accept(JSON_TYPE)
                .body(body.replace('\'', '"'))
                .post("/v1/robustness");
        isAsDescribed("post", "/v1/robustness", answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"factors\": {\"labor\": {\"use\": \"factors/labor.yaml\"}}}",
                "{\"factors\": {\"labor\": {\"usee\": 3}}, \"metod\": \"topsis\"}",
                "{}"
            })
    void validationsAreAsDescribed(String rules) {
        isAsDescribed(
                "post",
                "/v1/rule-sets/validate",
                given().contentType(JSON_TYPE).body(rules).post("/v1/rule-sets/validate"));
    }

    @Test
    void runsAreAsDescribed() {
        String before = "/v1/runs/" + KeptRuns.FIRST.id();
        isAsDescribed("get", "/v1/runs", Tokens.asEditor().get("/v1/runs"));
        isAsDescribed("get", "/v1/runs/{id}", Tokens.asEditor().get(before));
        isAsDescribed("post", "/v1/runs/{id}/replay", Tokens.asEditor().post(before + "/replay"));
        isAsDescribed(
                "get", "/v1/runs/{id}/diff/{other}", Tokens.asEditor().get(before + "/diff/" + KeptRuns.SECOND.id()));
    }

    @ParameterizedTest
    @CsvSource({"/v1/states/TXX, 404", "/v1/laws?kind=foo, 422", "/v1/rankings/asic-assembly?parameter.x=1, 422"})
    void aProblemIsAsDescribed(String address, int status) throws IOException {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        ObjectNode problem = JSON.createObjectNode().put("$ref", "#/$defs/Problem");
        assertThat(errors(problem, JSON.readTree(answer.asByteArray()))).isEmpty();
    }

    /** An abridged answer must still have the right form; it leaves members out and adds none. */
    @Test
    void everyExampleIsAsDescribed() {
        List<String> wrong = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        document.path("paths").properties().forEach(path -> examples(path.getKey(), path.getValue(), checked, wrong));
        examples("components", document.at("/components/responses"), checked, wrong);
        assertThat(checked).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    /** Visits every media type: every object with a schema and examples. */
    private void examples(String at, JsonNode node, List<String> checked, List<String> wrong) {
        if (node.has("schema") && node.path("examples").isObject()) {
            for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
                String place = at + "/" + example.getKey();
                checked.add(place);
                errors(node.path("schema"), example.getValue().path("value"))
                        .forEach(error -> wrong.add(place + ": " + error));
            }
        } else if (node.isObject()) {
            node.properties().forEach(child -> examples(at + "/" + child.getKey(), child.getValue(), checked, wrong));
        }
    }

    private void isAsDescribed(String method, String template, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode schema = document.path("paths")
                .path(template)
                .path(method)
                .at("/responses/200/content/application~1json/schema");
        assertThat(schema.isObject()).as(template).isTrue();
        try {
            assertThat(errors(schema, JSON.readTree(answer.asByteArray()))).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    private List<String> errors(JsonNode schema, JsonNode instance) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("$defs", definitions);
        Validator.Result result = new ValidatorFactory().validate(whole.toString(), instance.toString());
        return result.getErrors().stream()
                .map(error ->
                        error.getInstanceLocation() + " " + error.getError() + " (" + error.getSchemaLocation() + ")")
                .toList();
    }
}
