package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.ranking.Ask;

/** Answers to robustness requests. */
@QuarkusTest
class RobustnessTest {
    private static final String ASIC = "'ruleSet':'asic-assembly'";
    private static final String FOUR = ASIC + ",'candidates':['TX','FL','TN','DC']";
    private static final String MINING = "'ruleSet':'mining-site','candidates':['TX','OK','NM','NE','WY']";

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path("id").asText())
                .toList();
    }

    private static double sum(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .sum();
    }

    @Test
    void theHeaderIsThatOfTheRanking() {
        JsonNode answer = Ask.analysed("{" + FOUR + ",'samples':500}");
        JsonNode ranking = Ask.ranked("{" + FOUR + ",'explain':'none'}");
        for (String same : List.of(
                "ruleSet",
                "catalogue",
                "method",
                "higherIsBetter",
                "scoreRange",
                "parameters",
                "excluded",
                "weighting",
                "notice",
                "warnings")) {
            assertThat(answer.path(same)).as(same).isEqualTo(ranking.path(same));
        }
        for (int i = 0; i < 4; i++) {
            for (String same : List.of("rank", "id", "name", "score", "status")) {
                assertThat(answer.at("/candidates/" + i + "/" + same))
                        .isEqualTo(ranking.at("/ranking/" + i + "/" + same));
            }
        }
    }

    @Test
    void omittedSettingsAreEchoedWithTheirDefaults() {
        JsonNode answer = Ask.analysed("{" + ASIC + ",'candidates':['TX','FL']}");
        assertThat(answer.path("samples").intValue()).isEqualTo(10_000);
        assertThat(answer.path("seed").intValue()).isEqualTo(42);
        assertThat(answer.path("weightModel")).hasToString("{\"type\":\"uniform\"}");
        assertThat(answer.path("sampleMissing").booleanValue()).isFalse();
        assertThat(answer.has("methods")).isFalse();
        assertThat(answer.has("rankReversals")).isFalse();
        JsonNode around = Ask.analysed("{" + ASIC + ",'candidates':['TX','FL'],'samples':10,'seed':-7,"
                + "'weightModel':{'type':'around'},'sampleMissing':true,'explain':'top'}");
        assertThat(around.path("weightModel")).hasToString("{\"type\":\"around\",\"spread\":0.25}");
        assertThat(around.path("seed").intValue()).isEqualTo(-7);
        assertThat(around.path("sampleMissing").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uniform", "around"})
    void sharesAreBetweenZeroAndOne(String model) {
        JsonNode answer = Ask.analysed("{" + FOUR + ",'samples':2000,'weightModel':{'type':'" + model + "'}}");
        JsonNode matrix = answer.at("/pairwiseWinning/matrix");
        assertThat(ids(answer.path("candidates"))).containsExactly("TN", "TX", "FL", "DC");
        assertThat(answer.at("/pairwiseWinning/ids")).hasToString("[\"TN\",\"TX\",\"FL\",\"DC\"]");
        double[] atRank = new double[4];
        for (int i = 0; i < 4; i++) {
            JsonNode candidate = answer.at("/candidates/" + i);
            JsonNode shares = candidate.path("rankAcceptability");
            assertThat(shares).hasSize(4);
            assertThat(sum(shares)).isCloseTo(1, within(1e-9));
            double expected = 0;
            double wins = 0;
            for (int rank = 0; rank < 4; rank++) {
                double share = shares.get(rank).doubleValue();
                atRank[rank] += share;
                expected += share * (rank + 1);
                wins += matrix.get(i).get(rank).doubleValue();
                assertThat(matrix.get(i).get(rank).doubleValue()
                                + matrix.get(rank).get(i).doubleValue())
                        .isCloseTo(1, within(1e-9));
                assertThat(share > 0)
                        .isEqualTo(candidate.path("bestRank").intValue() <= rank + 1
                                && rank + 1 <= candidate.path("worstRank").intValue());
            }
            assertThat(candidate.path("expectedRank").doubleValue()).isCloseTo(expected, within(1e-9));
            // A candidate behind k others has rank k + 1.
            assertThat(4 - (wins - 0.5)).isCloseTo(expected, within(1e-9));
            JsonNode central = candidate.path("centralWeights");
            assertThat(central.isNull()).isEqualTo(shares.get(0).doubleValue() == 0);
            if (!central.isNull()) {
                assertThat(central).hasSize(28);
                assertThat(sum(central)).isCloseTo(1, within(1e-9));
            }
        }
        assertThat(atRank).containsExactly(new double[] {1, 1, 1, 1}, within(1e-9));
    }

    @Test
    void theSameRequestAndSeedGiveTheSameBytes() {
        String facts = "'facts':{'TX':{'electricity_price_industrial_ttm':{'value':6.6,'low':6,'high':9}}},";
        String rest = facts + "'samples':5000,'sampleMissing':true,'include':['methods','rankReversals']}";
        String first = Ask.robustness("{" + FOUR + "," + rest).asString();
        assertThat(Ask.robustness("{" + FOUR + "," + rest).asString()).isEqualTo(first);
        String permuted = "{" + ASIC + ",'candidates':['DC','TN','FL','TX']," + rest;
        assertThat(Ask.robustness(permuted).asString()).isEqualTo(first);
        assertThat(Ask.robustness("{" + FOUR + ",'seed':43," + rest).asString()).isNotEqualTo(first);
    }

    @Test
    void aTinySpreadGivesTheRankingWithMissingValuesHeld() {
        JsonNode answer = Ask.analysed("{" + ASIC + ",'samples':200,'weightModel':{'type':'around','spread':1e-9}}");
        assertThat(answer.path("candidates")).hasSize(51);
        for (JsonNode candidate : answer.path("candidates")) {
            assertThat(candidate.path("expectedRank").intValue())
                    .as(candidate.path("id").asText())
                    .isEqualTo(candidate.path("rank").intValue());
        }
    }

    @Test
    void missingValuesAreHeldOrDrawn() {
        String pair =
                "{" + ASIC + ",'candidates':['DC','ME'],'samples':4000,'weightModel':{'type':'around','spread':1e-6}";
        assertThat(Ask.analysed(pair + "}").at("/candidates/0/worstRank").intValue())
                .isEqualTo(1);
        JsonNode drawn = Ask.analysed(pair + ",'sampleMissing':true}");
        assertThat(drawn.at("/candidates/0/worstRank").intValue()).isEqualTo(2);
        assertThat(drawn.at("/candidates/0/confidenceFactor").doubleValue()).isBetween(0.5, 0.999);
    }

    @Test
    void uncertainFactsAreDrawn() {
        String rules = "{'rules':{'factors':{'f':{'criteria':{'a':{'value':'x * 2','weight':1,"
                + "'scale':{'type':'linear','worst':0,'best':20}}}}}},'samples':20000,'candidates':["
                + "{'id':'sure','facts':{'x':5}},{'id':'unsure','facts':{'x':";
        // Triangular on 0..10 with mode 2: above 5 with (10 - 5)² / (10 · 8).
        assertThat(second(rules + "{'value':2,'low':0,'high':10}}}]}")).isCloseTo(25.0 / 80, within(0.011));
        assertThat(second(rules + "{'value':4,'sd':1,'distribution':'normal'}}}]}"))
                .isCloseTo(0.1587, within(0.01));
        assertThat(second(rules + "{'value':1.3862943611199,'sd':0.5,'distribution':'lognormal'}}}]}"))
                .isCloseTo(0.3277, within(0.011));
        assertThat(second(rules + "{'value':2,'low':2,'high':2}}}]}")).isZero();
    }

    /** Share of draws in which the candidate behind is first. */
    private static double second(String request) {
        JsonNode answer = Ask.analysed(request);
        assertThat(answer.at("/candidates/1/id").asText()).isEqualTo("unsure");
        return answer.at("/candidates/1/rankAcceptability/0").doubleValue();
    }

    @Test
    void sitesShareInheritedFactsOnly() {
        String answer = Ask.robustness(
                        "{'rules':{'factors':{'f':{'criteria':{'a':{'value':'electricity_price_industrial_ttm','weight':1,"
                                + "'scale':{'type':'linear','worst':12,'best':2}}}}}},'candidates':['TX',"
                                + "{'id':'s','state':'TX'}],'samples':100,"
                                + "'facts':{'TX':{'electricity_price_industrial_ttm':{'value':6,'low':5,'high':9}}}}")
                .asString();
        // Figures of a request are the candidate's own.
        assertThat(answer).contains("\"rankAcceptability\":[0.").doesNotContain("\"rankAcceptability\":[0.5,0.5]");
    }

    @Test
    void theVerdictFollowsFromTheAnswer() {
        JsonNode answer = Ask.analysed("{" + FOUR + "}");
        JsonNode around = Ask.analysed("{" + FOUR + ",'weightModel':{'type':'around','spread':0.25}}");
        JsonNode reason = answer.path("verdictReason");
        assertThat(reason).isEqualTo(around.path("verdictReason"));
        assertThat(reason.path("firstShare")).isEqualTo(around.at("/candidates/0/rankAcceptability/0"));
        assertThat(reason.path("smallestFlip")).isEqualTo(answer.at("/smallestFlip/distance"));
        assertThat(reason.path("margin").doubleValue())
                .isCloseTo(
                        answer.at("/candidates/0/score").doubleValue()
                                - answer.at("/candidates/1/score").doubleValue(),
                        within(1e-9));
        assertThat(reason.path("second").asText()).isEqualTo("TX");
        assertThat(reason.path("samples").intValue()).isEqualTo(10_000);
        assertThat(answer.path("verdict").asText()).isEqualTo("close");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'TX','FL'|clear|Texas leads Florida by 7.6 points, and is first in 100 percent of 10,000 draws of weights within 25"
                        + " percent of the given ones; 5.35 percent of all weight has to move before Florida draws level. Clear.",
                "'TN','AL'|close|Close, because so small a change of weights is within their uncertainty.",
                "'NE','NC'|undecided|Undecided, because half a point is within the rounding of the data.",
                "'TX'|clear|Texas is the only candidate."
            })
    void verdictsHaveTheirReason(String candidates, String verdict, String text) {
        JsonNode answer = Ask.analysed("{" + ASIC + ",'candidates':[" + candidates + "]}");
        assertThat(answer.path("verdict").asText()).isEqualTo(verdict);
        assertThat(answer.at("/verdictReason/text").asText()).contains(text);
    }

    @Test
    void aLoneCandidateIsAlwaysFirst() {
        JsonNode answer =
                Ask.analysed("{" + ASIC + ",'candidates':['TX'],'samples':10,'include':['methods','rankReversals']}");
        assertThat(answer.at("/candidates/0/rankAcceptability")).hasToString("[1.0]");
        assertThat(answer.at("/pairwiseWinning/matrix")).hasToString("[[0.5]]");
        assertThat(answer.path("smallestFlip").isNull()).isTrue();
        assertThat(answer.path("breakEvens")).hasToString("[]");
        assertThat(answer.path("rankReversals")).hasToString("[]");
        assertThat(answer.path("weightIntervals")).isNotEmpty().allSatisfy(interval -> {
            assertThat(interval.path("low").doubleValue()).isZero();
            assertThat(interval.path("high").doubleValue()).isEqualTo(1);
        });
    }

    @Test
    void noFeasibleCandidateIsAnEmptyAnswer() {
        JsonNode answer =
                Ask.analysed("{'ruleSet':'mining-site','candidates':['LA'],'include':['methods','rankReversals']}");
        assertThat(answer.path("candidates")).isEmpty();
        assertThat(answer.path("pairwiseWinning")).hasToString("{\"ids\":[],\"matrix\":[]}");
        assertThat(answer.path("verdict").isNull()).isTrue();
        assertThat(answer.path("verdictReason").isNull()).isTrue();
        assertThat(answer.path("weightIntervals")).hasToString("[]");
        assertThat(answer.path("smallestFlip").isNull()).isTrue();
        assertThat(answer.path("breakEvens")).hasToString("[]");
        assertThat(answer.path("rankReversals")).hasToString("[]");
        assertThat(ids(answer.path("excluded"))).containsExactly("LA");
    }
}
