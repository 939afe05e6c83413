package org.siteselection.ranking.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.ranking.Ask;

/** Scenarios of inline rules, whose scores are known, and of shipped ones. */
@QuarkusTest
class ScenariosResourceTest {
    /** Score = share * p + (100 - share) * q for the weights share of p and 100 - share of q. */
    private static final String RULES = """
            'rules':{
              'parameters':{'bar':{'type':'number','default':0}},
              'gates':{'high_p':{'when':'p < bar','outcome':'fail','reason':'p is too low.'}},
              'factors':{
                'p':{'weight':50,'criteria':{'c':{'value':'p','scale':{'type':'identity'},'goal':'maximize'}}},
                'q':{'weight':50,'criteria':{'c':{'value':'q','scale':{'type':'identity'},'goal':'maximize'}}}}%s},
            'candidates':[
              {'id':'a','name':'Alpha','facts':{'p':90,'q':10}},
              {'id':'b','facts':{'p':20,'q':80}},
              {'id':'c','facts':{'p':48,'q':50}}]""";

    private static Response post(String json) {
        return given().contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/scenarios");
    }

    private static JsonNode answer(String scenarios) {
        return Ask.tree(request(scenarios));
    }

    private static Response request(String scenarios) {
        return post("{" + RULES.formatted("") + ",'scenarios':[" + scenarios + "]}");
    }

    private static String ranks(JsonNode answer, String id) {
        return Ask.named(answer.path("candidates"), id).path("ranks").toString();
    }

    private static JsonNode of(JsonNode answer, String id, String member) {
        return Ask.named(answer.path("candidates"), id).path(member);
    }

    private static List<String> codes(JsonNode warnings) {
        List<String> codes = new ArrayList<>();
        warnings.forEach(warning -> codes.add(warning.path("code").asText()));
        return codes;
    }

    /** What is found out about places with parameters is kept when they come a second time. */
    @Test
    void earlierAnswersChangeNoByte() {
        String request = "{'ruleSet':'asic-assembly','parameters':{'headcount':317},'scenarios':["
                + "{'name':'power','weights':{'energy':70}},{'name':'large','parameters':{'headcount':1317}}]}";
        String first = post(request).asString();
        assertThat(first).contains("\"ranking\"");
        for (int i = 0; i < 3; i++) {
            assertThat(post(request).asString()).isEqualTo(first);
        }
    }

    /** Base: 50, 50, 49. Only p: 90, 20, 48. Only q: 10, 80, 50. Regrets: 70, 70, 42. */
    @Test
    void ranksRegretsAndAgreementOfKnownScores() {
        JsonNode answer = answer("{'name':'only_p','weights':{'q':0}},{'name':'only_q','title':'Q','weights':{'p':0}}");
        assertThat(answer.at("/base/ranking").toString())
                .isEqualTo("[{\"id\":\"a\",\"rank\":1,\"score\":50.0,\"status\":\"pass\",\"presentValue\":null},"
                        + "{\"id\":\"b\",\"rank\":1,\"score\":50.0,\"status\":\"pass\",\"presentValue\":null},"
                        + "{\"id\":\"c\",\"rank\":3,\"score\":49.0,\"status\":\"pass\",\"presentValue\":null}]");
        assertThat(answer.at("/base/leader").asText()).isEqualTo("a");
        assertThat(answer.at("/scenarios/0/title").asText()).isEqualTo("Only p");
        assertThat(answer.at("/scenarios/0/leader").asText()).isEqualTo("a");
        assertThat(answer.at("/scenarios/1/title").asText()).isEqualTo("Q");
        assertThat(answer.at("/scenarios/1/leader").asText()).isEqualTo("b");
        assertThat(ranks(answer, "a")).isEqualTo("[1,1,3]");
        assertThat(ranks(answer, "b")).isEqualTo("[1,3,1]");
        assertThat(ranks(answer, "c")).isEqualTo("[3,2,2]");
        assertThat(of(answer, "a", "name").asText()).isEqualTo("Alpha");
        assertThat(of(answer, "a", "maxRegret").doubleValue()).isEqualTo(70);
        assertThat(of(answer, "b", "maxRegret").doubleValue()).isEqualTo(70);
        assertThat(of(answer, "c", "maxRegret").doubleValue()).isEqualTo(42);
        assertThat(of(answer, "c", "meanRank").doubleValue()).isEqualTo(2.33333333333);
        assertThat(of(answer, "c", "bestRank").intValue()).isEqualTo(2);
        assertThat(of(answer, "c", "worstRank").intValue()).isEqualTo(3);
        assertThat(of(answer, "a", "firstIn").intValue()).isEqualTo(2);
        assertThat(of(answer, "c", "firstIn").intValue()).isZero();
        assertThat(answer.path("minimaxRegret").toString()).isEqualTo("[\"c\"]");
        // Mid-ranks 1.5 1 3, 1.5 3 1, 3 2 2: sums 5.5, 5.5, 7; (12 * 109.5 - 1296) / (216 - 3 * 6) = 18 / 198.
        assertThat(answer.path("concordance").doubleValue()).isEqualTo(0.0909090909091);
    }

    /** Ranks 1, 2.5, 2.5 and 1, 2, 3. */
    @Test
    void concordanceCorrectsForTies() {
        JsonNode answer = answer("{'name':'s','facts':{'a':{'p':100,'q':100},'b':{'p':60,'q':60},'c':{'p':60,'q':60}}},"
                + "{'name':'t','facts':{'a':{'p':100,'q':100},'b':{'p':61,'q':60}}}");
        assertThat(ranks(answer, "a")).isEqualTo("[1,1,1]");
        JsonNode two = Ask.tree(post("{" + RULES.formatted("")
                + ",'facts':{'a':{'p':100,'q':100},'b':{'p':60,'q':60},'c':{'p':60,'q':60}},"
                + "'scenarios':[{'name':'t','facts':{'b':{'p':61}}}]}"));
        assertThat(two.path("concordance").doubleValue()).isEqualTo(0.928571428571);
    }

    @Test
    void scenarioOverridesTheRequestKeyByKey() {
        JsonNode answer = Ask.tree(post("{" + RULES.formatted("")
                + ",'weights':{'p':30,'q':10},'facts':{'a':{'p':100,'q':0}},'parameters':{'bar':30},"
                + "'waivers':{'b':{'high_p':'Memo 1'}},'scenarios':["
                + "{'name':'one','weights':{'q':30}},{'name':'two','facts':{'a':{'q':40}}},{'name':'three','parameters':{'bar':95}},"
                + "{'name':'four','parameters':{'bar':95},'waivers':{'c':{'high_p':'Memo 2'}}},{'name':'five'}]}"));
        assertThat(answer.at("/base/ranking/0/score").doubleValue()).isEqualTo(75);
        assertThat(answer.at("/scenarios/0/ranking/0/score").doubleValue()).isEqualTo(50);
        assertThat(answer.at("/scenarios/1/ranking/0/score").doubleValue()).isEqualTo(85);
        assertThat(answer.at("/scenarios/2/excluded").toString())
                .isEqualTo("[{\"id\":\"c\",\"code\":\"gate-failed\",\"reason\":\"High p: p is too low. p is 48.\"}]");
        assertThat(answer.at("/scenarios/3/excluded")).isEmpty();
        assertThat(answer.at("/scenarios/4/ranking")).isEqualTo(answer.at("/base/ranking"));
    }

    @Test
    void excludedCandidatesHaveNoRankMeanOrRegret() {
        JsonNode answer = answer("{'name':'strict','parameters':{'bar':40}}");
        assertThat(ranks(answer, "b")).isEqualTo("[1,null]");
        assertThat(of(answer, "b", "meanRank").isNull()).isTrue();
        assertThat(of(answer, "b", "maxRegret").isNull()).isTrue();
        assertThat(of(answer, "b", "bestRank").intValue()).isEqualTo(1);
        assertThat(of(answer, "b", "firstIn").intValue()).isEqualTo(1);
        // a and c are ranked everywhere, a ahead in both.
        assertThat(answer.path("concordance").doubleValue()).isEqualTo(1);
        JsonNode none = answer("{'name':'impossible','parameters':{'bar':100}}");
        assertThat(none.at("/scenarios/0/leader").isNull()).isTrue();
        assertThat(none.path("concordance").isNull()).isTrue();
        assertThat(none.path("minimaxRegret")).isEmpty();
    }

    @Test
    void regretsOfDifferentMethodsAreUnknown() {
        JsonNode answer = answer("{'name':'least','method':'minimum'}");
        assertThat(answer.at("/scenarios/0/method").asText()).isEqualTo("minimum");
        assertThat(codes(answer.path("warnings"))).contains("methods-differ");
        assertThat(of(answer, "a", "maxRegret").isNull()).isTrue();
        assertThat(answer.path("minimaxRegret")).isEmpty();
        assertThat(answer.path("concordance").isNumber()).isTrue();
    }

    @Test
    void lowerIsBetterForDistances() {
        JsonNode answer = Ask.tree(
                post(
                        "{" + RULES.formatted("")
                                + ",'method':'vikor','scenarios':[{'name':'only_p','weights':{'q':1}},{'name':'v','method':{'type':'vikor','v':0.4}}]}"));
        assertThat(answer.at("/base/higherIsBetter").booleanValue()).isFalse();
        assertThat(codes(answer.path("warnings"))).doesNotContain("methods-differ");
        for (JsonNode candidate : answer.path("candidates")) {
            assertThat(candidate.path("maxRegret").doubleValue()).isNotNegative();
        }
    }

    @Test
    void scenariosOfTheRulesAreUsedIfTheRequestHasNone() {
        String own = ",'scenarios':{'only_p':{'weights':{'q':0},'facts':{'zz':{'p':1}}},"
                + "'least':{'title':'The least','method':'minimum'}}";
        JsonNode answer = Ask.tree(post("{" + RULES.formatted(own) + "}"));
        assertThat(answer.path("scenarios").findValuesAsText("title")).contains("Only p", "The least");
        assertThat(ranks(answer, "a")).isEqualTo("[1,1,3]");
        JsonNode given = Ask.tree(post("{" + RULES.formatted(own) + ",'scenarios':[{'name':'x','weights':{'p':0}}]}"));
        assertThat(given.path("scenarios")).hasSize(1);
        JsonPath none = assertProblem(post("{" + RULES.formatted("") + "}"), 422, "no-scenarios");
        assertThat(none.getString("violations[0].field")).isEqualTo("scenarios");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'s'},{'name':'t','weights':{'z':1}}|422|unknown-name|scenarios[1].weights.z",
                "{'name':'s','weights':{'p':-1}}|400|invalid-request|scenarios[0].weights.p",
                "{'name':'s','parameters':{'bar':'x'}}|400|invalid-request|scenarios[0].parameters.bar",
                "{'name':'s','parameters':{'barr':1}}|422|unknown-name|scenarios[0].parameters.barr",
                "{'name':'s','facts':{'z':{'p':1}}}|422|unknown-name|scenarios[0].facts.z",
                "{'name':'s','waivers':{'a':{'low':'x'}}}|422|unknown-name|scenarios[0].waivers.a.low",
                "{'name':'s','method':'topsy'}|422|unknown-name|scenarios[0].method",
                "{'name':'s','method':7}|400|invalid-request|scenarios[0].method",
                "{'name':'s'},{'name':'s'}|400|invalid-request|scenarios[1].name",
                "{'name':' '}|400|invalid-request|scenarios[0].name",
                "{'title':'S'}|400|invalid-request|scenarios[0].name",
                "{'name':'s','candidates':['TX']}|400|invalid-request|scenarios[0].candidates",
                "7|400|invalid-request|scenarios[0]",
                "|400|invalid-request|scenarios",
                "{'name':'s','weights':{'p':0,'q':0}}|422||scenarios[0]"
            })
    void faultsNameTheirField(String scenarios, int status, String code, String field) {
        Response response = request(scenarios == null ? "" : scenarios);
        JsonPath problem = assertProblem(
                response, status, code == null ? response.jsonPath().getString("code") : code);
        assertThat(problem.getString("violations[0].field")).startsWith(field);
    }

    @Test
    void faultsOfAllScenariosAreReportedAtOnce() {
        JsonPath problem = assertProblem(
                request("{'name':'s','weights':{'z':1}},{'name':'t','parameters':{'y':1}}"), 422, "unknown-name");
        assertThat(problem.getList("violations.field"))
                .containsExactly("scenarios[0].weights.z", "scenarios[1].parameters.y");
    }

    @Test
    void atMostFiftyScenarios() {
        String fifty =
                IntStream.range(0, 50).mapToObj(i -> "{'name':'s" + i + "'}").collect(Collectors.joining(","));
        assertThat(answer(fifty).path("scenarios")).hasSize(50);
        assertProblem(request(fifty + ",{'name':'more'}"), 400, "invalid-request");
    }

    @Test
    void aMetricThatOnlyAScenarioBringsIsKnownToInlineRules() {
        String rules =
                "{'rules':{'factors':{'f':{'criteria':{'c':{'value':'has(extra) ? extra : 10','scale':{'type':'identity'}}}}}},"
                        + "'candidates':['TX','FL'],'scenarios':[{'name':'s','facts':{'TX':{'extra':70}}}]}";
        JsonNode answer = Ask.tree(post(rules));
        assertThat(ranks(answer, "TX")).isEqualTo("[1,1]");
        assertThat(ranks(answer, "FL")).isEqualTo("[1,2]");
    }

    @Test
    void rankingsOfShippedRulesAreThoseOfTheirOwnRequests() {
        JsonNode answer = Ask.tree(
                post(
                        "{'ruleSet':'asic-assembly','explain':'full','scenarios':[{'name':'energy','weights':{'energy':50}}]}"));
        JsonNode alone = Ask.ranked("{'ruleSet':'asic-assembly','explain':'none','weights':{'energy':50}}");
        assertThat(answer.at("/scenarios/0/ranking").findValuesAsText("score"))
                .isEqualTo(alone.path("ranking").findValuesAsText("score"));
        assertThat(answer.at("/scenarios/0/ranking").findValuesAsText("id"))
                .hasSize(alone.path("ranking").size());
        assertThat(answer.at("/scenarios/0/warnings")).isEmpty();
    }

    @Test
    void orderOfCandidatesDoesNotChangeTheAnswer() {
        String request =
                "{'ruleSet':'asic-assembly','candidates':[%s],'scenarios':[{'name':'e','weights':{'energy':50}}]}";
        assertThat(post(request.formatted("'TX','FL','OH'")).asString())
                .isEqualTo(post(request.formatted("'OH','TX','FL'")).asString());
    }
}
