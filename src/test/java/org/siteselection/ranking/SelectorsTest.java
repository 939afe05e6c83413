package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.Tokens;

/** Candidates that are selected from the catalogue. */
@QuarkusTest
class SelectorsTest {
    private static final List<String> SITES = List.of("alliance", "waco_north", "tulsa_port");

    private static String ranking(String candidates) {
        return "{'ruleSet':'asic-assembly','explain':'none','candidates':[" + candidates + "]}";
    }

    private static String ids(JsonNode answer) {
        List<String> ids = answer.path("ranking").findValuesAsText("id");
        ids.removeIf(id -> id.equals("foreign_ownership") || !id.matches("[A-Z]{2}") && !SITES.contains(id));
        answer.path("excluded").forEach(one -> ids.add(one.path("id").asText()));
        return String.join(" ", ids.stream().sorted().toList());
    }

    private static Response asViewer(String json) {
        return Tokens.asViewer()
                .contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/rankings");
    }

    private static void storeSites() {
        for (String site : List.of("alliance TX", "waco_north TX", "tulsa_port OK")) {
            String[] parts = site.split(" ");
            Tokens.asEditor()
                    .contentType("application/json")
                    .body("{\"name\": \"" + parts[0] + "\", \"state\": \"" + parts[1] + "\"}")
                    .put("/v1/places/" + parts[0])
                    .then()
                    .statusCode(201);
        }
    }

    @AfterEach
    void removeSites() {
        SITES.forEach(site -> Tokens.asEditor().delete("/v1/places/" + site));
    }

    @Test
    void statesAreSelectedWithInAndExcept() {
        assertThat(ids(Ask.ranked(ranking("{'from':'states','in':['TX','FL']}"))))
                .isEqualTo("FL TX");
        assertThat(ids(Ask.ranked(ranking("{'from':'states','in':['TX','FL','AK'],'except':['AK']}"))))
                .isEqualTo("FL TX");
        assertThat(ids(Ask.ranked(ranking("{'from':'states','in':['TX']},'OH',{'id':'own','state':'FL'}"))))
                .isEqualTo("OH TX");
        JsonNode all = Ask.ranked("{'ruleSet':'asic-assembly','explain':'none'}");
        assertThat(Ask.ranked(ranking("{'from':'states'}"))).isEqualTo(all);
        assertThat(ids(Ask.ranked(ranking("{'from':'states','except':['AK','HI']}"))))
                .isEqualTo(ids(all).replace("AK ", "").replace("HI ", ""));
    }

    @Test
    void queriesSelectLikeBodies() {
        String path = "asic-assembly?explain=none&";
        JsonNode body = Ask.ranked(ranking("{'from':'states','in':['TX','FL','AK'],'except':['AK']}"));
        assertThat(Ask.got(path + "from=states&in=TX&in=FL&in=AK&except=AK")).isEqualTo(body);
        assertThat(Ask.got(path + "from=states&in=TX,FL,AK&except=AK")).isEqualTo(body);
        assertThat(ids(Ask.got(path + "from=states&in=TX&state=OH"))).isEqualTo("OH TX");
        String one = Ask.get(path + "from=states&in=TX,FL").header("ETag");
        assertThat(Ask.get(path + "from=states&in=FL&in=TX").header("ETag")).isEqualTo(one);
        assertThat(Ask.get(path + "from=states&in=FL").header("ETag")).isNotEqualTo(one);
        assertThat(Ask.get(path + "from=states&except=FL").header("ETag"))
                .isNotEqualTo(Ask.get(path + "from=states&in=FL").header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=stats|400|from",
                "from=county|400|from",
                "in=TX|400|in",
                "except=TX|400|except",
                "from=states&in=XX|422|in",
                "from=states&in=TX,|422|in",
                "from=states&except=XX|422|except",
                "from=states&in=TX&except=TX|422|candidates",
                "from=states&state=TX|400|from"
            })
    void faultyQueriesNameTheirParameter(String query, int status, String field) {
        Response answer = Ask.get("asic-assembly?" + query);
        JsonPath problem = assertProblem(answer, status, answer.jsonPath().getString("code"));
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'from':'state'}|400|invalid-request|candidates[0].from|Maybe 'states' was meant.",
                "{'from':'county'}|400|invalid-request|candidates[0].from|must be one of states, counties, sites",
                "{'from':7}|400|invalid-request|candidates[0].from|must be text",
                "{'from':'states','in':'TX'}|400|invalid-request|candidates[0].in|must be an array",
                "{'from':'states','in':[]}|400|invalid-request|candidates[0].in|leave it out for all places",
                "{'from':'states','in':[7]}|400|invalid-request|candidates[0].in[0]|must be text",
                "{'from':'states','exept':['TX']}|400|invalid-request|candidates[0].exept|Maybe 'except' was meant.",
                "'OH',{'from':'states','in':['TX','FLL']}|422|unknown-name|candidates[1].in[1]|There is no state 'FLL'.",
                "{'from':'counties','in':['c48452']}|422|unknown-name|candidates[0].in[0]|Maybe 'c48",
                "{'from':'counties','except':['TXX']}|422|unknown-name|candidates[0].except[0]|There is no county or state 'TXX'. Maybe 'TX' was meant.",
                "{'from':'states','except':['TXX']}|422|unknown-name|candidates[0].except[0]|There is no state 'TXX'.",
                "{'from':'states','in':['TX'],'except':['TX']}|422|no-candidates|candidates|select no place",
                "'TX',{'from':'states','in':['TX']}|400|invalid-request|candidates[1]|selects TX, which another entry also names",
                "{'in':['TX']}|400|invalid-request|candidates[0].from|is missing; it must be states, counties or sites"
            })
    void faultySelectorsAreNamed(String candidates, int status, String code, String field, String phrase) {
        JsonPath problem = assertProblem(Ask.post(ranking(candidates)), status, code);
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(problem.getString("violations[0].message")).contains(phrase);
    }

    @Test
    void sitesAreSelectedByThemselvesOrTheirStates() {
        storeSites();
        assertThat(ids(Ask.tree(asViewer(ranking("{'from':'sites'}"))))).isEqualTo("alliance tulsa_port waco_north");
        assertThat(ids(Ask.tree(asViewer(ranking("{'from':'sites','in':['TX']}")))))
                .isEqualTo("alliance waco_north");
        assertThat(ids(Ask.tree(asViewer(ranking("{'from':'sites','in':['TX','tulsa_port'],'except':['alliance']}")))))
                .isEqualTo("tulsa_port waco_north");
        assertThat(ids(Ask.tree(asViewer(ranking("{'from':'sites','except':['OK']},{'from':'states','in':['OK']}")))))
                .isEqualTo("OK alliance waco_north");
        JsonPath unknown = assertProblem(asViewer(ranking("{'from':'sites','in':['aliance']}")), 422, "unknown-name");
        assertThat(unknown.getString("detail")).contains("Maybe 'alliance' was meant.");
    }

    @Test
    void sitesNeedAToken() {
        storeSites();
        JsonPath problem = assertProblem(Ask.post(ranking("{'from':'sites'}")), 401, "unauthorized");
        assertThat(problem.getString("detail")).contains("bearer token");
        assertProblem(Ask.get("asic-assembly?from=sites"), 401, "unauthorized");
        for (String path : List.of("/v1/robustness", "/v1/comparisons", "/v1/scenarios")) {
            assertProblem(
                    given().contentType("application/json")
                            .body(ranking("{'from':'sites'}").replace('\'', '"'))
                            .post(path),
                    401,
                    "unauthorized");
        }
    }

    @Test
    void withoutSitesNothingIsSelected() {
        assertProblem(asViewer(ranking("{'from':'sites'}")), 422, "no-candidates");
    }

    @Test
    void comparisonsSelectExactlyTwo() {
        String two = "{'ruleSet':'asic-assembly','candidates':[{'from':'states','in':['TX','FL']}]}";
        given().contentType("application/json")
                .body(two.replace('\'', '"'))
                .post("/v1/comparisons")
                .then()
                .statusCode(200);
        assertProblem(
                given().contentType("application/json")
                        .body(two.replace(",'FL'", "").replace('\'', '"'))
                        .post("/v1/comparisons"),
                400,
                "invalid-request");
    }
}
