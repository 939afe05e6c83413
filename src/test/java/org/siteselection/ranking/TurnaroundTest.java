package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changes in {@code turnaround} make the two candidates level. */
@QuarkusTest
class TurnaroundTest {
    private static JsonNode compared(String json) {
        return Ask.tree(given().contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/comparisons"));
    }

    /** Power from 10 (score 0) to 0, pay from 40 to 0 and a flag, with weights of 6, 3 and 1. */
    private static JsonNode sites(String a, String b, String more) {
        return compared("{'rules':{'factors':{'f':{'criteria':{"
                + "'power':{'value':'power','title':'Power','unit':'USD','weight':6,'scale':{'type':'linear','worst':10,'best':0}},"
                + "'pay':{'value':'pay','title':'Pay','weight':3,'scale':{'type':'linear','worst':40,'best':0}},"
                + "'law':{'value':'law','title':'Law','unit':'flag','weight':1,"
                + "'scale':{'type':'categories','table':{'0':0,'1':100}}}}}}},'candidates':["
                + "{'id':'a','facts':" + a + "},{'id':'b','facts':" + b + "}]" + more + "}");
    }

    @Test
    void everySingleValueThatIsEnoughIsListed() {
        // a: 0.6*50 + 0.3*50 + 0.1*0 = 45; b: 0.6*60 + 0.3*50 = 51. Six points: 10 of power, 20 of pay, 60 of the law.
        JsonNode turnaround = sites("{'power':5,'pay':20,'law':0}", "{'power':4,'pay':20,'law':0}", "")
                .path("turnaround");
        assertThat(turnaround.findValuesAsText("text"))
                .containsExactly(
                        "With 4 USD instead of 5 for 'Power', a draws level with b.",
                        "With 12 instead of 20 for 'Pay', a draws level with b.",
                        "With yes instead of no for 'Law', a draws level with b.",
                        "When 60 percent of all weight moves from 'Power' to 'Law', a draws level with b.");
        assertThat(turnaround.at("/0/values/0"))
                .hasToString(
                        "{\"path\":\"f.power\",\"title\":\"Power\",\"unit\":\"USD\",\"current\":5.0,\"needed\":4.0}");
        assertThat(turnaround.at("/3/distance").doubleValue()).isCloseTo(1.2, within(1e-9));
        assertThat(turnaround.at("/3/weights/f.law").doubleValue()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void ifNoSingleValueIsEnoughTheSmallestSetIsListed() {
        // a scores 0, b 0.6*70 + 0.3*50 = 57 + 10: power at its best adds 60, and 7 more points of pay are 23.33 of
        // 100.
        JsonNode turnaround = sites("{'power':10,'pay':40,'law':0}", "{'power':3,'pay':20,'law':1}", "")
                .path("turnaround");
        assertThat(turnaround.findValuesAsText("text"))
                .containsExactly(
                        "With 0 USD instead of 10 for 'Power' and 30.67 instead of 40 for 'Pay', a draws level with b.");
    }

    @Test
    void levelCandidatesNeedNoChange() {
        JsonNode answer = sites("{'power':5,'pay':20,'law':0}", "{'power':5,'pay':20,'law':0}", "");
        assertThat(answer.path("difference").doubleValue()).isZero();
        assertThat(answer.path("turnaround")).hasToString("[]");
    }

    @Test
    void otherMethodsHaveNoTurnaround() {
        assertThat(sites("{'power':5,'pay':20,'law':0}", "{'power':4,'pay':20,'law':0}", ",'method':'weighted_product'")
                        .path("turnaround")
                        .isNull())
                .isTrue();
    }

    @Test
    void aMissingValueCannotChangeAndItsWeightIsRedistributed() {
        // a: the weight of the missing pay is redistributed, 6/7 and 1/7: 6/7*50; b: 51. The gap of 8.142857 is 9.5
        // points of power.
        JsonNode turnaround =
                sites("{'power':5,'law':0}", "{'power':4,'pay':20,'law':0}", "").path("turnaround");
        assertThat(turnaround.findValuesAsText("path")).containsExactly("f.power", "f.law");
        assertThat(turnaround.at("/0/values/0/needed").doubleValue()).isCloseTo(4.05, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"TX, FL", "FL, TX", "TN, TX", "TX, OK", "CA, TX"})
    void theListedChangesMakeTheCandidatesLevel(String left, String right) {
        String both = "{'ruleSet':'asic-assembly','candidates':['" + left + "','" + right + "']";
        JsonNode answer = compared(both + "}");
        String behind = answer.path("difference").doubleValue() > 0 ? right : left;
        JsonNode ways = answer.path("turnaround");
        assertThat(ways.findValuesAsText("kind")).containsOnlyOnce("weights").contains("values");
        for (JsonNode way : ways) {
            StringBuilder change = new StringBuilder();
            if (way.path("kind").asText().equals("values")) {
                for (JsonNode value : way.path("values")) {
                    change.append(change.isEmpty() ? "" : ",").append(facts(value));
                }
                assertLevel(compared(both + ",'facts':{'" + behind + "':{" + change + "}}}"));
            } else {
                assertLevel(compared(both + ",'weights':" + weights(way.path("weights")) + "}"));
            }
        }
    }

    private static void assertLevel(JsonNode answer) {
        assertThat(answer.path("difference").doubleValue()).isCloseTo(0, within(1e-8));
    }

    /** Figures by metric that give a criterion the value that is needed. */
    private static String facts(JsonNode value) {
        double needed = value.path("needed").doubleValue();
        return switch (value.path("path").asText()) {
            case "policy.tax_burden" ->
                "'effective_tax_labor_intensive_new':" + needed + ",'effective_tax_labor_intensive_mature':" + needed;
            case "policy.price_level" -> "'regional_price_parity':" + needed;
            case "energy.power_price" -> "'electricity_price_industrial_ttm':" + needed;
            case "labor.assembler_wage" -> "'wage_electronic_assembler':" + needed;
            case "labor.technician_wage" -> "'wage_electronics_technician':" + needed;
            case "labor.assembler_pool" -> "'employment_electronic_assemblers':" + needed;
            case "energy.reliability" -> "'saidi_with_major_events_5yr':" + needed;
            case "energy.grid_adequacy" -> "'nerc_risk_5yr':" + needed;
            case "site.industrial_rent" -> "'industrial_rent':" + needed;
            case "site.construction_cost" -> "'construction_cost_factor':" + needed;
            case "logistics.electronics_industry" -> "'gdp_computer_electronics_per_capita':" + needed;
            case "logistics.customer_distance" -> "'distance_to_mining_hubs':" + needed;
            default -> throw new AssertionError("Which metric is " + value + "?");
        };
    }

    /** The global weights of criteria, and their sums as the weights of the factors. */
    private static String weights(JsonNode global) {
        java.util.Map<String, Double> all = new java.util.TreeMap<>();
        global.properties().forEach(weight -> {
            String path = weight.getKey();
            all.put(path, weight.getValue().doubleValue());
            all.merge(path.substring(0, path.indexOf('.')), weight.getValue().doubleValue(), Double::sum);
        });
        StringBuilder json = new StringBuilder();
        all.forEach((path, weight) -> json.append(json.isEmpty() ? "{'" : ",'")
                .append(path)
                .append("':")
                .append(weight));
        return json.append('}').toString();
    }
}
