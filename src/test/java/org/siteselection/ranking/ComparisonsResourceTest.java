package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of two candidates. */
@QuarkusTest
class ComparisonsResourceTest {
    private static final String BOTH = "'ruleSet':'asic-assembly','candidates':['TX','FL']";

    private static Response post(String json) {
        return given().contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/comparisons");
    }

    private static JsonNode compared(String json) {
        return Ask.tree(post(json));
    }

    private static double sum(JsonNode criteria, String pointer) {
        double sum = 0;
        for (JsonNode criterion : criteria) {
            sum += criterion.at(pointer).doubleValue();
        }
        return sum;
    }

    private static void assertGreatestFirst(JsonNode criteria) {
        double before = Double.POSITIVE_INFINITY;
        String path = "";
        for (JsonNode criterion : criteria) {
            double size = Math.abs(criterion.path("difference").doubleValue());
            assertThat(size).isLessThanOrEqualTo(before);
            if (size == before) {
                assertThat(criterion.path("path").asText()).isGreaterThan(path);
            }
            before = size;
            path = criterion.path("path").asText();
        }
    }

    @Test
    void bothSidesAreEntriesOfTheRanking() {
        JsonNode comparison = compared("{" + BOTH + "}");
        JsonNode ranking = Ask.ranked("{" + BOTH + "}");
        assertThat(comparison.path("left")).isEqualTo(Ask.entry(ranking, "TX"));
        assertThat(comparison.path("right")).isEqualTo(Ask.entry(ranking, "FL"));
        assertThat(comparison.at("/left/gates/0/laws")).isNotEmpty();
        assertThat(comparison.at("/left/reasons")).hasSize(6);
        for (String same : new String[] {
            "ruleSet",
            "catalogue",
            "method",
            "higherIsBetter",
            "scoreRange",
            "parameters",
            "weighting",
            "notice",
            "warnings",
            "excluded"
        }) {
            assertThat(comparison.path(same)).as(same).isEqualTo(ranking.path(same));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'TX','FL'", "'FL','TX'", "'DC','WA'", "'CA','HI'"})
    void criteriaAddUpToTheDifference(String pair) {
        JsonNode answer = compared("{'ruleSet':'asic-assembly','candidates':[" + pair + "]}");
        JsonNode criteria = answer.path("criteria");
        double difference = answer.path("difference").doubleValue();
        assertThat(difference)
                .isCloseTo(
                        answer.at("/left/score").doubleValue()
                                - answer.at("/right/score").doubleValue(),
                        within(1e-9));
        assertThat(sum(criteria, "/difference")).isCloseTo(difference, within(1e-9));
        assertThat(sum(criteria, "/left/contribution") - sum(criteria, "/right/contribution"))
                .isCloseTo(difference, within(1e-9));
        assertThat(criteria.findValuesAsText("path")).hasSize(criteria.size()).doesNotHaveDuplicates();
        assertGreatestFirst(criteria);
    }

    @Test
    void powerPriceSeparatesTexasFromFlorida() {
        JsonNode first = compared("{" + BOTH + "}").at("/criteria/0");
        assertThat(first.path("path").asText()).isEqualTo("energy.power_price");
        assertThat(first.path("title").asText()).isEqualTo("Industrial electricity price, latest 12 months");
        assertThat(first.path("unit").asText()).isEqualTo("cents/kWh");
        assertThat(first.path("left"))
                .hasToString("{\"value\":6.365,\"score\":87.025,\"contribution\":7.83225,\"from\":null}");
        assertThat(first.path("right"))
                .hasToString("{\"value\":8.465,\"score\":45.35,\"contribution\":4.0815,\"from\":null}");
        assertThat(first.path("difference").doubleValue()).isCloseTo(0.09 * (87.025 - 45.35), within(1e-9));
    }

    @Test
    void swappingTheCandidatesReversesEverySign() {
        JsonNode one = compared("{" + BOTH + "}");
        JsonNode other = compared("{'ruleSet':'asic-assembly','candidates':['FL','TX']}");
        assertThat(other.path("left")).isEqualTo(one.path("right"));
        assertThat(other.path("difference").doubleValue())
                .isEqualTo(-one.path("difference").doubleValue());
        assertThat(other.path("criteria").findValuesAsText("path"))
                .isEqualTo(one.path("criteria").findValuesAsText("path"));
        for (int i = 0; i < one.path("criteria").size(); i++) {
            assertThat(other.at("/criteria/" + i + "/difference").doubleValue())
                    .isEqualTo(-one.at("/criteria/" + i + "/difference").doubleValue());
        }
    }

    @Test
    void aMissingValueIsNullAndItsWeightIsRedistributed() {
        JsonNode answer = compared("{'ruleSet':'asic-assembly','candidates':['DC','TX']}");
        JsonNode blank = Ask.named(answer.path("criteria"), "policy.tax_burden");
        assertThat(blank.at("/left/value").isNull()).isTrue();
        assertThat(blank.at("/left/score").isNull()).isTrue();
        assertThat(blank.at("/left/contribution").doubleValue()).isZero();
        assertThat(Ask.named(answer.path("criteria"), "policy.price_level")
                        .at("/left/contribution")
                        .doubleValue())
                .isEqualTo(Ask.criterion(answer.path("left"), "policy.price_level")
                        .path("contribution")
                        .doubleValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'LA','TX'", "'TX','LA'"})
    void anExcludedCandidateHasNoSide(String pair) {
        JsonNode answer = compared("{'ruleSet':'mining-site','candidates':[" + pair + "]}");
        boolean first = pair.startsWith("'LA'");
        assertThat(answer.path(first ? "left" : "right").isNull()).isTrue();
        assertThat(answer.path(first ? "right" : "left").path("id").asText()).isEqualTo("TX");
        assertThat(answer.path("difference").isNull()).isTrue();
        assertThat(answer.path("criteria")).hasToString("[]");
        assertThat(answer.path("turnaround").isNull()).isTrue();
        assertThat(answer.path("excluded")).hasSize(1);
        assertThat(answer.at("/excluded/0/id").asText()).isEqualTo("LA");
        assertThat(answer.at("/excluded/0/gates/0/laws")).isNotEmpty();
    }

    @Test
    void aRequestMayChangeWeightsFiguresAndExplanation() {
        JsonNode answer = compared("{" + BOTH
                + ",'weights':{'labor':0,'site':0,'policy':0,'logistics':0,'risk':0,'energy.power_price':1,"
                + "'energy.reliability':0,'energy.supply_headroom':0,'energy.grid_carbon':0,'energy.price_trend':0,'energy.grid_adequacy':0},"
                + "'facts':{'FL':{'electricity_price_industrial_ttm':6.5}},'explain':'none'}");
        assertThat(answer.path("difference").doubleValue()).isCloseTo(87.025 - 85, within(1e-9));
        assertThat(answer.path("left").has("reasons")).isFalse();
        assertThat(answer.path("left").has("factors")).isFalse();
    }

    /** Power 6 and 8 USD with a weight of 3, pay 20 and 30 USD with a weight of 1; less is better. */
    private static JsonNode byMethod(String method) {
        return compared("{'rules':{'method':'" + method + "','factors':{'f':{'criteria':{"
                + "'power':{'value':'power','weight':3,'scale':{'type':'linear','worst':10,'best':0}},"
                + "'pay':{'value':'pay','weight':1,'scale':{'type':'linear','worst':40,'best':0}}}}}},"
                + "'candidates':[{'id':'a','facts':{'power':6,'pay':30}},{'id':'b','facts':{'power':8,'pay':20}}]}");
    }

    @Test
    void aSumOverRawValuesIsReportedByCriterion() {
        JsonNode answer = byMethod("spotis");
        assertThat(answer.path("higherIsBetter").asBoolean()).isFalse();
        // Distances 0.75 * 0.6 + 0.25 * 0.75 and 0.75 * 0.8 + 0.25 * 0.5: the left one is nearer to the ideal.
        assertThat(answer.path("difference").doubleValue()).isCloseTo(0.6375 - 0.725, within(1e-9));
        assertThat(answer.path("criteria").findValuesAsText("path")).containsExactly("f.power", "f.pay");
        assertThat(answer.at("/criteria/0/difference").doubleValue()).isCloseTo(-0.15, within(1e-9));
        assertThat(answer.at("/criteria/1/difference").doubleValue()).isCloseTo(0.0625, within(1e-9));
        assertThat(answer.at("/criteria/0/left/score").isNull()).isTrue();
    }

    @Test
    void aNonAdditiveScoreHasNoContributions() {
        JsonNode answer = byMethod("topsis");
        assertThat(answer.path("difference").doubleValue()).isPositive();
        assertThat(answer.path("criteria").findValuesAsText("path")).containsExactly("f.pay", "f.power");
        assertThat(answer.at("/criteria/0/difference").isNull()).isTrue();
        assertThat(answer.at("/criteria/0/left/value").doubleValue()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ruleSet':'asic-assembly','candidates':['TX'] | 400 | candidates | must name exactly two, has 1.",
                "'ruleSet':'asic-assembly','candidates':['TX','FL','OH'] | 400 | candidates | must name exactly two, has 3.",
                "'ruleSet':'asic-assembly','candidates':[] | 400 | candidates | must name exactly two, has 0.",
                "'ruleSet':'asic-assembly' | 400 | candidates | is missing; a comparison names exactly two.",
                "'ruleSet':'asic-assembly','candidates':null | 400 | candidates | is missing",
                "'ruleSet':'asic-assembly','candidates':'TX' | 400 | candidates | must be an array",
                "'ruleSet':'asic-assembly','candidates':['TX','TX'] | 400 | candidates[1] | 'TX' is named twice.",
                "'ruleSet':'asic-assembly','candidates':['TX','FLL'] | 422 | candidates[1] | Maybe 'FL' was meant.",
                "'ruleSet':'asic-asembly','candidates':['TX','FL'] | 422 | ruleSet | Maybe 'asic-assembly' was meant.",
                "'ruleSet':'asic-assembly','candidates':['TX','FL'],'colour':1 | 400 | colour | is not known here."
            })
    void errorsHaveTheirPath(String body, int status, String field, String phrase) {
        JsonPath problem =
                assertProblem(post("{" + body + "}"), status, status == 400 ? "invalid-request" : "unknown-name");
        assertThat(problem.getList("violations.field")).containsExactly(field);
        assertThat(problem.getString("violations[0].message")).contains(phrase);
    }

    @Test
    void otherErrorsAreThoseOfRankings() {
        assertProblem(post("{"), 400, "malformed-json");
        assertProblem(given().get("/v1/comparisons"), 405, "method-not-allowed");
        assertProblem(
                given().contentType("application/json")
                        .body("{\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\"]}")
                        .post("/v1/comparisons?explain=top"),
                400,
                "invalid-request");
        assertProblem(
                given().contentType("application/json")
                        .accept("text/csv")
                        .body("{}")
                        .post("/v1/comparisons"),
                406,
                "not-acceptable");
        JsonPath two = assertProblem(post("{'candidates':['TX'],'weights':{'energy':-1}}"), 400, "invalid-request");
        assertThat(two.getList("violations.field"))
                .containsExactlyInAnyOrder("ruleSet", "candidates", "weights.energy");
    }
}
