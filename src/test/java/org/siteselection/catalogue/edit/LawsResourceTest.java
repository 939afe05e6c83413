package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LawsResourceTest {
    @Test
    void listsAllLaws() {
        when().get("/v1/laws")
                .then()
                .statusCode(200)
                .body("laws", hasSize(110))
                .body("notice", equalTo("Not legal advice."));
    }

    @Test
    void filtersByStateAndKind() {
        given().queryParam("state", "TX")
                .queryParam("kind", "foreign_ownership")
                .when()
                .get("/v1/laws")
                .then()
                .statusCode(200)
                .body(
                        "laws.title",
                        contains(
                                "Lone Star Infrastructure Protection Act", "SB 17", "SB 17 in court (5th Cir., 2025)"));
    }

    @Test
    void aRepeatedFilterTakesEither() {
        given().queryParam("place", "TX", "FL")
                .queryParam("kind", "large_load")
                .when()
                .get("/v1/laws")
                .then()
                .body("laws.place", containsInAnyOrder("TX", "FL", "FL"))
                .body("laws.kind", everyItem(equalTo("large_load")));
    }

    @Test
    void unknownFilterValuesAreAllNamed() {
        given().queryParam("state", "tx")
                .queryParam("kind", "foreign_owner")
                .when()
                .get("/v1/laws")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-name"))
                .body("violations.field", contains("state", "kind"))
                .body("violations.message", hasItems(containsString("'TX'"), containsString("'foreign_ownership'")));
    }

    @Test
    void aKindNearToNoneGetsAll() {
        given().queryParam("kind", "foo")
                .when()
                .get("/v1/laws")
                .then()
                .statusCode(422)
                .body("detail", containsString("Known: federal_order, foreign_ownership, incentive, large_load"));
    }

    @Test
    void anUnknownFilterIsRefused() {
        given().queryParam("stat", "TX")
                .when()
                .get("/v1/laws")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("stat"))
                .body("detail", containsString("Maybe 'state' was meant."));
    }
}
