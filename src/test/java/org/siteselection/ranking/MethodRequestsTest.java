package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods other than the weighted sum, in the rules or for one request. */
@QuarkusTest
class MethodRequestsTest {
    private static final String TAXES = "'ruleSet':'tax-climate-2024','candidates':['WY','TX','FL','CA']";

    /** The rent should be low, the room large; the weights are 3 to 1. */
    private static final String CRITERIA =
            "'rent':{'value':'rent','weight':3,'scale':{'type':'linear','worst':20,'best':0}},"
                    + "'room':{'value':'room','weight':1,'scale':{'type':'linear','worst':0,'best':100}}";

    private static final String SITES = "'candidates':[{'id':'a','facts':{'rent':10,'room':90}},"
            + "{'id':'b','facts':{'rent':8,'room':40}},{'id':'c','facts':{'rent':14,'room':100}}]";

    private static String rules(String criteria) {
        return "'rules':{'factors':{'f':{'criteria':{" + criteria + "}}}}";
    }

    private static JsonNode sites(String method) {
        return Ask.ranked("{" + rules(CRITERIA) + "," + SITES + ",'method':" + method + "}");
    }

    private static List<String> order(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("ranking").forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({
        "weighted_sum, true, true",
        "weighted_product, true, true",
        "minimum, true, true",
        "waspas, true, false",
        "topsis, true, false",
        "vikor, false, false",
        "promethee_ii, true, false",
        "spotis, false, false",
        "copras, true, false",
        "edas, true, false",
        "mabac, true, false",
        "marcos, true, false",
        "codas, true, false",
        "aras, true, false",
        "moora, true, false"
    })
    void theAnswerHasTheDirectionOfTheScore(String method, boolean higherIsBetter, boolean overScores) {
        JsonNode answer = sites("'" + method + "'");
        assertThat(answer.path("method").asText()).isEqualTo(method);
        assertThat(answer.path("higherIsBetter").booleanValue()).isEqualTo(higherIsBetter);
        assertThat(answer.path("scoreRange")).hasToString(overScores ? "[0.0,100.0]" : "null");
        double first = answer.at("/ranking/0/score").doubleValue();
        double last = answer.at("/ranking/2/score").doubleValue();
        assertThat(first > last).isEqualTo(higherIsBetter);
        assertThat(answer.path("ranking").findValuesAsText("rank")).containsExactly("1", "2", "3");

        JsonNode factor = answer.at("/ranking/0/factors/0");
        JsonNode rent = Ask.criterion(answer.path("ranking").path(0), "f.rent");
        assertThat(rent.path("weight").doubleValue()).isEqualTo(0.75);
        for (JsonNode part : List.of(factor, rent)) {
            assertThat(part.path("contribution").isNull()).isEqualTo(!overScores);
            assertThat(part.path("score").isNull()).isEqualTo(!overScores);
        }
        assertThat(rent.has("details")).isEqualTo(!overScores);
        assertThat(answer.at("/ranking/0/scoreInterval").isNull()).isTrue();
        assertThat(answer.has("compromise")).isEqualTo(method.equals("vikor"));
    }

    @Test
    void scoresAlongTheTreeAreTheProductOrTheWorst() {
        // Site a scores 50 for its rent and 90 for its room.
        double product = Math.pow(50, 0.75) * Math.pow(90, 0.25);
        assertThat(Ask.score(sites("'weighted_product'"), "a")).isCloseTo(product, within(1e-9));
        assertThat(Ask.score(sites("{'type':'minimum'}"), "a")).isEqualTo(50);
        JsonNode rent = Ask.criterion(Ask.entry(sites("'minimum'"), "a"), "f.rent");
        assertThat(rent.path("contribution").doubleValue()).isEqualTo(50);
    }

    @Test
    void aRequestReplacesTheMethodOfTheRuleSet() {
        String states = "?state=WY&state=TX&state=FL&state=CA";
        JsonNode plain = Ask.got("tax-climate-2024" + states);
        JsonNode got = Ask.got("tax-climate-2024" + states + "&method=topsis");
        assertThat(plain.path("method").asText()).isEqualTo("weighted_sum");
        assertThat(got.path("method").asText()).isEqualTo("topsis");
        assertThat(Ask.ranked("{" + TAXES + ",'method':'topsis'}")).isEqualTo(got);
        assertThat(Ask.ranked("{" + TAXES + ",'method':{'type':'topsis'}}")).isEqualTo(got);
        assertThat(Ask.ranked("{" + TAXES + ",'method':{'type':'topsis','normalization':'vector'}}"))
                .isEqualTo(got);
        assertThat(Ask.ranked("{" + TAXES + ",'method':{'type':'topsis','normalization':'min_max'}}"))
                .isNotEqualTo(got);
        assertThat(Ask.ranked("{" + TAXES + "}").path("method").asText()).isEqualTo("weighted_sum");
        // Data-driven weights still use the scores of the states, although the method does not.
        assertThat(got.path("weighting")).isEqualTo(plain.path("weighting")).hasSize(1);
    }

    @Test
    void answersByDifferentMethodsHaveDifferentTags() {
        String address = "tax-climate-2024?state=WY&state=TX";
        String tag = Ask.get(address).header("ETag");
        assertThat(Ask.get(address + "&method=vikor").header("ETag")).isNotEqualTo(tag);
        assertThat(Ask.get(address + "&method=vikor").header("ETag"))
                .isEqualTo(Ask.get("tax-climate-2024?method=vikor&state=TX&state=WY")
                        .header("ETag"));
    }

    @Test
    void rulesMayNameTheirMethodAndARequestOverridesIt() {
        String rules = rules(CRITERIA).replace("'rules':{", "'rules':{'method':{'type':'vikor','v':0.3},");
        JsonNode own = Ask.ranked("{" + rules + "," + SITES + "}");
        assertThat(own).usingRecursiveComparison().isNotEqualTo(sites("'vikor'"));
        assertThat(own.path("ranking"))
                .isEqualTo(sites("{'type':'vikor','v':0.3}").path("ranking"));
        assertThat(Ask.ranked("{" + rules + "," + SITES + ",'method':'moora'}").path("ranking"))
                .isEqualTo(sites("'moora'").path("ranking"));
    }

    @Test
    void topsisReportsBothDistances() {
        for (JsonNode entry : sites("'topsis'").path("ranking")) {
            double ideal = entry.at("/details/distanceToIdeal").doubleValue();
            double antiIdeal = entry.at("/details/distanceToAntiIdeal").doubleValue();
            assertThat(entry.path("score").doubleValue()).isCloseTo(antiIdeal / (ideal + antiIdeal), within(1e-11));
            assertThat(Ask.criterion(entry, "f.rent")
                            .at("/details/weightedNormalized")
                            .isNumber())
                    .isTrue();
        }
    }

    @Test
    void vikorReportsSumAndLargestRegretAndTheCompromise() {
        JsonNode answer = sites("'vikor'");
        JsonNode a = Ask.entry(answer, "a");
        // Between the best and worst rent, 8 and 14, site a lies a third from the best; between 100 and 40, a sixth.
        assertThat(a.at("/details/s").doubleValue()).isCloseTo(0.75 / 3 + 0.25 / 6, within(1e-11));
        assertThat(a.at("/details/r").doubleValue()).isCloseTo(0.75 / 3, within(1e-11));
        JsonNode compromise = answer.path("compromise");
        assertThat(compromise.at("/set/0").asText())
                .isEqualTo(answer.at("/ranking/0/id").asText());
        assertThat(compromise.path("acceptableAdvantage").isBoolean()).isTrue();
        assertThat(compromise.path("acceptableStability").isBoolean()).isTrue();
    }

    @Test
    void prometheeReportsItsFlowsAndReadsThePreferences() {
        JsonNode answer = sites("'promethee_ii'");
        for (JsonNode entry : answer.path("ranking")) {
            assertThat(entry.path("score").doubleValue())
                    .isCloseTo(
                            entry.at("/details/positiveFlow").doubleValue()
                                    - entry.at("/details/negativeFlow").doubleValue(),
                            within(1e-11));
        }
        assertThat(order(answer)).containsExactly("b", "a", "c");
        // A lead of up to 2 in rent gives no preference, so the other criterion decides between a and b.
        String tolerant = CRITERIA.replace("'rent':{", "'rent':{'preference':{'type':'u_shape','q':2},");
        assertThat(order(Ask.ranked("{" + rules(tolerant) + "," + SITES + ",'method':'promethee_ii'}")))
                .containsExactly("a", "b", "c");
        assertThat(Ask.ranked("{" + rules(tolerant) + "," + SITES + "}").path("ranking"))
                .isEqualTo(sites("'weighted_sum'").path("ranking"));
    }

    @Test
    void criteriaWithoutDirectionAreAllNamed() {
        JsonPath problem = assertProblem(Ask.get("asic-assembly?method=topsis"), 422, "method-needs-direction");
        assertThat(problem.getString("detail")).endsWith("without one: labor.right_to_work.");
    }

    @Test
    void spotisNamesTheCriterionWithoutBounds() {
        String log = CRITERIA.replace("'linear','worst':0,'best':100", "'log','worst':1,'best':100");
        JsonPath problem =
                assertProblem(Ask.post("{" + rules(log) + "," + SITES + ",'method':'spotis'}"), 422, "bounds-missing");
        assertThat(problem.getList("violations.field")).containsExactly("f.room");
        assertThat(problem.getString("detail")).contains("'f.room'", "linear");
    }

    @Test
    void aFormulaThatIsNotDefinedNamesCandidateAndCriterion() {
        JsonPath problem = assertProblem(
                Ask.post("{" + rules(CRITERIA) + "," + SITES + ",'facts':{'b':{'rent':0}},'method':'waspas'}"),
                422,
                "division-by-zero");
        assertThat(problem.getString("detail")).contains("'b'", "'f.rent'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'missing':'reweight'", "'missing':'exclude'", "'missing':{'score':50}"})
    void aMissingRawValueExcludesTheCandidate(String policy) {
        String criteria = CRITERIA.replace("'room':{", "'room':{" + policy + ",");
        String sites = SITES.replace("'rent':14,'room':100", "'rent':14");
        JsonNode answer = Ask.ranked("{" + rules(criteria) + "," + sites + ",'method':'edas'}");
        assertThat(order(answer)).containsExactlyInAnyOrder("a", "b");
        JsonNode excluded = answer.path("excluded").path(0);
        assertThat(excluded.path("id").asText()).isEqualTo("c");
        assertThat(excluded.path("code").asText()).isEqualTo("missing-value");
        assertThat(excluded.path("reason").asText()).contains("'f.room'");
    }

    @Test
    void theWorstKnownValueReplacesAMissingOne() {
        String criteria = CRITERIA.replace("'room':{", "'room':{'missing':'worst',")
                .replace("'rent':{", "'rent':{'missing':'worst',");
        String start = "{" + rules(criteria) + ",'method':'moora',";
        JsonNode blanks = Ask.ranked(start
                + SITES.replace("'rent':14,'room':100", "'room':100").replace("'rent':8,'room':40", "'rent':8") + "}");
        JsonNode told =
                Ask.ranked(start + SITES.replace("'rent':14", "'rent':10").replace("'room':40", "'room':90") + "}");
        for (String id : List.of("a", "b", "c")) {
            assertThat(Ask.score(blanks, id)).isEqualTo(Ask.score(told, id));
        }
        JsonNode c = Ask.entry(blanks, "c");
        assertThat(c.path("completeness").doubleValue()).isEqualTo(0.25);
        assertThat(Ask.criterion(c, "f.rent").path("missing").asText()).isEqualTo("worst");
        assertThat(Ask.criterion(c, "f.rent").path("value").isNull()).isTrue();
    }

    @Test
    void scalesAreNeededForScoresOnly() {
        String bare =
                "'rent':{'value':'rent','goal':'minimize','weight':3},'room':{'value':'room','goal':'maximize','weight':1}";
        String rules = rules(bare).replace("'rules':{", "'rules':{'method':'topsis',");
        assertThat(Ask.ranked("{" + rules + "," + SITES + "}").path("ranking").findValues("score"))
                .isEqualTo(sites("'topsis'").path("ranking").findValues("score"));
        JsonPath sum = assertProblem(
                Ask.post("{" + rules + "," + SITES + ",'method':'weighted_sum'}"), 422, "method-needs-scale");
        assertThat(sum.getString("detail")).contains("'f.rent' has no scale");
        assertProblem(Ask.post("{" + rules(bare) + "," + SITES + "}"), 422, "invalid-rules");
    }

    @Test
    void noMethodUsesReportOnlyCriteria() {
        String criteria = CRITERIA + ",'deposit':{'value':'rent * 3','report_only':true}";
        JsonNode answer = Ask.ranked("{" + rules(criteria) + "," + SITES + ",'method':'mabac'}");
        JsonNode deposit = Ask.criterion(Ask.entry(answer, "a"), "f.deposit");
        assertThat(deposit.path("value").doubleValue()).isEqualTo(30);
        assertThat(deposit.path("contribution").isNull()).isTrue();
        assertThat(deposit.has("details")).isFalse();
        for (String id : List.of("a", "b", "c")) {
            assertThat(Ask.score(answer, id)).isEqualTo(Ask.score(sites("'mabac'"), id));
        }
    }

    @Test
    void unknownMethodsAndBadOptionsAreReportedTogether() {
        JsonPath name = assertProblem(Ask.get("tax-climate-2024?method=vikr"), 422, "unknown-name");
        assertThat(name.getString("detail")).isEqualTo("There is no method 'vikr'. Maybe 'vikor' was meant.");
        JsonPath both = assertProblem(
                Ask.post("{" + TAXES + ",'method':{'type':'waspas','lambda':2,'v':1}}"), 400, "invalid-request");
        assertThat(both.getList("violations.field")).containsExactlyInAnyOrder("method.lambda", "method.v");
        assertThat(both.getString("violations[0].message")).contains("'lambda' must be 0 to 1, was 2.");
    }

    @Test
    void aThousandErrorsAreOneRefusal() {
        String options =
                IntStream.rangeClosed(1, 1_200).mapToObj(i -> ",'k" + i + "':0").collect(Collectors.joining());
        assertProblem(Ask.post("{" + TAXES + ",'method':{'type':'edas'" + options + "}}"), 400, "invalid-request");
    }
}
