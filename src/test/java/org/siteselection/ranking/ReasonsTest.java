package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons in words. An independent script computed the medians and points from the facts of the 50 states. */
@QuarkusTest
class ReasonsTest {
    /** Three sites a, b and c; power is worth 60 percent and better when cheap, from 10 (score 0) to 0 (score 100). */
    private static final String POWER = "'power':{'value':'power','title':'Power','unit':'USD','weight':6,"
            + "'scale':{'type':'linear','worst':10,'best':0}}";

    private static List<String> texts(JsonNode entry) {
        return StreamSupport.stream(entry.path("reasons").spliterator(), false)
                .map(reason ->
                        reason.path("kind").asText() + " " + reason.path("path").asText() + " "
                                + reason.path("text").asText())
                .toList();
    }

    private static JsonNode sites(String method, String more, String a, String b, String c) {
        return Ask.ranked("{'rules':{'method':'" + method + "','factors':{'f':{'criteria':{" + POWER + "," + more
                + "}}}},'candidates':[{'id':'a','facts':" + a + "},{'id':'b','facts':" + b + "},{'id':'c','facts':" + c
                + "}]}");
    }

    @Test
    void texasIsStrongOnPowerAndWeakOnTaxes() {
        assertThat(texts(Ask.entry(Ask.got("asic-assembly?state=TX&state=FL"), "TX")))
                .containsExactly(
                        "strength energy.power_price Industrial electricity price, latest 12 months:"
                                + " 6.365 cents/kWh is better than the median of 8.123 and adds 3.4 points.",
                        "strength labor.assembler_pool Electrical, electronic and electromechanical assemblers employed:"
                                + " 15,440 persons is better than the median of 3,325 and adds 1.6 points.",
                        "strength logistics.customer_distance Hashrate-weighted distance to known US mining states:"
                                + " 1,010 km is better than the median of 1,576 and adds 1.3 points.",
                        "weakness energy.grid_adequacy Risk of too little generation within five years (NERC):"
                                + " 3 (class 1-3) is worse than the median of 2 and costs 1.2 points.",
                        "weakness policy.tax_burden Effective state and local tax rate, labor-intensive manufacturer:"
                                + " 13.05 percent is worse than the median of 11.03 and costs 1.2 points.",
                        "weakness energy.reliability Outage minutes per customer and year, five-year mean:"
                                + " 521.4 minutes/customer-year is worse than the median of 306 and costs 0.87 points.");
    }

    @Test
    void floridaIsStrongOnWagesAndWeakOnPrices() {
        assertThat(texts(Ask.entry(Ask.got("asic-assembly?state=TX&state=FL"), "FL")))
                .containsExactly(
                        "strength labor.assembler_wage Mean hourly wage, electronic assemblers:"
                                + " 20.57 USD/hour is better than the median of 22.19 and adds 2.4 points.",
                        "strength energy.grid_adequacy Risk of too little generation within five years (NERC):"
                                + " 1 (class 1-3) is better than the median of 2 and adds 1.2 points.",
                        "strength labor.assembler_pool Electrical, electronic and electromechanical assemblers employed:"
                                + " 9,100 persons is better than the median of 3,325 and adds 1.1 points.",
                        "weakness site.industrial_rent Asking rent of industrial space:"
                                + " 12.43 USD/sq ft/year is worse than the median of 9.04 and costs 2.8 points.",
                        "weakness policy.price_level Regional price parity, all items:"
                                + " 103.5 (index US=100) is worse than the median of 95.82 and costs 1.1 points.",
                        "weakness labor.manufacturing_share Manufacturing jobs per 100 in the labor force:"
                                + " 3.845 percent is worse than the median of 7.62 and costs 0.88 points.");
    }

    @Test
    void theFixedFieldIsTheReferenceForAnyCandidates() {
        JsonNode all = Ask.got("asic-assembly");
        List<String> ids = new ArrayList<>(List.of("OH", "TX", "DC", "FL", "WA"));
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(ids, new Random(seed));
            JsonNode some = Ask.ranked("{'ruleSet':'asic-assembly','candidates':['" + String.join("','", ids) + "']}");
            for (String id : ids) {
                assertThat(texts(Ask.entry(some, id)))
                        .as(id + " of " + ids)
                        .isNotEmpty()
                        .isEqualTo(texts(Ask.entry(all, id)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "full"})
    void explainedAnswersHaveReasons(String explain) {
        JsonNode entry = Ask.got("asic-assembly?state=TX&explain=" + explain)
                .path("ranking")
                .get(0);
        assertThat(texts(entry))
                .hasSize(6)
                .isEqualTo(
                        texts(Ask.got("asic-assembly?state=TX").path("ranking").get(0)));
    }

    @Test
    void answersWithoutExplanationHaveNoReasons() {
        assertThat(Ask.got("asic-assembly?state=TX&explain=none")
                        .at("/ranking/0")
                        .has("reasons"))
                .isFalse();
    }

    @Test
    void missingValuesAndReportOnlyCriteriaAreNoReasons() {
        for (JsonNode entry : Ask.got("asic-assembly").path("ranking")) {
            for (JsonNode reason : entry.path("reasons")) {
                JsonNode criterion = Ask.criterion(entry, reason.path("path").asText());
                assertThat(criterion.path("value").isNumber()).isTrue();
                assertThat(criterion.has("reportOnly")).isFalse();
            }
        }
        JsonNode answer = sites(
                "weighted_sum",
                "'tax':{'value':'tax','title':'Tax','weight':4,'missing':'worst',"
                        + "'scale':{'type':'linear','worst':10,'best':0}}",
                "{'power':2,'tax':1}",
                "{'power':4,'tax':5}",
                "{'power':7}");
        // The scores of tax are 90 and 50 with a median of 70; the replacement of c is not part of it.
        assertThat(texts(Ask.entry(answer, "a")))
                .containsExactly(
                        "strength f.power Power: 2 USD is better than the median of 4 and adds 12 points.",
                        "strength f.tax Tax: 1 is better than the median of 3 and adds 8 points.");
        assertThat(texts(Ask.entry(answer, "b")))
                .containsExactly("weakness f.tax Tax: 5 is worse than the median of 3 and costs 8 points.");
        assertThat(texts(Ask.entry(answer, "c")))
                .containsExactly("weakness f.power Power: 7 USD is worse than the median of 4 and costs 18 points.");
    }

    @Test
    void reasonsUnderAScaleWithoutDirectionCompareScores() {
        String right = "'right':{'value':'law','title':'Right-to-work law','unit':'flag','weight':1,"
                + "'scale':{'type':'categories','table':{'0':0,'1':100}}},";
        String band = "'jobless':{'value':'jobless','title':'Unemployment','unit':'percent','weight':3,"
                + "'scale':{'type':'target','zero_below':1,'full_from':3,'full_to':5,'zero_above':9}}";
        JsonNode answer = sites(
                "weighted_sum",
                right + band,
                "{'power':4,'law':1,'jobless':2}",
                "{'power':4,'law':0,'jobless':4}",
                "{'power':4,'law':0,'jobless':7}");
        assertThat(texts(Ask.entry(answer, "a")))
                .containsExactly(
                        "strength f.right Right-to-work law: yes scores 100 against a median of 0 and adds 10 points.");
        assertThat(texts(Ask.entry(answer, "b")))
                .containsExactly(
                        "strength f.jobless Unemployment: 4 percent scores 100 against a median of 50 and adds 15 points.");
        assertThat(texts(Ask.entry(answer, "c"))).isEmpty();
    }

    @Test
    void equalReasonsAreInTheOrderOfTheirPaths() {
        String same = "{'value':'other','title':'Other','weight':1,'scale':{'type':'linear','worst':10,'best':0}}";
        JsonNode answer = sites(
                "weighted_sum",
                "'d':" + same + ",'b':" + same + ",'c':" + same + ",'a':" + same,
                "{'power':4,'other':1}",
                "{'power':4,'other':5}",
                "{'power':4,'other':6}");
        assertThat(Ask.entry(answer, "a").path("reasons").findValuesAsText("path"))
                .containsExactly("f.a", "f.b", "f.c");
        assertThat(Ask.entry(answer, "c").path("reasons").findValuesAsText("path"))
                .containsExactly("f.a", "f.b", "f.c");
        assertThat(texts(Ask.entry(answer, "b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"topsis", "vikor", "spotis"})
    void reasonsUnderAMethodOverRawValuesHaveNoPoints(String method) {
        // Of a span of 8, power of a lies 2 below its median; of a span of 4, tax of a lies 1 above: 0.6/4 beside
        // 0.4/4.
        String tax = "'tax':{'value':'tax','title':'Tax','weight':4,'scale':{'type':'linear','worst':10,'best':0}}";
        JsonNode answer = sites(method, tax, "{'power':2,'tax':3}", "{'power':4,'tax':2}", "{'power':10,'tax':1.5}");
        assertThat(texts(Ask.entry(answer, "a")))
                .containsExactly(
                        "strength f.power Power: 2 USD is better than the median of 4, with 60 percent of the weight.",
                        "weakness f.tax Tax: 3 is worse than the median of 2, with 40 percent of the weight.");
    }

    @Test
    void reasonsUnderANonAdditiveMethodHaveNoPoints() {
        JsonNode entry =
                Ask.got("asic-assembly?state=TX&method=weighted_product").at("/ranking/0");
        assertThat(texts(entry))
                .hasSize(6)
                .startsWith("strength energy.power_price Industrial electricity price, latest 12 months:"
                        + " 6.365 cents/kWh is better than the median of 8.123, with 9 percent of the weight.");
    }

    @Test
    void aFieldOfOneMemberHasNoReasons() {
        JsonNode answer = Ask.ranked("{'rules':{'factors':{'f':{'criteria':{" + POWER
                + "}}}},'candidates':[{'id':'a','facts':{'power':4}}]}");
        assertThat(answer.at("/ranking/0/reasons")).hasToString("[]");
    }

    @Test
    void anUnscorableStateOfTheFieldDoesNotPreventTheRanking() {
        String rules = "{'rules':{'field':'states','factors':{'f':{'criteria':{'r':{'value':'1 / (right_to_work - 0.5"
                + " + (electricity_price_industrial_ttm > 20 ? -right_to_work + 0.5 : 0))','title':'R',"
                + "'scale':{'type':'linear','worst':-2,'best':2}}}}}},'candidates':['FL','NY']}";
        // California and Hawaii would divide by zero; of the other states more than half are right-to-work states.
        assertProblem(Ask.post(rules.replace("'FL'", "'CA'")), 422, "division-by-zero");
        assertThat(texts(Ask.entry(Ask.ranked(rules), "NY")))
                .containsExactly("weakness f.r R: -2 is worse than the median of 2 and costs 100 points.");
    }
}
