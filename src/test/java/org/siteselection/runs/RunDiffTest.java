package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;
import static org.siteselection.runs.AskRuns.create;
import static org.siteselection.runs.AskRuns.diff;
import static org.siteselection.runs.AskRuns.got;
import static org.siteselection.runs.AskRuns.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes between two runs, and the criteria that caused them. */
@QuarkusTest
class RunDiffTest {
    private static final String PRICE = "electricity_price_industrial_ttm";

    /** Each criterion's causes add up to its change, and the changes to that of the score. */
    private static int assertAddsUp(JsonNode moves) {
        int explained = 0;
        for (JsonNode move : moves) {
            if (move.path("criteria").isNull()) {
                continue;
            }
            explained++;
            double sum = 0;
            double greatest = Double.POSITIVE_INFINITY;
            for (JsonNode effect : move.path("criteria")) {
                double change = effect.path("change").doubleValue();
                assertThat(effect.path("byScore").doubleValue()
                                + effect.path("byWeight").doubleValue())
                        .as(effect.toString())
                        .isCloseTo(change, within(1e-9));
                assertThat(Math.abs(change)).isLessThanOrEqualTo(greatest + 1e-9);
                greatest = Math.abs(change);
                sum += change;
            }
            assertThat(sum)
                    .as(move.path("id").asText())
                    .isCloseTo(move.path("scoreChange").doubleValue(), within(1e-9));
            assertThat(move.path("scoreAfter").doubleValue()
                            - move.path("scoreBefore").doubleValue())
                    .isCloseTo(move.path("scoreChange").doubleValue(), within(1e-9));
        }
        return explained;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ruleSet':'asic-assembly'} | {'ruleSet':'asic-assembly','weights':{'energy':50,'labor.assembler_wage':0}}",
                "{'ruleSet':'asic-assembly','explain':'none'} | {'ruleSet':'asic-assembly','parameters':{'headcount':2000}}",
                "{'ruleSet':'mining-site'} | {'ruleSet':'mining-site','weights':{'energy':1},'explain':'top'}",
                "{'ruleSet':'tax-climate-2024'} | {'ruleSet':'tax-climate-2024','explain':'none'}",
                "{'ruleSet':'asic-assembly'} | {'ruleSet':'mining-site'}",
                "{'ruleSet':'asic-assembly'} | {'ruleSet':'asic-assembly','candidates':['TX','FL'],"
                        + "'facts':{'FL':{'electricity_price_industrial_ttm':5}}}"
            })
    void causesAddUp(String before, String after) {
        String left = create(before);
        String right = create(after);
        JsonNode forth = diff(left, right);
        JsonNode back = diff(right, left);
        assertThat(assertAddsUp(forth.path("moves"))).isPositive();
        assertThat(assertAddsUp(back.path("moves"))).isPositive();
        for (JsonNode move : forth.path("moves")) {
            JsonNode reverse = named(back.path("moves"), move.path("id").asText());
            assertThat(reverse.path("rankBefore")).isEqualTo(move.path("rankAfter"));
            assertThat(reverse.path("scoreChange").doubleValue())
                    .isEqualTo(0.0 - move.path("scoreChange").doubleValue());
        }
    }

    @Test
    void aRunComparedWithItselfHasNoChanges() {
        String id = create("{'ruleSet':'asic-assembly'}");
        JsonNode diff = diff(id, id);
        for (JsonNode move : diff.path("moves")) {
            assertThat(move.path("kind").asText()).isEqualTo("stayed");
            assertThat(move.path("criteria")).isEmpty();
            assertThat(move.path("scoreChange").doubleValue()).isZero();
        }
        JsonNode changed = diff.path("changed");
        for (String list : new String[] {"ruleFiles", "parameters", "weights", "facts", "waivers"}) {
            assertThat(changed.path(list)).as(list).isEmpty();
        }
        assertThat(changed.path("rules").asBoolean()).isFalse();
        assertThat(changed.path("catalogue").asBoolean()).isFalse();
        assertThat(changed.path("method").isNull()).isTrue();
        assertThat(diff.path("warnings")).isEmpty();
    }

    @Test
    void theDirectionIsTheOtherRunMinusThisOne() {
        String before = create("{'ruleSet':'asic-assembly','candidates':['TX','FL'],'label':'first'}");
        String after = create("{'ruleSet':'asic-assembly','candidates':['TX','FL'],'weights':{'energy':30}}");
        JsonNode diff = diff(before, after);
        assertThat(diff.at("/before/id").asText()).isEqualTo(before);
        assertThat(diff.at("/before/label").asText()).isEqualTo("first");
        assertThat(diff.at("/after/id").asText()).isEqualTo(after);
        // The energy score of Texas, 55.80, is below its total, so more weight on energy lowers its score.
        JsonNode texas = named(diff.path("moves"), "TX");
        assertThat(texas.path("scoreChange").doubleValue()).isCloseTo(60.8118631677 - 61.3129351885, within(1e-9));
        JsonNode energy = named(diff.at("/changed/weights"), "energy");
        assertThat(energy.path("before").doubleValue()).isEqualTo(0.2);
        assertThat(energy.path("after").doubleValue()).isCloseTo(30.0 / 110, within(1e-12));
        JsonNode price = named(texas.path("criteria"), "energy.power_price");
        assertThat(price.path("byScore").doubleValue()).isZero();
        assertThat(price.path("byWeight").doubleValue()).isCloseTo(0.45 * (30.0 / 110 - 0.2) * 87.025, within(1e-9));
        assertThat(price.path("valueBefore").doubleValue()).isEqualTo(6.365);
    }

    @Test
    void aFigureOfTheRequestIsACause() {
        String before = create("{'ruleSet':'asic-assembly','candidates':['TX','FL']}");
        String after = create(
                "{'ruleSet':'asic-assembly','candidates':['TX','FL'],'facts':{'FL':{'" + PRICE
                        + "':6.5}},'waivers':{'TX':{'foreign_ownership':'Memo','foreign_lease':'Memo'}},'parameters':{'headcount':400}}");
        JsonNode diff = diff(before, after);
        JsonNode fact = named(diff.at("/changed/facts"), PRICE);
        assertThat(fact.path("place").asText()).isEqualTo("FL");
        assertThat(fact.path("after").doubleValue()).isEqualTo(6.5);
        assertThat(fact.path("sourceBefore").asText()).isEqualTo("eia-861m-2025-04");
        assertThat(fact.path("sourceAfter").asText()).isEqualTo("request");
        assertThat(diff.at("/changed/facts")).hasSize(1);
        assertThat(diff.at("/changed/waivers/0/after").asText()).isEqualTo("Memo");
        assertThat(diff.at("/changed/waivers/0/before").isNull()).isTrue();
        assertThat(diff.at("/changed/parameters/0").toString())
                .isEqualTo("{\"name\":\"headcount\",\"before\":250.0,\"after\":400.0}");
        JsonNode florida = named(diff.path("moves"), "FL");
        JsonNode price = named(florida.path("criteria"), "energy.power_price");
        assertThat(price.path("byWeight").doubleValue()).isZero();
        assertThat(price.path("scoreAfter").doubleValue()).isEqualTo(85);
        assertThat(named(diff.path("moves"), "TX").path("statusBefore").asText())
                .isEqualTo("conditional");
        assertThat(named(diff.path("moves"), "TX").path("statusAfter").asText()).isEqualTo("pass");
    }

    @Test
    void anInheritedValueNamesItsPlace() {
        String site = "'ruleSet':'asic-assembly','candidates':['TX',{'id':'yard','state':'FL'";
        String before = create("{" + site + "}]}");
        String after = create("{" + site + ",'facts':{'" + PRICE + "':6.5}}]}");
        JsonNode yard = named(diff(before, after).path("moves"), "yard");
        JsonNode price = named(yard.path("criteria"), "energy.power_price");
        assertThat(price.path("fromBefore").asText()).isEqualTo("FL");
        assertThat(price.path("fromAfter").isNull()).isTrue();
    }

    @Test
    void aNewValueIsAChangeOfWeight() {
        String rules = "'rules':{'factors':{'a':{'criteria':{"
                + "'x':{'value':'mx','weight':3,'scale':{'type':'linear','worst':0,'best':100}},"
                + "'y':{'value':'my','weight':1,'scale':{'type':'linear','worst':0,'best':100}}}}}}";
        String before = create("{" + rules + ",'candidates':[{'id':'s','facts':{'mx':60}},"
                + "{'id':'t','facts':{'mx':50,'my':50}}]}");
        String after = create("{" + rules + ",'candidates':[{'id':'s','facts':{'mx':60,'my':20}},"
                + "{'id':'t','facts':{'mx':50,'my':50}}]}");
        JsonNode diff = diff(before, after);
        assertAddsUp(diff.path("moves"));
        JsonNode moved = named(diff.path("moves"), "s");
        assertThat(moved.path("scoreBefore").doubleValue()).isEqualTo(60);
        assertThat(moved.path("scoreAfter").doubleValue()).isEqualTo(50);
        JsonNode filled = named(moved.path("criteria"), "a.y");
        assertThat(filled.path("valueBefore").isNull()).isTrue();
        assertThat(filled.path("weightBefore").doubleValue()).isZero();
        assertThat(filled.path("byScore").doubleValue()).isZero();
        assertThat(filled.path("byWeight").doubleValue()).isCloseTo(0.25 * 20, within(1e-12));
        assertThat(named(moved.path("criteria"), "a.x").path("byWeight").doubleValue())
                .isCloseTo(-0.25 * 60, within(1e-12));
        assertThat(named(diff.path("moves"), "t").path("criteria")).isEmpty();
    }

    @Test
    void addedAndRemovedCandidatesAreReported() {
        String gate =
                "'rules':{'gates':{'dear':{'title':'Too dear','when':'mx > 80','outcome':'fail','reason':'Dear.'}},"
                        + "'factors':{'a':{'criteria':{'x':{'value':'mx','scale':{'type':'linear','worst':100,'best':0}}}}}}";
        String before = create(
                "{" + gate + ",'candidates':[{'id':'stays','facts':{'mx':10}},{'id':'fails','facts':{'mx':20}},"
                        + "{'id':'leaves','facts':{'mx':5}},{'id':'returns','facts':{'mx':90}},{'id':'never','facts':{'mx':90}}]}");
        String after = create(
                "{" + gate + ",'candidates':[{'id':'stays','facts':{'mx':10}},{'id':'fails','facts':{'mx':95}},"
                        + "{'id':'enters','facts':{'mx':5}},{'id':'returns','facts':{'mx':9}},{'id':'never','facts':{'mx':91}}]}");
        JsonNode moves = diff(before, after).path("moves");
        for (String pair : new String[] {
            "stays fell", "fails excluded", "leaves left", "enters entered", "returns readmitted", "never unranked"
        }) {
            String[] words = pair.split(" ");
            assertThat(named(moves, words[0]).path("kind").asText())
                    .as(words[0])
                    .isEqualTo(words[1]);
        }
        assertThat(named(moves, "fails").path("reasonAfter").asText()).contains("Dear.");
        assertThat(named(moves, "returns").path("reasonBefore").asText()).contains("Dear.");
        assertThat(moves.findValuesAsText("id"))
                .containsExactly("enters", "returns", "stays", "leaves", "fails", "never");
    }

    @Test
    void methodsWithoutContributionsShowValuesAndWeights() {
        String before = create("{'ruleSet':'mining-site','method':'topsis','candidates':['TX','OK','ND']}");
        String after = create("{'ruleSet':'mining-site','method':'topsis','candidates':['TX','OK','ND'],"
                + "'weights':{'energy':1}}");
        JsonNode diff = diff(before, after);
        JsonNode effects = diff.at("/moves/0/criteria");
        assertThat(effects).isNotEmpty();
        assertThat(effects.at("/0/change").isNull()).isTrue();
        assertThat(effects.at("/0/weightBefore")).isNotEqualTo(effects.at("/0/weightAfter"));
        String sum = create("{'ruleSet':'mining-site','candidates':['TX','OK','ND']}");
        JsonNode mixed = diff(before, sum);
        assertThat(mixed.at("/changed/method/after").asText()).isEqualTo("weighted_sum");
        assertThat(mixed.at("/warnings/0/code").asText()).isEqualTo("methods-differ");
    }

    @Test
    void movesCanBeLimited() {
        String id = create("{'ruleSet':'asic-assembly'}");
        JsonNode moves = got("/v1/runs/" + id + "/diff/" + id + "?candidate=TX&candidate=FL")
                .path("moves");
        assertThat(moves).extracting(move -> move.path("id").asText()).containsExactlyInAnyOrder("TX", "FL");
        assertThat(assertProblem(AskRuns.get("/v1/runs/" + id + "/diff/" + id + "?candidate=TXX"), 422, "unknown-name")
                        .getString("detail"))
                .contains("TXX", "TX");
        assertProblem(AskRuns.get("/v1/runs/" + id + "/diff/00000000-0000-4000-8000-000000000000"), 404, "not-found");
    }
}
