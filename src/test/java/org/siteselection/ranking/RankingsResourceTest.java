package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings by the rule sets of this project and the packaged edition of the catalogue. */
@QuarkusTest
class RankingsResourceTest {
    private static final String PRICE = "electricity_price_industrial_ttm";
    private static final String POWER = "energy.power_price";

    @Test
    void texasAndFloridaAreRankedWithAConditionalGate() {
        JsonNode answer = Ask.got("asic-assembly?state=FL&state=TX");
        assertThat(answer.path("ranking").findValuesAsText("rank")).containsExactly("1", "2");
        assertThat(answer.at("/ranking/0/id").asText()).isEqualTo("TX");
        assertThat(answer.at("/ranking/0/name").asText()).isEqualTo("Texas");
        assertThat(answer.at("/ranking/1/id").asText()).isEqualTo("FL");
        assertThat(answer.path("ranking").findValuesAsText("status")).containsOnly("conditional");
        assertThat(Ask.score(answer, "TX")).isBetween(60.0, 63.0);
        assertThat(Ask.score(answer, "FL")).isBetween(52.0, 55.5);
        assertThat(answer.path("excluded")).isEmpty();
        assertThat(answer.at("/ruleSet/id").asText()).isEqualTo("asic-assembly");
        assertThat(answer.at("/ruleSet/digest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(answer.at("/catalogue/edition").asText()).isEqualTo("2026-11-29");
        assertThat(answer.path("method").asText()).isEqualTo("weighted_sum");
        assertThat(answer.path("higherIsBetter").asBoolean()).isTrue();
        assertThat(answer.path("scoreRange")).hasToString("[0.0,100.0]");
        assertThat(answer.at("/parameters/parent_country").asText()).isEqualTo("CN");
        assertThat(answer.path("notice").asText()).isEqualTo("Not legal advice.");
    }

    @Test
    void theLawBehindAGateIsCitedWithItsDate() {
        JsonNode gate = Ask.got("asic-assembly?state=TX").at("/ranking/0/gates/0");
        assertThat(gate.path("id").asText()).isEqualTo("foreign_ownership");
        assertThat(gate.path("outcome").asText()).isEqualTo("conditional");
        assertThat(gate.path("reason").asText()).contains("counsel must confirm");
        JsonNode law = Ask.named(gate.path("laws"), "SB 17");
        assertThat(law.path("effective").asText()).isEqualTo("2025-09-01");
        assertThat(law.path("year").asInt()).isEqualTo(2026);
        assertThat(law.path("standing").asText()).isEqualTo("in_force");
        assertThat(law.path("source").asText()).isEqualTo("tx-sb17-enrolled");
    }

    @Test
    void anAmericanParentPassesAndScoresTheSame() {
        JsonNode posted =
                Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX','FL'],'parameters':{'parent_country':'US'}}");
        JsonNode got = Ask.got("asic-assembly?candidate=TX&candidate=FL&parameter.parent_country=US");
        assertThat(posted).isEqualTo(got);
        assertThat(got.path("ranking").findValuesAsText("status")).containsOnly("pass");
        assertThat(got.path("ranking").findValuesAsText("outcome")).containsOnly("pass");
        assertThat(got.at("/parameters/parent_country").asText()).isEqualTo("US");
        assertThat(Ask.score(got, "TX")).isEqualTo(Ask.score(Ask.got("asic-assembly?state=TX"), "TX"));
    }

    @Test
    void everyStateIsRankedInOneRequestAndContributionsAddUp() {
        JsonNode answer = Ask.got("asic-assembly");
        assertThat(answer.path("ranking")).hasSize(51);
        int place = 0;
        for (JsonNode entry : answer.path("ranking")) {
            String id = entry.path("id").asText();
            place++;
            assertThat(entry.path("rank").asInt()).as(id).isEqualTo(place);
            double factors = 0;
            double criteria = 0;
            for (JsonNode factor : entry.path("factors")) {
                double below = 0;
                for (JsonNode criterion : factor.path("criteria")) {
                    below += criterion.path("contribution").doubleValue();
                }
                assertThat(below)
                        .as(id + " " + factor.path("id"))
                        .isCloseTo(factor.path("contribution").doubleValue(), within(1e-9));
                criteria += below;
                factors += factor.path("contribution").doubleValue();
            }
            assertThat(factors).as(id).isCloseTo(entry.path("score").doubleValue(), within(1e-9));
            assertThat(criteria).as(id).isCloseTo(entry.path("score").doubleValue(), within(1e-9));
        }
    }

    @Test
    void aPlaceWithMissingValuesHasCompletenessAndScoreInterval() {
        JsonNode dc = Ask.entry(Ask.got("asic-assembly?state=DC&state=TX"), "DC");
        assertThat(dc.path("completeness").doubleValue()).isBetween(0.5, 0.999);
        double low = dc.at("/scoreInterval/0").doubleValue();
        double high = dc.at("/scoreInterval/1").doubleValue();
        assertThat(dc.path("score").doubleValue()).isStrictlyBetween(low, high);
        JsonNode blank = Ask.criterion(dc, "policy.tax_burden");
        assertThat(blank.path("value").isNull()).isTrue();
        assertThat(blank.path("missing").asText()).isEqualTo("reweight");
        JsonNode tx = Ask.entry(Ask.got("asic-assembly?state=DC&state=TX"), "TX");
        assertThat(tx.path("completeness").doubleValue()).isEqualTo(1);
        assertThat(tx.path("scoreInterval").isNull()).isTrue();
    }

    @Test
    void aWaiverIsShownWithItsReason() {
        JsonNode answer = Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX','FL'],"
                + "'waivers':{'TX':{'foreign_ownership':'Counsel memo of 2026-03-02','foreign_lease':'As above'}}}");
        JsonNode gate = Ask.entry(answer, "TX").at("/gates/0");
        assertThat(gate.path("outcome").asText()).isEqualTo("waived");
        assertThat(gate.path("waiver").asText()).isEqualTo("Counsel memo of 2026-03-02");
        assertThat(Ask.entry(answer, "TX").path("status").asText()).isEqualTo("pass");
        assertThat(Ask.entry(answer, "FL").path("status").asText()).isEqualTo("conditional");
    }

    @Test
    void aWaiverMakesAnExcludedStateFeasible() {
        JsonNode barred = Ask.got("mining-site?state=LA&state=TX");
        JsonNode excluded = Ask.named(barred.path("excluded"), "LA");
        assertThat(barred.path("ranking").findValuesAsText("name")).containsExactly("Texas");
        assertThat(excluded.path("code").asText()).isEqualTo("gate-failed");
        assertThat(excluded.path("gate").asText()).isEqualTo("foreign_mining_business");
        assertThat(excluded.path("reason").asText())
                .contains("however the site is held. ")
                .contains("; ");
        JsonNode waived = Ask.ranked("{'ruleSet':'mining-site','candidates':['LA'],"
                + "'waivers':{'LA':{'foreign_mining_business':'Act 700 does not reach this company.'}}}");
        assertThat(waived.path("excluded")).isEmpty();
        assertThat(Ask.entry(waived, "LA").path("score").isNumber()).isTrue();
    }

    @Test
    void noFeasibleCandidateIsAnAnswer() {
        JsonNode answer = Ask.got("mining-site?state=LA");
        assertThat(answer.path("ranking")).isEmpty();
        assertThat(answer.path("excluded")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "top", "full"})
    void explainSetsTheLevelOfDetail(String explain) {
        JsonNode got = Ask.got("asic-assembly?state=TX&explain=" + explain);
        assertThat(Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX'],'explain':'" + explain + "'}"))
                .isEqualTo(got);
        JsonNode entry = got.at("/ranking/0");
        assertThat(entry.has("factors")).isEqualTo(!explain.equals("none"));
        assertThat(entry.at("/factors/0").has("criteria")).isEqualTo(explain.equals("full"));
        assertThat(entry.at("/gates/0").has("why")).isEqualTo(explain.equals("full"));
        assertThat(entry.path("score").doubleValue()).isBetween(60.0, 63.0);
    }

    @Test
    void aCriterionShowsValueYearAndSource() {
        JsonNode price = Ask.criterion(Ask.got("asic-assembly?state=TX").at("/ranking/0"), POWER);
        assertThat(price.path("value").doubleValue()).isEqualTo(6.365);
        assertThat(price.path("unit").asText()).isEqualTo("cents/kWh");
        assertThat(price.path("score").doubleValue()).isEqualTo(87.025);
        assertThat(price.path("weight").doubleValue()).isEqualTo(0.09);
        assertThat(price.path("contribution").doubleValue()).isEqualTo(7.83225);
        assertThat(price.path("year").asInt()).isEqualTo(2025);
        assertThat(price.path("sources")).hasToString("[\"eia-861m-2025-04\"]");
        assertThat(price.path("missing").isNull()).isTrue();
    }

    @Test
    void aReportOnlyCriterionHasNoWeight() {
        JsonNode entry = Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX'],'parameters':{'test_load_mw':10}}")
                .at("/ranking/0");
        JsonNode bill = Ask.criterion(entry, "energy.annual_power_cost");
        assertThat(bill.path("reportOnly").asBoolean()).isTrue();
        assertThat(bill.path("value").doubleValue()).isCloseTo(10 * 8760 * 0.8 * 6.365 * 10, within(1e-3));
        assertThat(bill.path("weight").doubleValue()).isZero();
        assertThat(bill.path("score").isNull()).isTrue();
    }

    @Test
    void theOrderOfCandidatesChangesNoByte() {
        List<String> ids = new ArrayList<>();
        Ask.got("asic-assembly?explain=none").path("ranking").findValuesAsText("id").stream()
                .filter(id -> id.length() == 2)
                .forEach(ids::add);
        assertThat(ids).hasSize(51);
        byte[] first = ask(ids);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(ids, new Random(seed));
            assertThat(ask(ids)).as("order " + ids).isEqualTo(first);
        }
        assertThat(Ask.get("asic-assembly").asByteArray()).isEqualTo(first);
    }

    private static byte[] ask(List<String> ids) {
        return Ask.post("{'ruleSet':'asic-assembly','candidates':['" + String.join("','", ids) + "']}")
                .asByteArray();
    }

    @Test
    void taxClimateAgreesWithThePublishedIndex() {
        JsonNode published = Ask.tree(given().get("/v1/metrics/sbtci_score_overall"));
        JsonNode ranking = Ask.got("tax-climate-2024?explain=none");
        assertThat(published.path("values")).hasSize(51);
        for (JsonNode value : published.path("values")) {
            String state = value.path("place").asText();
            assertThat(Ask.score(ranking, state) / 10)
                    .as(state)
                    .isCloseTo(value.path("value").doubleValue(), within(0.01));
        }
    }

    @Test
    void theDefaultMethodMayBeNamed() {
        JsonNode plain = Ask.got("asic-assembly?state=TX");
        assertThat(Ask.got("asic-assembly?state=TX&method=weighted_sum")).isEqualTo(plain);
        String begin = "{'ruleSet':'asic-assembly','candidates':['TX'],'method':";
        assertThat(Ask.ranked(begin + "'weighted_sum'}")).isEqualTo(plain);
        assertThat(Ask.ranked(begin + "{'type':'weighted_sum'}}")).isEqualTo(plain);
    }

    @Test
    void aPriceOfTheRequestReplacesTheCatalogues() {
        JsonNode answer =
                Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX','FL'],'facts':{'FL':{'" + PRICE + "':5.5}}}");
        JsonNode price = Ask.criterion(Ask.entry(answer, "FL"), POWER);
        assertThat(price.path("value").doubleValue()).isEqualTo(5.5);
        assertThat(price.path("score").doubleValue()).isEqualTo(100);
        assertThat(price.path("sources")).hasToString("[\"request\"]");
        assertThat(price.path("year").isNull()).isTrue();
    }
}
