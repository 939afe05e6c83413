package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.RawHttp;

/** Errors of a ranking request have the path of the faulty member. */
@QuarkusTest
class RankingErrorsTest {
    @TestHTTPResource("/")
    URL server;

    /** Bodies beside {@code {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"]}}, with apostrophes. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ranking-errors.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void aBodyIsRefused(String body, int status, String code, String field, String phrase) {
        refused(Ask.post(body), status, code, field, phrase);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "?sate=TX | 400 | invalid-request | sate | Maybe 'state' was meant.",
                "?explain=all | 400 | invalid-request | explain | must be one of none, top, full, was 'all'.",
                "?explain=top&explain=full | 400 | invalid-request | explain | given once, was given 2 times.",
                "?state=TX&candidate=TX | 400 | invalid-request | state | 'TX' is named twice.",
                "?parameter.headcount=many | 400 | invalid-request | parameter.headcount | must be a number, was 'many'.",
                "?parameter.headcount=0 | 400 | invalid-request | parameter.headcount | must be at least 1, was 0.",
                "?parameter.headcount=NaN | 400 | invalid-request | parameter.headcount | must be a number",
                "?parameter.parent_country=us | 400 | invalid-request | parameter.parent_country | Maybe 'US' was meant.",
                "?parameter.parent_contry=US | 422 | unknown-name | parameter.parent_contry | Maybe 'parent_country'",
                "?parameter=headcount=0 | 400 | invalid-request | parameter.headcount | must be at least 1, was 0.",
                "?parameter=headcount | 400 | invalid-request | parameter | must be <name>=<value>, was 'headcount'.",
                "?parameter=headcount=2&parameter=headcount=3 | 400 | invalid-request | parameter | gives 'headcount' a second value.",
                "?parameter=headcount=2&parameter.headcount=2 | 400 | invalid-request | parameter | gives 'headcount' a second value.",
                "?state=TXX | 422 | unknown-name | state | There is no candidate 'TXX'. Maybe 'TX' was meant.",
                "?candidate= | 422 | unknown-name | candidate | There is no candidate ''.",
                "?method=topsi | 422 | unknown-name | method | There is no method 'topsi'. Maybe 'topsis' was meant."
            })
    void aQueryIsRefused(String query, int status, String code, String field, String phrase) {
        refused(Ask.get("asic-assembly" + query), status, code, field, phrase);
    }

    private static void refused(Response answer, int status, String code, String field, String phrase) {
        JsonPath problem = assertProblem(answer, status, code);
        assertThat(problem.getList("violations.field", String.class)).contains(field);
        assertThat(problem.getString("violations.find { it.field == \"" + field + "\" }.message"))
                .contains(phrase)
                .hasSizeLessThan(400);
        assertThat(problem.getString("detail")).hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ruleSet': 'asic-assembly',} | line 1, column 29",
                "{'ruleSet': 'asic-assembly' | line 1",
                "{'ruleSet': 'a', 'ruleSet': 'b'} | ruleSet",
                "{'weights': {'energy': NaN}} | line 1",
                "{'weights': {'energy': 1e999}} | line 1",
                "[] | must be a JSON object, was an array",
                "`` | The body must be a JSON object, for example {}, was empty."
            })
    void aBodyOtherThanAJsonObjectIsRefused(String body, String phrase) {
        JsonPath problem = assertProblem(Ask.post(body), 400, "malformed-json");
        assertThat(problem.getString("detail")).contains(phrase);
    }

    @Test
    void anEmptyBodyIsRefusedAtOnce() throws IOException {
        String answer =
                new RawHttp(server).send("POST /v1/rankings", "Content-Type: application/json", "Content-Length: 0");
        assertThat(assertProblem(answer, 400, "malformed-json").getString("detail"))
                .isEqualTo("The body must be a JSON object, for example {}, was empty.");
    }

    @Test
    void allErrorsAreReportedTogether() {
        JsonPath problem = assertProblem(
                Ask.post("{'ruleSet':'asic-assembly','candidates':['TX',7,'TX'],'weights':{'energy':-1,'labor':'x'},"
                        + "'explain':'ful','colour':1}"),
                400,
                "invalid-request");
        assertThat(problem.getList("violations.field"))
                .containsExactlyInAnyOrder(
                        "candidates[1]", "candidates[2]", "weights.energy", "weights.labor", "explain", "colour");
        assertThat(problem.getString("detail")).endsWith("(and 5 more)");
        JsonPath names = assertProblem(
                Ask.post("{'ruleSet':'asic-assembly','candidates':['TX','FLL'],'weights':{'enrgy':1},'method':'x'}"),
                422,
                "unknown-name");
        assertThat(names.getList("violations.field")).containsExactly("candidates[1]", "weights.enrgy", "method");
    }

    @Test
    void anUnknownRuleSetIs404InAPathAnd422InABody() {
        JsonPath address = assertProblem(Ask.get("asic-asembly"), 404, "not-found");
        JsonPath body = assertProblem(Ask.post("{'ruleSet':'asic-asembly'}"), 422, "unknown-name");
        for (JsonPath problem : List.of(address, body)) {
            assertThat(problem.getString("detail"))
                    .isEqualTo("There is no rule set 'asic-asembly'. Maybe 'asic-assembly' was meant.");
        }
        assertThat(body.getList("violations.field")).containsExactly("ruleSet");
        assertThat(assertProblem(Ask.get("zzz"), 404, "not-found").getString("detail"))
                .contains(
                        "Known: asic-assembly, asic-assembly-cost, asic-assembly-county, mining-site, mining-site-county, tax-climate-2024.");
    }

    @Test
    void everyIssueOfInlineRulesIsReported() {
        JsonPath problem = assertProblem(
                Ask.post("{'rules':{'gate':{},'factors':{'cost':{'criteria':{"
                        + "'power':{'value':'electricity_price_industral_ttm * 2','weight':-2,"
                        + "'scale':{'type':'liner','worst':12,'best':5}},"
                        + "'rent':{'value':'1 +','weight':1},'wage':{'value':'1','weight':1}}}}}}"),
                422,
                "invalid-rules");
        String power = "rules.factors.cost.criteria.power.";
        assertThat(problem.getList("violations.field"))
                .containsExactlyInAnyOrder(
                        "rules.gate",
                        power + "value",
                        power + "weight",
                        power + "scale.type",
                        "rules.factors.cost.criteria.rent.value",
                        "rules.factors.cost.criteria.rent.scale",
                        "rules.factors.cost.criteria.wage.scale");
        assertThat(problem.getString("violations.find { it.field == '" + power + "value' }.message"))
                .isEqualTo("'electricity_price_industral_ttm' is neither a metric nor a parameter."
                        + " Maybe 'electricity_price_industrial_ttm' was meant.");
        assertThat(problem.getList("issues.code"))
                .contains("expression-unknown-name", "expression-syntax", "unknown-scale", "bad-weight", "unknown-key");
        assertThat(problem.getList("issues.severity")).containsOnly("error");
        assertThat(problem.getList("issues.path")).contains("factors.cost.criteria.power.scale.type");
        assertThat(problem.getList("issues.hint")).contains("Maybe 'linear' was meant.", "Maybe 'gates' was meant.");
    }

    @Test
    void anUnknownFactorFileIsTheOnlyIssue() {
        JsonPath problem = assertProblem(
                Ask.post("{'rules':{'factors':{'labor':{'use':'factors/labour.yaml'}}}}"), 422, "invalid-rules");
        assertThat(problem.getString("detail"))
                .isEqualTo("rules.factors.labor.use: There is no factor file 'factors/labour.yaml'."
                        + " Maybe 'factors/labor.yaml' was meant.");
    }

    @Test
    void aDivisionByZeroNamesCandidateAndCriterion() {
        JsonPath problem = assertProblem(
                Ask.post("{'candidates':['TX',{'id':'site','state':'TX','facts':{'area':0}}],"
                        + "'facts':{'TX':{'area':2}},'rules':{'factors':{'cost':{'criteria':{"
                        + "'rent':{'value':'100 / area','scale':{'type':'linear','worst':90,'best':1}}}}}}}"),
                422,
                "division-by-zero");
        assertThat(problem.getString("detail")).contains("'cost.rent'", "'site'", "100 / area");
        assertThat(problem.getList("violations.field")).containsExactly("cost.rent");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        JsonPath sent = assertProblem(
                given().contentType("application/yaml")
                        .body("ruleSet: asic-assembly".getBytes(StandardCharsets.UTF_8))
                        .post("/v1/rankings"),
                415,
                "unsupported-media-type");
        assertThat(sent.getString("detail")).contains("'application/yaml", "application/json");
        for (String accept : new String[] {"text/html", "application/xml"}) {
            JsonPath wanted = assertProblem(
                    given().accept(accept).get("/v1/rankings/asic-assembly?state=TX"), 406, "not-acceptable");
            assertThat(wanted.getString("detail"))
                    .contains("'" + accept + "'", "application/json", "text/csv", "spreadsheetml.sheet");
        }
    }

    @Test
    void anotherMethodIsRefused() {
        assertProblem(given().get("/v1/rankings"), 405, "method-not-allowed");
        assertProblem(given().delete("/v1/rankings/asic-assembly"), 405, "method-not-allowed");
        assertProblem(
                given().contentType("application/json")
                        .body("{\"ruleSet\":\"asic-assembly\"}")
                        .post("/v1/rankings?explain=top"),
                400,
                "invalid-request");
    }
}
