package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.Tokens;

/** Rankings at the level of counties. */
@QuarkusTest
class CountyRankingsTest {
    private static final String CRITERIA =
            "{'unemployed':{'value':'unemployment_rate','scale':{'type':'linear','worst':2,'best':8},'weight':3},"
                    + "'power':{'value':'electricity_price_industrial_ttm','scale':{'type':'linear','worst':12,'best':6},'weight':4},"
                    + "'residents':{'value':'population','scale':{'type':'log','worst':1000,'best':1000000},'weight':2},"
                    + "'mixed':{'value':'unemployment_rate * electricity_price_industrial_ttm','scale':{'type':'linear','worst':100,'best':0},'weight':1}}";

    private static String rules(String level) {
        return "{'rules':{" + (level.isEmpty() ? "" : "'level':'" + level + "',") + "'factors':{'f':{'criteria':"
                + CRITERIA + "}}}";
    }

    private static JsonNode county(String more) {
        return Ask.ranked(rules("county") + more + "}");
    }

    private static JsonNode entry(JsonNode answer, String id) {
        for (JsonNode one : answer.path("ranking")) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("No entry " + id + " in " + answer);
    }

    private static JsonNode criterion(JsonNode entry, String id) {
        return Ask.named(entry.path("factors").path(0).path("criteria"), id);
    }

    @AfterEach
    void removeSite() {
        Tokens.asEditor().delete("/v1/places/river_yard");
    }

    @Test
    void allCountiesAreRankedByDefaultWithoutExplanation() {
        JsonNode answer = county("");
        assertThat(answer.path("ranking")).hasSize(3144);
        assertThat(answer.path("ranking").path(0).has("factors")).isFalse();
        assertThat(answer.path("ranking").path(0).path("county").isNull()).isTrue();
        assertThat(answer.path("warnings").toString()).doesNotContain("level-mismatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'candidates':[{'from':'counties','in':['RI']}]|5|true",
                ",'candidates':[{'from':'counties','in':['RI','c48453'],'except':['c44001']}]|5|true",
                ",'candidates':[{'from':'counties','in':['TX']}]|254|false",
                ",'candidates':[{'from':'counties','in':['TX']}],'explain':'top'|254|true",
                ",'candidates':['c48453','c12086']|2|true"
            })
    void countiesAreSelected(String candidates, int count, boolean explained) {
        JsonNode answer = county(candidates);
        assertThat(answer.path("ranking").size() + answer.path("excluded").size())
                .isEqualTo(count);
        assertThat(answer.path("ranking").path(0).has("factors")).isEqualTo(explained);
    }

    @Test
    void aQuerySelectsCounties() {
        JsonNode answer = Ask.got("mining-site?from=counties&in=RI,c48453&except=c44001&explain=none");
        assertThat(answer.path("ranking").size() + answer.path("excluded").size())
                .isEqualTo(5);
        assertThat(answer.path("warnings").toString())
                .contains("level-mismatch")
                .contains("c44003, c44005, c44007, c44009, c48453");
    }

    @Test
    void eachCriterionSaysFromWhichPlaceItsValueComes() {
        JsonNode travis = entry(county(",'candidates':['c48453']"), "c48453");
        assertThat(criterion(travis, "unemployed").path("from").isNull()).isTrue();
        assertThat(criterion(travis, "power").path("from").asText()).isEqualTo("TX");
        assertThat(criterion(travis, "residents").path("from").isNull()).isTrue();
        assertThat(criterion(travis, "mixed").path("from").asText()).isEqualTo("TX");
        assertThat(travis.path("inheritedShare").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(travis.path("completeness").asDouble()).isEqualTo(1);
    }

    @Test
    void aCandidateOfAnotherKindThanTheLevelIsNamedOnce() {
        JsonNode states = county(",'candidates':['TX','c48453','FL']");
        assertThat(states.path("warnings").findValuesAsText("code")).containsOnlyOnce("level-mismatch");
        assertThat(states.path("warnings").toString()).contains("these candidates are states: FL, TX.");
        JsonNode counties = Ask.ranked(rules("") + ",'candidates':['TX','c48453']}");
        assertThat(counties.path("warnings").toString()).contains("these candidates are counties: c48453.");
        JsonNode site = county(",'candidates':[{'id':'yard','state':'TX'}]");
        assertThat(site.path("warnings").toString()).doesNotContain("level-mismatch");
    }

    @Test
    void anInlineSiteGetsTheCountyOfItsCoordinates() {
        String site =
                "{'id':'yard','latitude':30.2672,'longitude':-97.7431,'facts':{'electricity_price_industrial_ttm':7}}";
        JsonNode yard = entry(county(",'candidates':[" + site + "]"), "yard");
        assertThat(yard.path("county").asText()).isEqualTo("c48453");
        assertThat(criterion(yard, "unemployed").path("from").asText()).isEqualTo("c48453");
        assertThat(criterion(yard, "power").path("from").isNull()).isTrue();
        assertThat(criterion(yard, "mixed").path("from").asText()).isEqualTo("c48453");
        assertThat(yard.path("inheritedShare").asDouble()).isCloseTo(0.6, within(1e-12));
        JsonNode atStates = entry(Ask.ranked(rules("") + ",'candidates':[" + site + "]}"), "yard");
        assertThat(atStates.path("county").asText()).isEqualTo("c48453");
        assertThat(criterion(atStates, "unemployed").path("value").isNull())
                .as("no state from coordinates")
                .isTrue();
    }

    @Test
    void aStatedCountyTakesPrecedenceOverCoordinates() {
        JsonNode yard = entry(
                county(
                        ",'candidates':[{'id':'yard','state':'TX','county':'c48201','latitude':30.2672,'longitude':-97.7431}]"),
                "yard");
        assertThat(yard.path("county").asText()).isEqualTo("c48201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'y','state':'FL','county':'c48453'}|422|unscorable|candidates[0].county|lies in TX, not in FL",
                "{'id':'y','county':'c48452'}|422|unknown-name|candidates[0].county|Maybe 'c48",
                "{'id':'y','county':'TX'}|422|unknown-name|candidates[0].county|There is no county 'TX'.",
                "{'id':'y','latitude':30}|400|invalid-request|candidates[0].longitude|given together or not at all",
                "{'id':'y','longitude':30}|400|invalid-request|candidates[0].latitude|given together or not at all",
                "{'id':'y','latitude':91,'longitude':0}|400|invalid-request|candidates[0].latitude|must be within -90..90, was 91.",
                "{'id':'y','latitude':9,'longitude':-181}|400|invalid-request|candidates[0].longitude|must be within -180..180",
                "'c48452'|422|unknown-name|candidates[0]|Maybe 'c48",
                "'Travis County, Texas'|422|unknown-name|candidates[0]|c48453",
                "'c00000'|422|unknown-name|candidates[0]|There is no candidate 'c00000'."
            })
    void faultyCountiesAreNamed(String candidate, int status, String code, String field, String phrase) {
        JsonPath problem =
                assertProblem(Ask.post(rules("county") + ",'candidates':[" + candidate + "]}"), status, code);
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(problem.getString("violations[0].message")).contains(phrase);
    }

    @Test
    void aStoredSiteGetsTheCountyOfItsCoordinates() {
        Tokens.asEditor()
                .contentType("application/json")
                .body("{\"name\": \"River yard\", \"state\": \"TN\", \"latitude\": 35.1495, \"longitude\": -90.049}")
                .put("/v1/places/river_yard")
                .then()
                .statusCode(201);
        JsonNode answer = Ask.tree(Tokens.asViewer()
                .contentType("application/json")
                .accept("application/json")
                .body((rules("county") + ",'candidates':[{'from':'sites'}]}").replace('\'', '"'))
                .post("/v1/rankings"));
        JsonNode yard = entry(answer, "river_yard");
        assertThat(yard.path("county").asText()).isEqualTo("c47157");
        assertThat(criterion(yard, "residents").path("from").asText()).isEqualTo("c47157");
        assertThat(criterion(yard, "power").path("from").asText()).isEqualTo("TN");
    }

    @Test
    void costFiguresSayFromWhichPlaceTheyCome() {
        String rules = "{'rules':{'level':'county','costs':{'currency':'USD','years':10,'discount_percent':8,'lines':"
                + "{'power':{'title':'Power','annual':'1000 * electricity_price_industrial_ttm * unemployment_rate'}}},"
                + "'factors':{'f':{'criteria':" + CRITERIA + "}}},'candidates':['c48453']}";
        JsonNode figures = entry(Ask.ranked(rules), "c48453")
                .path("costs")
                .path("lines")
                .path(0)
                .path("figures");
        assertThat(figures.findValuesAsText("metric"))
                .containsExactly("electricity_price_industrial_ttm", "unemployment_rate");
        assertThat(figures.path(0).path("from").asText()).isEqualTo("TX");
        assertThat(figures.path(1).path("from").isNull()).isTrue();
    }

    @Test
    void aFixedFieldOfCountiesScoresEachCountyAlike() {
        String rules =
                "{'rules':{'level':'county','field':{'from':'counties','except':['c48301']},'factors':{'f':{'criteria':"
                        + "{'pay':{'value':'median_household_income','goal':'minimize','scale':{'type':'relative','by':'rank'}}}}}}";
        double alone = entry(Ask.ranked(rules + ",'candidates':['c48453']}"), "c48453")
                .path("score")
                .asDouble();
        assertThat(entry(Ask.ranked(rules + "}"), "c48453").path("score").asDouble())
                .isEqualTo(alone);
        assertThat(alone).isBetween(0.0, 20.0);
    }

    @Test
    void shippedRulesRankAllCounties() {
        JsonNode answer = Ask.ranked("{'ruleSet':'asic-assembly','candidates':[{'from':'counties'}]}");
        assertThat(answer.path("ranking").size() + answer.path("excluded").size())
                .isEqualTo(3144);
        assertThat(answer.path("ranking").path(0).has("factors")).isFalse();
    }

    @Test
    void anExplanationThatTheRequestAsksForIsGiven() {
        assertThat(county(",'candidates':[{'from':'counties','in':['TX']}],'explain':'full'")
                        .path("ranking")
                        .path(0)
                        .has("factors"))
                .isTrue();
    }

    @Test
    void countiesAreComparedAndAnalysed() {
        JsonNode pair = Ask.tree(io.restassured.RestAssured.given()
                .contentType("application/json")
                .body((rules("county") + ",'candidates':['c48453','c12086']}").replace('\'', '"'))
                .post("/v1/comparisons"));
        assertThat(pair.path("left").path("inheritedShare").asDouble()).isCloseTo(0.5, within(1e-12));
        JsonNode variants = Ask.tree(io.restassured.RestAssured.given()
                .contentType("application/json")
                .body((rules("county")
                                + ",'candidates':[{'from':'counties','in':['RI']}],'scenarios':[{'name':'power','weights':{'f.power':9}}]}")
                        .replace('\'', '"'))
                .post("/v1/scenarios"));
        assertThat(variants.path("candidates")).hasSize(5);
        assertThat(Ask.analysed(rules("county") + ",'candidates':[{'from':'counties','in':['RI']}],'samples':500}")
                        .path("candidates"))
                .hasSize(5);
        assertProblem(Ask.robustness(rules("county") + ",'samples':500}"), 422, "too-large");
    }

    private static JsonNode validated(String expectation) {
        return Ask.tree(io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(("{'level':'county','factors':{'f':{'criteria':" + CRITERIA + "}},'expect':[" + expectation
                                + "]}")
                        .replace('\'', '"'))
                .post("/v1/rule-sets/validate"));
    }

    /** An unknown name is an error of the document, whose expectations are not judged then. */
    @Test
    void expectationsOfACountyRuleSetRankCounties() {
        JsonNode sound = validated("{'name':'a','candidates':['c48453'],'leader':'c48453'}");
        assertThat(sound.path("expectations").path(0).path("passed").asBoolean())
                .as(sound.toString())
                .isTrue();
        JsonNode faulty = validated("{'name':'b','candidates':['c48452'],'leader':'c48452'}");
        assertThat(faulty.path("issues").toString()).contains("There is no candidate 'c48452'.");
    }

    @Test
    void aRankingOfCountiesHasATable() {
        String csv = io.restassured.RestAssured.given()
                .contentType("application/json")
                .accept("text/csv")
                .body((rules("county") + "}").replace('\'', '"'))
                .post("/v1/rankings")
                .asString();
        assertThat(csv.lines()).hasSize(3145);
    }
}
