package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.ranking.Ask;

/** Robustness with other methods than the weighted sum, and comparisons with them. */
@QuarkusTest
class RobustnessMethodsTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted_product",
                "minimum",
                "waspas",
                "topsis",
                "vikor",
                "promethee_ii",
                "copras",
                "edas",
                "mabac",
                "marcos",
                "codas",
                "aras",
                "moora"
            })
    void otherMethodsAreSampled(String method) {
        JsonNode answer = Ask.analysed("{" + MINING + ",'method':'" + method + "','samples':300}");
        assertThat(answer.path("method").asText()).isEqualTo(method);
        for (JsonNode candidate : answer.path("candidates")) {
            assertThat(sum(candidate.path("rankAcceptability"))).isCloseTo(1, within(1e-9));
        }
        for (String exact : List.of("weightIntervals", "smallestFlip", "breakEvens")) {
            assertThat(answer.path(exact).isNull()).as(exact).isTrue();
        }
        assertThat(answer.path("warnings").findValuesAsText("code")).contains("sampled-only");
        JsonNode still = Ask.analysed("{" + MINING + ",'method':'" + method
                + "','samples':50,'weightModel':{'type':'around','spread':1e-9}}");
        assertThat(ids(still.path("candidates")))
                .isEqualTo(ids(
                        Ask.ranked("{" + MINING + ",'method':'" + method + "'}").path("ranking")));
        assertThat(still.at("/candidates/0/rankAcceptability/0").doubleValue()).isPositive();
        assertThat(answer.path("verdict").asText()).isIn("clear", "close", "undecided");
    }

    @Test
    void spotisIsSampledToo() {
        JsonNode answer = Ask.analysed("{'rules':{'method':'spotis','factors':{'f':{'criteria':{"
                + "'a':{'value':'x','weight':1,'scale':{'type':'linear','worst':0,'best':10}},"
                + "'b':{'value':'y','weight':1,'scale':{'type':'linear','worst':9,'best':1}}}}}},'samples':100,"
                + "'candidates':[{'id':'p','facts':{'x':3,'y':4}},{'id':'q','facts':{'x':8,'y':7}}]}");
        assertThat(answer.path("higherIsBetter").booleanValue()).isFalse();
        assertThat(answer.at("/candidates/0/rankAcceptability/0").doubleValue()).isBetween(0.1, 0.99);
    }

    @Test
    void everyMethodIsCompared() {
        JsonNode methods = Ask.analysed("{" + MINING + ",'samples':10,'include':['methods']}")
                .path("methods");
        assertThat(methods).hasSize(15);
        int answered = 0;
        for (JsonNode one : methods) {
            String method = one.path("method").asText();
            var alone = Ask.post("{" + MINING + ",'method':'" + method + "'}");
            if (one.has("skipped")) {
                assertThat(alone.statusCode()).as(method).isEqualTo(422);
                assertThat(alone.jsonPath().getString("detail"))
                        .isEqualTo(one.path("skipped").asText());
                continue;
            }
            answered++;
            JsonNode other = Ask.tree(alone).path("ranking");
            JsonNode ours = Ask.ranked("{" + MINING + "}").path("ranking");
            assertThat(one.path("leader").asText()).isEqualTo(other.at("/0/id").asText());
            assertThat(one.path("compared").intValue()).isEqualTo(5);
            assertThat(one.path("kendallTauB").doubleValue()).isCloseTo(tau(ours, other), within(1e-9));
        }
        assertThat(answered).isGreaterThanOrEqualTo(14);
    }

    /** Kendall's tau-b of two rankings of the same candidates. */
    private static double tau(JsonNode ours, JsonNode other) {
        double agreement = 0;
        double left = 0;
        double right = 0;
        for (JsonNode one : ours) {
            for (JsonNode two : ours) {
                int a = Integer.signum(
                        one.path("rank").intValue() - two.path("rank").intValue());
                int b = Integer.signum(Ask.named(other, one.path("id").asText())
                                .path("rank")
                                .intValue()
                        - Ask.named(other, two.path("id").asText()).path("rank").intValue());
                agreement += a * b;
                left += a * a;
                right += b * b;
            }
        }
        return agreement / Math.sqrt(left * right);
    }

    @Test
    void rankReversalsAgreeWithRankingsWithoutTheCandidate() {
        List<String> states = List.of("TX", "OK", "ND", "NE", "WY", "IA", "NM", "SD", "MT");
        String all = "{'ruleSet':'mining-site','method':'topsis','candidates':" + quoted(states);
        JsonNode reversals =
                Ask.analysed(all + ",'samples':10,'include':['rankReversals']}").path("rankReversals");
        List<String> whole = ids(Ask.ranked(all + "}").path("ranking"));
        List<String> expected = new ArrayList<>();
        for (String removed : whole) {
            List<String> rest =
                    states.stream().filter(id -> !id.equals(removed)).toList();
            List<String> after =
                    ids(Ask.ranked("{'ruleSet':'mining-site','method':'topsis','candidates':" + quoted(rest) + "}")
                            .path("ranking"));
            List<String> before =
                    whole.stream().filter(id -> !id.equals(removed)).toList();
            if (!after.equals(before)) {
                expected.add("{\"removed\":\"" + removed + "\",\"order\":[\"" + String.join("\",\"", after) + "\"]}");
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(reversals).hasToString("[" + String.join(",", expected) + "]");
        assertThat(Ask.analysed("{" + FOUR + ",'samples':10,'include':['rankReversals']}")
                        .path("rankReversals"))
                .hasToString("[]");
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
