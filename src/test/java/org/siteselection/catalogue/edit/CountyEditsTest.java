package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facts and laws of counties, and sites within them. */
@QuarkusTest
class CountyEditsTest extends UndoneEdits {

    private static final String FACT = "/v1/facts/c48453/median_gross_rent";

    @AfterEach
    @Override
    protected void undo() {
        editor().delete(FACT);
        editor().delete("/v1/facts/c09110/manufacturing_residents");
        editor().delete("/v1/laws?place=c48453&kind=noise&title=County noise ordinance");
        super.undo();
    }

    private static ValidatableResponse recorded(String place, String metric, double value, String match) {
        return editor().header("If-Match", match)
                .contentType("application/json")
                .body("{\"place\": \"" + place + "\", \"metric\": \"" + metric + "\", \"value\": " + value
                        + ", \"year\": 2026, \"source\": \"" + PRICE_SOURCE + "\"}")
                .post("/v1/facts")
                .then();
    }

    @Test
    void aUsersFigureOfACountySupersedesThePackagedOneUntilItIsDeleted() {
        String dallas = "/v1/facts/c48113/median_gross_rent";
        float packaged = when().get(dallas)
                .then()
                .statusCode(200)
                .body("superseded", empty())
                .extract()
                .path("fact.value");
        editor().contentType("application/json")
                .body(
                        "{\"place\": \"c48113\", \"metric\": \"median_gross_rent\", \"value\": 1800, \"year\": 2026, \"source\": \""
                                + PRICE_SOURCE + "\"}")
                .post("/v1/facts")
                .then()
                .statusCode(409)
                .body("detail", containsString("is recorded as"));
        recorded("c48113", "median_gross_rent", 1800, "*").statusCode(200).body("changed", equalTo(1));
        when().get(dallas)
                .then()
                .body("fact.value", equalTo(1800f))
                .body("fact.origin", equalTo("user"))
                .body("superseded", hasSize(1))
                .body("superseded[0].value", equalTo(packaged))
                .body("superseded[0].origin", equalTo("edition"));
        when().get("/v1/counties/c48113")
                .then()
                .body("facts.find { it.metric == 'median_gross_rent' }.value", equalTo(1800f));
        editor().delete(dallas).then().statusCode(204);
        when().get(dallas).then().body("fact.value", equalTo(packaged)).body("fact.origin", equalTo("edition"));
        editor().delete(dallas).then().statusCode(409).body("detail", containsString("packaged edition"));
    }

    @Test
    void anUnknownFigureOfACountyIsAdded() {
        recorded("c09110", "manufacturing_residents", 60_000, "*")
                .statusCode(200)
                .body("added", equalTo(1));
        when().get("/v1/counties/c09110")
                .then()
                .body("facts.find { it.metric == 'manufacturing_residents' }.value", equalTo(60_000f));
    }

    @Test
    void aFigureOfACountyIsComparedWithThoseOfCounties() {
        recorded("c48453", "population", 1_400_000, "*").statusCode(200).body("warnings", empty());
        editor().delete("/v1/facts/c48453/population").then().statusCode(204);
        recorded("c48453", "median_gross_rent", 60_000, "*")
                .statusCode(200)
                .body("warnings[0].code", equalTo("implausible"));
    }

    @Test
    void usersNeitherAddNorChangeCounties() {
        site("c48453", "TX").statusCode(409).body("detail", containsString("is a county of the packaged edition"));
        site("c99999", "TX").statusCode(400).body("detail", containsString("looks like the id of a county"));
        editor().delete("/v1/places/c48453").then().statusCode(409);
    }

    @Test
    void aSiteStatesItsCounty() {
        editor().contentType("application/json")
                .body("{\"name\": \"Yard\", \"state\": \"FL\", \"county\": \"c48453\"}")
                .put("/v1/places/county_yard")
                .then()
                .statusCode(400)
                .body("detail", containsString("'c48453' lies in TX, not in FL"));
        editor().contentType("application/json")
                .body("{\"name\": \"Yard\", \"state\": \"TX\", \"latitude\": 29.76, \"longitude\": -95.37}")
                .put("/v1/places/county_yard")
                .then()
                .statusCode(201)
                .body("county", equalTo("c48201"));
    }

    @Test
    void aLawOfACountyAddsToThoseOfItsState() {
        editor().contentType("application/json")
                .body(
                        "{\"place\": \"c48453\", \"title\": \"County noise ordinance\", \"kind\": \"noise\", \"effect\": \"Quiet.\","
                                + " \"standing\": \"in_force\", \"source\": \"nrf-tx-sb17\"}")
                .post("/v1/laws")
                .then()
                .statusCode(200);
        when().get("/v1/laws?place=c48453").then().body("laws", hasSize(1));
        when().get("/v1/counties/c48453").then().body("laws", hasSize(1)).body("laws[0].citation", nullValue());
    }
}
