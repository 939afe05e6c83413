package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs in rankings, tables and comparisons. */
@QuarkusTest
class CostAnswersTest {
    private static final String POWER = "electricity_price_industrial_ttm";
    /** Two places of one's own: 100 and 150 a year over two years at 10 percent, and a grant for the second. */
    private static final String TWO = """
            {"candidates": [{"id": "a", "facts": {"pay": 100, "grant": 0}}, {"id": "b", "facts": {"pay": 150, "grant": 20}}],
             "explain": "full",
             "rules": {"metrics": {"pay": {"unit": "USD"}, "grant": {"unit": "USD"}},
               "costs": {"years": 2, "discount_percent": 10, "lines": {
                  "pay": {"title": "Pay", "annual": "pay", "growth_percent": 21, "why": "People."},
                  "grant": {"once": "-grant"}}},
               "factors": {"f": {"criteria": {"pay": {"value": "pay", "scale": {"type": "linear", "worst": 200, "best": 0}}}}}}}
            """;

    private static JsonNode post(String path, String body) {
        return Ask.tree(given().contentType("application/json").body(body).post(path));
    }

    private static JsonNode entry(JsonNode answer, String id) {
        for (JsonNode entry : answer.path("ranking")) {
            if (entry.path("id").textValue().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aPlaceHasItsTotalsAndLines() {
        JsonNode answer = post("/v1/rankings", TWO);
        JsonNode costs = entry(answer, "b").path("costs");
        // 150 / 1.1 + 150 * 1.21 / 1.21 = 286.363636..., less the grant of 20.
        double presentValue = 150 / 1.1 + 150 - 20;
        assertThat(costs.path("currency").textValue()).isEqualTo("USD");
        assertThat(costs.path("years").intValue()).isEqualTo(2);
        assertThat(costs.path("discountPercent").doubleValue()).isEqualTo(10);
        assertThat(costs.path("annual").doubleValue()).isEqualTo(150);
        assertThat(costs.path("once").doubleValue()).isEqualTo(-20);
        assertThat(costs.path("presentValue").doubleValue()).isCloseTo(presentValue, within(1e-9));
        assertThat(costs.path("missing")).isEmpty();
        JsonNode pay = costs.path("lines").get(0);
        assertThat(pay.path("title").textValue()).isEqualTo("Pay");
        assertThat(pay.path("share").doubleValue()).isCloseTo((150 / 1.1 + 150) / presentValue, within(1e-9));
        assertThat(pay.path("why").textValue()).isEqualTo("People.");
        assertThat(pay.path("figures").toString())
                .isEqualTo(
                        "[{\"metric\":\"pay\",\"value\":150.0,\"unit\":\"USD\",\"year\":null,\"source\":\"request\",\"from\":null}]");
        assertThat(answer.path("costs").path("cheapest").textValue()).isEqualTo("a");
        assertThat(answer.path("costs").path("spread").doubleValue())
                .isCloseTo(presentValue - (100 / 1.1 + 100), within(1e-9));
    }

    @Test
    void aComparisonSaysWhatLevelsTheTwo() {
        JsonNode costs = post("/v1/comparisons", TWO).path("costs");
        double apart = (100 / 1.1 + 100) - (150 / 1.1 + 150 - 20);
        assertThat(costs.path("presentValue").doubleValue()).isCloseTo(apart, within(1e-9));
        assertThat(costs.path("annual").doubleValue()).isEqualTo(-50);
        assertThat(costs.path("once").doubleValue()).isEqualTo(20);
        assertThat(costs.path("lines").get(1).path("presentValue").doubleValue())
                .isEqualTo(20);
        JsonNode level = costs.path("level");
        assertThat(level.path("dearer").textValue()).isEqualTo("b");
        assertThat(level.path("once").doubleValue()).isCloseTo(-apart, within(1e-9));
        assertThat(level.path("annual").doubleValue()).isCloseTo(-apart / (1 / 1.1 + 1 / 1.21), within(1e-9));
    }

    /** The grant of the answer makes the two level, whatever the project. */
    @ParameterizedTest
    @CsvSource({"250, 5", "600, 30", "40, 80"})
    void theGrantThatLevelsDoes(int people, int load) {
        String parameters = "{\"headcount\": " + people + ", \"test_load_mw\": " + load;
        String body = "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"NC\", \"OH\"], \"parameters\": ";
        JsonNode level =
                post("/v1/comparisons", body + parameters + "}}").path("costs").path("level");
        String dearer = level.path("dearer").textValue();
        double grant = level.path("once").doubleValue() / people;
        JsonNode with = post(
                "/v1/rankings",
                body + parameters + ", \"training_grant_per_hire\": " + grant + "}, \"facts\": {\"" + dearer
                        + "\": {\"job_training_grant\": 1}, \"" + (dearer.equals("NC") ? "OH" : "NC")
                        + "\": {\"job_training_grant\": 0}}}");
        assertThat(entry(with, "NC").path("costs").path("presentValue").doubleValue())
                .isCloseTo(entry(with, "OH").path("costs").path("presentValue").doubleValue(), within(1e-3));
    }

    @Test
    void withoutExplanationTheCostsStay() {
        given().get("/v1/rankings/asic-assembly?state=TX&explain=none")
                .then()
                .statusCode(200)
                .body("ranking[0].costs.lines[0].id", equalTo("payroll"))
                .body("ranking[0].costs.lines[0].figures", nullValue())
                .body("ranking[0].factors", nullValue());
        given().get("/v1/rankings/tax-climate-2024?state=TX&explain=none")
                .then()
                .body("ranking[0].containsKey('costs')", equalTo(false))
                .body("containsKey('costs')", equalTo(false));
    }

    @Test
    void aBlankLineHasNoTotals() {
        given().get("/v1/rankings/asic-assembly?state=AK&explain=none")
                .then()
                .body("ranking[0].costs.missing", equalTo(List.of("rent")))
                .body("ranking[0].costs.presentValue", nullValue())
                .body("ranking[0].costs.lines.find { it.id == 'power' }.share", nullValue())
                .body("costs.cheapest", nullValue());
    }

    /** The yearly bill that the cost study of the project prints, line by line. */
    @ParameterizedTest
    @CsvSource({
        "TX, 13707408, 2795784, 2230296, 1117200",
        "FL, 13087568, 2988575, 2966136, 1491600",
        "TN, 13317616, 2655839, 2233800, 922800",
        "AL, 12641408, 2644137, 2582798, 868800"
    })
    void theShippedCostsAreThoseOfTheStudy(String state, double payroll, double burden, double power, double rent) {
        JsonNode costs = Ask.tree(given().get("/v1/rankings/asic-assembly?explain=none&state=" + state))
                .path("ranking")
                .get(0)
                .path("costs");
        Map<String, Double> annual = new HashMap<>();
        costs.path("lines")
                .forEach(line -> annual.put(
                        line.path("id").textValue(), line.path("annual").doubleValue()));
        assertThat(annual.get("payroll")).isCloseTo(payroll, within(0.5));
        assertThat(annual.get("burden")).isCloseTo(burden, within(0.6));
        assertThat(annual.get("power")).isCloseTo(power, within(0.5));
        assertThat(annual.get("rent")).isCloseTo(rent, within(0.5));
    }

    @Test
    void theTableHasTheTotals() {
        String table = given().accept("text/csv")
                .get("/v1/rankings/asic-assembly?state=TX&state=AK")
                .asString();
        List<String> lines = table.lines().toList();
        assertThat(lines.get(0)).endsWith(",annual_cost,once_cost,present_value,reason");
        assertThat(lines.get(1)).startsWith("1,TX,").contains(",20674872.4944,0.0,153613677.305,");
        assertThat(lines.get(2)).startsWith("2,AK,").endsWith(",,,,");
        assertThat(given().accept("text/csv")
                        .get("/v1/rankings/tax-climate-2024?state=TX")
                        .asString())
                .doesNotContain("annual_cost");
    }

    @Test
    void aTermOutOfRangeIsA422() {
        given().get("/v1/rankings/asic-assembly?state=TX&parameter.new_firm_years=2.5")
                .then()
                .statusCode(422)
                .body("code", equalTo("bad-term"))
                .body("violations[0].field", equalTo("costs.lines.tax_new_firm.to_year"))
                .body("detail", startsWith("'to_year' must be a whole number from 0, was 2.5."));
    }

    @Test
    void aFigureOfTheRequestIsNamedAsSuch() {
        JsonNode lines = post(
                        "/v1/rankings",
                        "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"], \"facts\": {\"TX\": {\"" + POWER
                                + "\": 10}}}")
                .at("/ranking/0/costs/lines");
        assertThat(lines.get(2).path("figures").toString())
                .isEqualTo(
                        "[{\"metric\":\"" + POWER
                                + "\",\"value\":10.0,\"unit\":\"cents/kWh\",\"year\":null,\"source\":\"request\",\"from\":null}]");
    }
}
