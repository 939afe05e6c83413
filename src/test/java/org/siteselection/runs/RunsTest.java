package org.siteselection.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;
import static org.siteselection.runs.AskRuns.BOTH;
import static org.siteselection.runs.AskRuns.create;
import static org.siteselection.runs.AskRuns.created;
import static org.siteselection.runs.AskRuns.delete;
import static org.siteselection.runs.AskRuns.get;
import static org.siteselection.runs.AskRuns.got;
import static org.siteselection.runs.AskRuns.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs are stored, read, listed and deleted. */
@QuarkusTest
class RunsTest {
    private static final String SITE =
            "{'id':'own_site','state':'TX','facts':{'electricity_price_industrial_ttm':5.9}}";

    @Test
    void aRunIsTheRequestAndTheAnswer() {
        String request = "{" + BOTH + ",'weights':{'energy':30},'explain':'top'}";
        Response answer = post("{'label':'Board paper','ruleSet'" + request.substring("{'ruleSet'".length()));
        JsonNode run = AskRuns.tree(answer, 201);
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/runs/" + run.path("id").asText());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Idempotency-Replayed")).isNull();
        assertThat(run.path("label").asText()).isEqualTo("Board paper");
        assertThat(run.path("createdBy").asText()).isNotBlank();
        assertThat(run.path("applicationVersion").asText()).isNotBlank();
        assertThat(Instant.parse(run.path("createdAt").asText()))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plusSeconds(1));
        assertThat(run.path("request")).isEqualTo(AskRuns.tree(request.replace('\'', '"')));
        String ranked = given().contentType("application/json")
                .accept("application/json")
                .body(run.path("request").toString())
                .post("/v1/rankings")
                .asString();
        assertThat(answer.asString()).as("the answer, character by character").contains(",\"ranking\":" + ranked);
        assertThat(run.has("facts")).isFalse();
        assertThat(run.has("rules")).isFalse();
    }

    @Test
    void aRunStoresRulesAndFacts() throws Exception {
        JsonNode created = created("{'ruleSet':'asic-assembly','candidates':['FL'," + SITE + "],"
                + "'waivers':{'FL':{'foreign_ownership':'Counsel memo'}}}");
        Response answer = get("/v1/runs/" + created.path("id").asText());
        JsonNode run = AskRuns.tree(answer, 200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        created.fieldNames()
                .forEachRemaining(name -> assertThat(run.path(name)).as(name).isEqualTo(created.path(name)));
        assertThat(run.at("/waivers/FL/foreign_ownership").asText()).isEqualTo("Counsel memo");
        assertThat(run.path("label").isNull()).isTrue();
        assertThat(run.at("/rules/digest")).isEqualTo(run.at("/ranking/ruleSet/digest"));
        assertThat(run.at("/rules/files").path("asic-assembly.yaml").asText())
                .isEqualTo(Files.readString(Path.of("scoring-rules/asic-assembly.yaml")));
        assertThat(run.at("/rules/files").path("factors/labor.yaml").asText())
                .isEqualTo(Files.readString(Path.of("scoring-rules/factors/labor.yaml")));
        String price = "electricity_price_industrial_ttm";
        assertThat(fact(run, "own_site", price))
                .hasToString(("{'place':'own_site','metric':'" + price
                                + "','value':5.9,'unit':'cents/kWh','year':null,'source':'request'}")
                        .replace('\'', '"'));
        JsonNode florida = fact(run, "FL", price);
        JsonNode stored = AskRuns.named(got("/v1/places/FL").path("facts"), price);
        assertThat(florida.path("value")).isEqualTo(stored.path("value"));
        assertThat(florida.path("year")).isEqualTo(stored.path("year"));
        assertThat(florida.path("unit").asText()).isEqualTo("cents/kWh");
        assertThat(florida.path("source").asText()).isEqualTo("eia-861m-2025-04");
        assertThat(run.path("facts"))
                .as("inherited figures")
                .anyMatch(fact -> fact.path("place").asText().equals("TX"));
        assertThat(run.path("facts"))
                .as("no run read the price of Texas")
                .noneMatch(fact -> fact.path("place").asText().equals("TX")
                        && fact.path("metric").asText().equals(price));
    }

    private static JsonNode fact(JsonNode run, String place, String metric) {
        for (JsonNode fact : run.path("facts")) {
            if (fact.path("place").asText().equals(place)
                    && fact.path("metric").asText().equals(metric)) {
                return fact;
            }
        }
        throw new AssertionError("No figure of " + place + " for " + metric);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ruleSet':'asic-assembly','label':' '} | 400 | invalid-request | label",
                "{'ruleSet':'asic-assembly','label':7} | 400 | invalid-request | label",
                "{'ruleSet':'asic-assembly','label':'a\\u0000b'} | 400 | invalid-request | label",
                "{'ruleSet':'asic-assembly','lable':'x'} | 400 | invalid-request | lable",
                "{'label':'x'} | 400 | invalid-request | ruleSet",
                "{'ruleSet':'asic-asembly'} | 422 | unknown-name | ruleSet",
                "{'ruleSet':'asic-assembly','candidates':['TXX']} | 422 | unknown-name | candidates[0]",
                "{'rules':{'factors':{}}} | 422 | invalid-rules | rules.factors"
            })
    void anInvalidRequestIsNotStored(String body, int status, String code, String field) {
        int before = got("/v1/runs?size=1").path("total").intValue();
        JsonPath problem = assertProblem(post(body), status, code);
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(got("/v1/runs?size=1").path("total").intValue()).isEqualTo(before);
    }

    @Test
    void aLabelHasAMaximumLength() {
        assertThat(create("{" + BOTH + ",'explain':'none','label':'" + "x".repeat(200) + "'}"))
                .isNotEmpty();
        assertProblem(post("{" + BOTH + ",'label':'" + "x".repeat(201) + "'}"), 400, "invalid-request");
        assertProblem(post("{"), 400, "malformed-json");
    }

    @Test
    void inlineRulesAreStoredToo() {
        String rules =
                "{'rules':{'id':'own-rules','factors':{'labor':{'use':'factors/labor.yaml','weight':2},'e':{'weight':1,'criteria':{'p':"
                        + "{'value':'own_price','scale':{'type':'linear','worst':20,'best':0}}}}}},"
                        + "'candidates':[{'id':'a','state':'TX','facts':{'own_price':7}}]}";
        JsonNode run = got("/v1/runs/" + create(rules));
        assertThat(run.at("/rules/id").asText()).isEqualTo("own-rules");
        List<String> files = new ArrayList<>();
        run.at("/rules/files").fieldNames().forEachRemaining(files::add);
        assertThat(files).containsExactly("factors/labor.yaml");
        assertThat(fact(run, "a", "own_price").path("unit").asText()).isEmpty();
        assertThat(AskRuns.replayed(run.path("id").asText()).path("identical").asBoolean())
                .isTrue();
        JsonNode listed = got("/v1/runs?ruleSet=own-rules");
        assertThat(listed.at("/items/0/id")).isEqualTo(run.path("id"));
    }

    @Test
    void theNewestRunsComeFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, create("{'ruleSet':'tax-climate-2024','candidates':['WY'],'explain':'none'}"));
        }
        JsonNode page = got("/v1/runs?ruleSet=tax-climate-2024&size=3");
        assertThat(page.path("page").intValue()).isZero();
        assertThat(page.path("size").intValue()).isEqualTo(3);
        assertThat(ids(page)).isEqualTo(made.subList(0, 3));
        JsonNode newest = page.at("/items/0");
        assertThat(newest.path("leader").asText()).isEqualTo("WY");
        assertThat(newest.path("ranked").intValue()).isEqualTo(1);
        assertThat(newest.at("/ruleSet/id").asText()).isEqualTo("tax-climate-2024");
        assertThat(newest.at("/catalogue/digest").asText()).startsWith("sha256:");
        // Runs that are added between the requests for two pages.
        String until = newest.path("createdAt").asText();
        String later = create("{'ruleSet':'tax-climate-2024','candidates':['SD'],'explain':'none'}");
        JsonNode second = got("/v1/runs?ruleSet=tax-climate-2024&size=3&page=1&until=" + until);
        assertThat(ids(second)).startsWith(made.get(3), made.get(4));
        assertThat(second.path("total")).isEqualTo(page.path("total"));
        assertThat(ids(got("/v1/runs?ruleSet=tax-climate-2024&size=1"))).containsExactly(later);
        assertThat(ids(got("/v1/runs?page=1000000&size=200"))).isEmpty();
        assertThat(ids(asWritten("/v1/runs?size=1&until=%2B300000-01-01T00:00:00Z")))
                .containsExactly(later);
        assertThat(ids(asWritten("/v1/runs?until=-300000-01-01T00:00:00Z"))).isEmpty();
    }

    private static JsonNode asWritten(String address) {
        return AskRuns.tree(AskRuns.editor().urlEncodingEnabled(false).get(address), 200);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id").stream()
                .filter(id -> id.length() == 36)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, 400, invalid-request",
        "page=x, 400, invalid-request",
        "size=0, 400, invalid-request",
        "size=201, 400, invalid-request",
        "size=1&size=2, 400, invalid-request",
        "sort=label, 400, invalid-request",
        "until=yesterday, 400, invalid-request",
        "ruleSet=asic-asembly, 422, unknown-name"
    })
    void anInvalidQueryIsRefused(String query, int status, String code) {
        assertProblem(get("/v1/runs?" + query), status, code);
    }

    @Test
    void aDeletedRunIsNotFound() {
        String id = create("{" + BOTH + ",'explain':'none'}");
        Response answer = delete(id);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.asString()).isEmpty();
        assertProblem(get("/v1/runs/" + id), 404, "not-found");
        assertProblem(delete(id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-4000-8000-000000000000",
                "1-1-1-1-1",
                "x",
                "3F6F2D0E-9A51-4C8E-8A44-1D0A4E3A7C55",
                "%00",
                "..%2F..%2Fetc"
            })
    void anUnknownIdIsNotFound(String id) {
        for (String address : new String[] {"", "/diff/" + id}) {
            Response answer = AskRuns.editor().urlEncodingEnabled(false).get("/v1/runs/" + id + address);
            assertProblem(answer, 404, "not-found");
        }
        assertProblem(AskRuns.editor().urlEncodingEnabled(false).post("/v1/runs/" + id + "/replay"), 404, "not-found");
        assertProblem(AskRuns.editor().urlEncodingEnabled(false).delete("/v1/runs/" + id), 404, "not-found");
    }

    @Test
    void unknownQueryParametersAreRefused() {
        String id = create("{" + BOTH + ",'explain':'none'}");
        assertProblem(get("/v1/runs/" + id + "?x=1"), 400, "invalid-request");
        assertProblem(get("/v1/runs/" + id + "/diff/" + id + "?x=1"), 400, "invalid-request");
        assertProblem(AskRuns.editor().post("/v1/runs/" + id + "/replay?x=1"), 400, "invalid-request");
        assertProblem(AskRuns.editor().delete("/v1/runs/" + id + "?x=1"), 400, "invalid-request");
        assertProblem(AskRuns.editor().put("/v1/runs/" + id), 405, "method-not-allowed");
    }
}
