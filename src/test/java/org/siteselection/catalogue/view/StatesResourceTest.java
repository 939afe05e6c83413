package org.siteselection.catalogue.view;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatesResourceTest {
    @Test
    void listsFiftyStatesAndTheDistrict() {
        when().get("/v1/states")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("catalogue.edition", equalTo("2026-11-29"))
                .body("catalogue.digest", startsWith("sha256:"))
                .body("states", hasSize(51))
                .body("states.id", hasItem("DC"))
                .body("states.find { it.id == 'TX' }.name", equalTo("Texas"))
                .body("states.find { it.id == 'TX' }.region", equalTo("South"));
    }

    @Test
    void aStateHasEveryFactWithUnitYearAndSource() {
        when().get("/v1/states/TX")
                .then()
                .statusCode(200)
                .body("id", equalTo("TX"))
                .body("name", equalTo("Texas"))
                .body("facts.find { it.metric == 'electricity_price_industrial_ttm' }.value", is(6.365f))
                .body("facts.find { it.metric == 'electricity_price_industrial_ttm' }.unit", equalTo("cents/kWh"))
                .body("facts.find { it.metric == 'electricity_price_industrial_ttm' }.year", equalTo(2025))
                .body(
                        "facts.find { it.metric == 'electricity_price_industrial_ttm' }.source",
                        equalTo("eia-861m-2025-04"))
                .body("facts", everyItem(allOf(hasKey("label"), hasKey("unit"), hasKey("year"), hasKey("source"))));
    }

    @Test
    void unknownFiguresAreMissingAndNotZero() {
        when().get("/v1/states/TX")
                .then()
                .body("missing", hasItem("union_membership_rate"))
                .body("facts.metric", not(hasItem("union_membership_rate")));
        int facts = when().get("/v1/states/DC").path("facts.size()");
        when().get("/v1/states/DC").then().body("missing", hasSize(226 - facts)).body("facts", hasSize(156));
    }

    @Test
    void aStateHasItsLaws() {
        when().get("/v1/states/TX")
                .then()
                .body("notice", equalTo("Not legal advice."))
                .body("laws.find { it.title == 'SB 17' }.effective", equalTo("2025-09-01"))
                .body("laws.find { it.title == 'SB 17' }.standing", equalTo("in_force"))
                .body("laws.find { it.title == 'SB 17' }.checkedOn", equalTo("2026-11-29"))
                .body("laws.find { it.title == 'SB 17' }.citation", equalTo("Tex. Prop. Code 5.251 to 5.259"));
    }

    @Test
    void anUnknownCodeIsNotFoundAndTheNearestIsNamed() {
        when().get("/v1/states/tx")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("detail", containsString("'tx'"))
                .body("detail", containsString("'TX'"));
    }

    @Test
    void queryParametersAreRefusedByName() {
        given().queryParam("regoin", "South")
                .when()
                .get("/v1/states")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("violations[0].field", equalTo("regoin"));
    }
}
