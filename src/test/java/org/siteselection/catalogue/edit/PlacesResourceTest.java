package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacesResourceTest {
    @Test
    void listsStatesAmongThePlaces() {
        when().get("/v1/places")
                .then()
                .statusCode(200)
                .body("places.id", hasItems("DC", "FL", "TX"))
                .body("places.find { it.id == 'FL' }.kind", equalTo("state"));
    }

    @Test
    void aPlaceHasItsFactsAndLaws() {
        when().get("/v1/places/FL")
                .then()
                .statusCode(200)
                .body("kind", equalTo("state"))
                .body("facts.find { it.metric == 'electricity_price_industrial_ttm' }.value", is(8.465f))
                .body(
                        "laws.title",
                        hasItems("Fla. Stat. 692.204", "Fla. Stat. 692.201-205 in court (11th Cir., 2025)"));
    }

    @Test
    void anUnknownPlaceIsNotFound() {
        when().get("/v1/places/FLA").then().statusCode(404).body("detail", containsString("Maybe 'FL' was meant."));
    }
}
