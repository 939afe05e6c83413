package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesResourceTest {
    @Test
    void listsEverySourceWithItsLicence() {
        when().get("/v1/sources")
                .then()
                .statusCode(200)
                .body("sources", hasSize(182))
                .body("sources.find { it.id == 'fl-692-204' }", hasEntry("licence", "public law"))
                .body("sources.find { it.id == 'ajot-ports-2022' }", hasEntry("licence", "not stated"));
    }

    @Test
    void aSourceHasItsMetricsAndCounts() {
        when().get("/v1/sources/eia-861m-2025-04")
                .then()
                .statusCode(200)
                .body("licence", equalTo("US federal government data (public domain)"))
                .body("metrics", hasItem("electricity_price_industrial_ttm"))
                .body("facts", equalTo(561))
                .body("laws", equalTo(0));
    }

    @Test
    void anUnknownSourceIsNotFound() {
        when().get("/v1/sources/eia-861m-2024-08")
                .then()
                .statusCode(404)
                .body("detail", containsString("Maybe 'eia-861m-2025-04' was meant."));
    }
}
