package org.siteselection.catalogue.edit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures outside of the bounds of their metric are refused, and those far from other places are named. */
@QuarkusTest
class BoundsTest extends UndoneEdits {
    private static final String OLD = "electricity_price_industrial_ttm_2024";
    private static final String METRIC =
            "{\"label\": \"Distance to a substation\", \"group\": \"energy\", \"unit\": \"miles\","
                    + " \"direction\": \"lower\", \"description\": \"Measured.\", \"min\": %s, \"max\": %s, \"inherit\": \"%s\"}";

    @Test
    void aFigureOutsideOfTheBoundsIsRefused() {
        csv("place,metric,value,year,source,low,high\n"
                        + "TX," + PRICE + ",101,2026," + PRICE_SOURCE + ",,\n"
                        + "FL," + PRICE + ",6,2026," + PRICE_SOURCE + ",-1,7\n")
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 2", "line 3"))
                .body(
                        "violations.message",
                        contains(
                                "value 101 is outside the bounds of '" + PRICE + "', 0..100 cents/kWh.",
                                "low -1 is outside the bounds of '" + PRICE + "', 0..100 cents/kWh."));
    }

    @Test
    void aFigureFarFromOtherPlacesIsAWarning() {
        site("alliance_site", "TX").statusCode(201);
        csv("place;metric;value;year;source\nalliance_site;" + PRICE + ";0,05;2026;" + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("warnings.code", contains("implausible"))
                .body("warnings.row", contains("line 2"))
                .body("warnings.message", contains(containsString("0.05 cents/kWh is under a tenth of the smallest")));
        csv("place,metric,value,year,source\nalliance_site," + PRICE + ",5,2026," + PRICE_SOURCE + "\n")
                .header("If-Match", "*")
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"], \"facts\": {\"TX\": {\"" + PRICE
                        + "\": 636.5}}}",
                "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"], \"facts\": {\"TX\": {\"" + PRICE
                        + "\": {\"value\": 7, \"low\": 6, \"high\": 636.5}}}}",
                "{\"ruleSet\": \"asic-assembly\", \"candidates\": [{\"id\": \"here\", \"state\": \"TX\", \"facts\": {\""
                        + PRICE + "\": 636.5}}]}"
            })
    void aFigureOfARequestIsBoundedToo(String request) {
        RestAssured.given()
                .contentType("application/json")
                .body(request)
                .post("/v1/rankings")
                .then()
                .statusCode(422)
                .body("code", equalTo("unscorable"))
                .body(
                        "violations.message",
                        contains("636.5 is outside the bounds of '" + PRICE + "', 0..100 cents/kWh."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "{\"value\": 1, \"low\": 0.5, \"high\": 1}"})
    void aFlagOfARequestIsZeroOrOne(String flag) {
        RestAssured.given()
                .contentType("application/json")
                .body(
                        "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"], \"facts\": {\"TX\": {\"right_to_work\": "
                                + flag + "}}}")
                .post("/v1/rankings")
                .then()
                .statusCode(422)
                .body("code", equalTo("unscorable"))
                .body("violations.message", contains("0.5 is neither 0 nor 1; 'right_to_work' is a flag."));
    }

    @Test
    void metricsShowTheirBounds() {
        RestAssured.get("/v1/metrics/" + PRICE)
                .then()
                .body("min", equalTo(0.0f))
                .body("max", equalTo(100.0f))
                .body("inherit", equalTo("yes"));
        RestAssured.get("/v1/metrics")
                .then()
                .body("metrics.find { it.id == 'population' }.inherit", equalTo("no"))
                .body("metrics.find { it.id == 'population' }.max", nullValue());
        RestAssured.given()
                .accept("text/csv")
                .get("/v1/metrics")
                .then()
                .body(containsString("id,label,group,unit,direction,description,min,max,inherit"));
    }

    @Test
    void boundsThatLeaveOutARecordedFactAreAConflict() {
        editor().contentType("application/json")
                .body(METRIC.formatted("5", "2", "yes"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(400)
                .body("violations.message", contains("min 5 is above max 2."));
        editor().contentType("application/json")
                .body(METRIC.formatted("0", "50", "no"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(201)
                .body("max", equalTo(50.0f))
                .body("inherit", equalTo("no"));
        csv("place,metric,value,year,source\nTX,substation_distance,20,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(METRIC.formatted("0", "10", "no"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(409)
                .body("violations.message", contains("max leaves out 1 recorded fact, such as 20 of TX."));
    }

    @Test
    void anOldIdIsAnErrorThatNamesTheNewOne() {
        String renamed = "It was renamed to '" + PRICE + "'.";
        RestAssured.get("/v1/metrics/" + OLD).then().statusCode(404).body("detail", containsString(renamed));
        RestAssured.get("/v1/facts?metric=" + OLD).then().statusCode(422).body("detail", containsString(renamed));
        RestAssured.get("/v1/facts/TX/nerc_risk_2030")
                .then()
                .statusCode(404)
                .body("detail", containsString("It was renamed to 'nerc_risk_5yr'."));
        csv("place,metric,value,year,source\nTX," + OLD + ",6,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(422)
                .body("violations.message", contains(containsString(renamed)));
        RestAssured.given()
                .contentType("application/json")
                .body("{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"], \"facts\": {\"TX\": {\"" + OLD
                        + "\": 6}}}")
                .post("/v1/rankings")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-name"))
                .body("detail", containsString(renamed));
        RestAssured.given()
                .contentType("application/json")
                .body("{\"factors\": {\"a\": {\"criteria\": {\"b\": {\"value\": \"2 * " + OLD
                        + "\", \"scale\": {\"type\": \"linear\", \"worst\": 9, \"best\": 1}}}}}}")
                .post("/v1/rule-sets/validate")
                .then()
                .statusCode(200)
                .body("issues.hint", contains(renamed))
                .body("issues.code", contains("expression-unknown-name"));
    }
}
