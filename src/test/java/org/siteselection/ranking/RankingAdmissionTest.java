package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.ApiException;
import org.siteselection.http.JsonBody;
import org.siteselection.http.Tokens;

/** What is refused before it is scored, under bounds of 20 MB for an answer and 50 MB for a request. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class RankingAdmissionTest {
    private static final String WHY = "w".repeat(4_000);
    private static final String REASON = "r".repeat(1_000);

    @Inject
    RankingService rankings;

    @Inject
    RobustnessService robustness;

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
        return given().contentType("application/json")
                .accept(accept)
                .body(json.replace('\'', '"'))
                .post(path);
    }

    /** Twelve criteria whose reasons have 4,000 characters each. */
    private static String explained(int candidates, String explain) {
        return "{'explain':'" + explain + "'," + rules("", criteria(12, ",'why':'" + WHY + "'"))
                + candidates(candidates) + "}";
    }

    private static String criteria(int count, String more) {
        return IntStream.range(0, count).mapToObj(i -> criterion("c" + i, more)).collect(Collectors.joining(","));
    }

    /** Refused by the service itself, for bodies that this profile has no memory for. */
    private static String refused(ThrowingCallable question) {
        ApiException refused = catchThrowableOfType(ApiException.class, question);
        assertThat(refused.problem().status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("too-large");
        return refused.getMessage();
    }

    private void rank(String json) {
        RankingRequest request = RankingRequestReader.read(JsonBody.parse(json.replace('\'', '"')));
        rankings.table(rankings.basis(request), request);
    }

    @Test
    void textThatIsRepeatedForEveryCandidateIsRefusedWithWhatHelps() {
        JsonPath problem =
                assertProblem(post("/v1/rankings", "application/json", explained(450, "full")), 422, "too-large");
        assertThat(problem.getString("detail"))
                .contains("at most 20.0 MB", "site-selection.ranking.largest-answer")
                .contains("explain 'top' or 'none'", "text/csv", "fewer candidates");
        assertThat(problem.getString("violations[0].field")).isEqualTo("candidates");
    }

    @ParameterizedTest
    @CsvSource({
        "450,none,application/json",
        "450,top,application/json",
        "450,full,text/csv",
        "50,full,application/json"
    })
    void theSameIsAnsweredWithoutItOrForFewer(int candidates, String explain, String accept) {
        assertThat(post("/v1/rankings", accept, explained(candidates, explain)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "conditional"})
    void reasonsOfGatesCountWithoutExplanationToo(String outcome) {
        String gates = IntStream.range(0, 40)
                .mapToObj(i -> "'g" + i + "':{'when':'population > 0','outcome':'" + outcome + "','reason':'" + REASON
                        + "'}")
                .collect(Collectors.joining(",", "'gates':{", "},"));
        String request = "{'explain':'none'," + rules(gates, criterion("a", "")) + candidates(600) + "}";
        assertThat(assertProblem(post("/v1/rankings", "application/json", request), 422, "too-large")
                        .getString("detail"))
                .contains("fewer candidates");
    }

    @Test
    void memoryOfManyCellsIsRefused() {
        String request = "{" + rules("", criteria(250, "")) + candidates(900) + "}";
        assertThat(refused(() -> rank(request))).contains("at most 50.0 MB", "site-selection.heavy-work.memory");
    }

    @Test
    void pairsOfGaussianPreferencesAreRefused() {
        String preference = ",'preference':{'type':'gaussian','s':1000}";
        String request =
                "{'method':'promethee_ii'," + rules("", criteria(110, preference)) + candidates(1_000) + "}";
        assertThat(refused(() -> rank(request))).contains("100,000,000 pairs at most");
    }

    @Test
    void robustnessOfManyCriteriaThatReadOneMetricIsRefused() {
        RobustnessRequest request = RobustnessRequestReader.read(
                JsonBody.parse(("{'samples':10," + rules("", criteria(400, "")) + "}").replace('\'', '"')));
        assertThat(refused(() -> robustness.analyse(rankings.basis(request.ranking()), request, () -> false)))
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
