package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/** Requests that are refused before scoring, with limits of 20 MB for an answer and 50 MB for a request. */
@QuarkusTest
@TestProfile(Tokens.ClosedReading.class)
class RankingAdmissionTest {
    /** The longest texts that a rule document may have. */
    private static final String WHY = "w".repeat(4_000);

    private static final String REASON = "r".repeat(1_000);

    private static String criterion(String id, String more) {
        return "'" + id + "':{'value':'population','scale':{'type':'linear','worst':0,'best':40000000},'weight':1"
                + more + "}";
    }

    private static String rules(String gates, String criteria) {
        return "'rules':{" + gates + "'factors':{'f':{'weight':1,'criteria':{" + criteria + "}}}}";
    }

    private static String candidates(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "{'id':'c" + i + "','state':'TX'}")
                .collect(Collectors.joining(",", ",'candidates':[", "]"));
    }

    private static Response post(String path, String accept, String json) {
        return Tokens.asViewer()
                .contentType("application/json")
                .accept(accept)
                .body(json.replace('\'', '"'))
                .post(path);
    }

    private static String argued(int candidates, String explain) {
        String criteria = IntStream.range(0, 10)
                .mapToObj(i -> criterion("c" + i, ",'why':'" + WHY + "'"))
                .collect(Collectors.joining(","));
        return "{'explain':'" + explain + "'," + rules("", criteria) + candidates(candidates) + "}";
    }

    @Test
    void textRepeatedForEveryCandidateIsRefusedWithARemedy() {
        JsonPath problem =
                assertProblem(post("/v1/rankings", "application/json", argued(800, "full")), 422, "too-large");
        assertThat(problem.getString("detail"))
                .contains("at most 20.0 MB", "site-selection.ranking.largest-answer")
                .contains("explain 'top' or 'none'", "text/csv", "fewer candidates");
        assertThat(problem.getString("violations[0].field")).isEqualTo("candidates");
    }

    @ParameterizedTest
    @CsvSource({"800,none,application/json", "800,full,text/csv", "50,full,application/json"})
    void theSameIsAnsweredWithoutItOrForFewer(int candidates, String explain, String accept) {
        assertThat(post("/v1/rankings", accept, argued(candidates, explain)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'when':'population > 0','outcome':'fail'", "'when':'population < 0','outcome':'conditional'"})
    void reasonsOfGatesCountWithoutExplanationToo(String gate) {
        String gates = IntStream.range(0, 40)
                .mapToObj(i -> "'g" + i + "':{" + gate + ",'reason':'" + REASON + "'}")
                .collect(Collectors.joining(",", "'gates':{", "},"));
        String rules = rules(gates, criterion("a", ""));
        Response refused =
                post("/v1/rankings", "application/json", "{'explain':'none'," + rules + candidates(900) + "}");
        assertThat(assertProblem(refused, 422, "too-large").getString("detail")).contains("fewer candidates");
    }

    @Test
    void memoryOfManyCellsIsRefused() {
        String criteria =
                IntStream.range(0, 250).mapToObj(i -> criterion("c" + i, "")).collect(Collectors.joining(","));
        Response refused = post("/v1/rankings", "text/csv", "{" + rules("", criteria) + candidates(900) + "}");
        assertThat(assertProblem(refused, 422, "too-large").getString("detail"))
                .contains("at most 50.0 MB", "site-selection.heavy-work.memory");
    }

    @Test
    void pairsOfGaussianPreferencesAreRefused() {
        String criteria = IntStream.range(0, 110)
                .mapToObj(i -> criterion("c" + i, ",'preference':{'type':'gaussian','s':1000}"))
                .collect(Collectors.joining(","));
        Response refused = post(
                "/v1/rankings",
                "text/csv",
                "{'method':'promethee_ii'," + rules("", criteria) + candidates(1_000) + "}");
        assertThat(assertProblem(refused, 422, "too-large").getString("detail")).contains("100,000,000 pairs at most");
    }

    @Test
    void comparisonsWithLongTextsAreAnswered() {
        String criteria = IntStream.range(0, 6)
                .mapToObj(
                        i -> criterion("c" + i, ",'title':'" + "t".repeat(200) + "','unit':'" + "u".repeat(200) + "'"))
                .collect(Collectors.joining(","));
        String pair = "{" + rules("", criteria) + ",'candidates':['TX','FL']}";
        assertThat(post("/v1/comparisons", "application/json", pair).statusCode())
                .isEqualTo(200);
    }

    @Test
    void scenariosOverManyCandidatesAreRefused() {
        String criteria =
                IntStream.range(0, 20).mapToObj(i -> criterion("c" + i, "")).collect(Collectors.joining(","));
        String scenarios =
                IntStream.range(0, 50).mapToObj(i -> "{'name':'s" + i + "'}").collect(Collectors.joining(","));
        String question = "{" + rules("", criteria) + ",'scenarios':[" + scenarios + "]";
        Response refused = post("/v1/scenarios", "application/json", question + candidates(9_000) + "}");
        assertThat(assertProblem(refused, 422, "too-large").getString("detail"))
                .contains("at most 5,000,000 are ranked in one request");
        assertThat(post("/v1/scenarios", "application/json", question + candidates(50) + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The memory of a variant is that of its rule files, which the operator chooses. */
    @Test
    void variantsOfShippedRulesAreAnswered() {
        Response variant = post("/v1/rule-sets/asic-assembly/variant", "application/yaml", "{'weights':{'energy':50}}");
        assertThat(variant.statusCode()).isEqualTo(200);
    }

    @Test
    void robustnessOfManyCriteriaThatReadOneMetricIsRefused() {
        String criteria =
                IntStream.range(0, 400).mapToObj(i -> criterion("c" + i, "")).collect(Collectors.joining(","));
        Response refused = post("/v1/robustness", "application/json", "{'samples':10," + rules("", criteria) + "}");
        assertThat(assertProblem(refused, 422, "too-large").getString("detail"))
                .contains("The answer would have up to", "rules with fewer criteria");
    }

    @Test
    void criteriaWithoutDirectionAreCountedAndNotAllListed() {
        String criteria = IntStream.range(0, 300)
                .mapToObj(
                        i -> "'c" + i
                                + "':{'value':'population','scale':{'type':'target','zero_below':0,'full_from':1,'full_to':2,'zero_above':3},'weight':1}")
                .collect(Collectors.joining(","));
        Response refused = post(
                "/v1/rankings",
                "application/json",
                "{'method':'topsis'," + rules("", criteria) + ",'candidates':['TX','FL']}");
        JsonPath problem = assertProblem(refused, 422, "method-needs-direction");
        assertThat(problem.getString("detail")).contains("f.c0, f.c1,").contains(" and 290 more");
        assertThat(problem.getList("violations")).hasSize(100);
    }
}
