package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsResourceTest {
    @Test
    void listsEveryMetricWithItsCoverage() {
        when().get("/v1/metrics")
                .then()
                .statusCode(200)
                .body("metrics", hasSize(226))
                .body("metrics.find { it.id == 'union_membership_rate' }.coverage", equalTo(37))
                .body("metrics.find { it.id == 'union_membership_rate' }.unit", equalTo("percent"))
                .body("metrics.find { it.id == 'union_membership_rate' }.direction", equalTo("lower"));
    }

    @Test
    void aMetricHasTheValuesOfAllStatesAndTheUnknownOnes() {
        when().get("/v1/metrics/union_membership_rate")
                .then()
                .statusCode(200)
                .body("label", equalTo("Union membership rate"))
                .body("coverage", equalTo(37))
                .body("values", hasSize(37))
                .body("values.find { it.place == 'AK' }.value", is(18.1f))
                .body("values.find { it.place == 'AK' }.year", equalTo(2025))
                .body("values.find { it.place == 'AK' }.source", equalTo("bls-union2-t05-2025"))
                .body("values.place", not(hasItem("TX")))
                .body("missing", hasSize(14))
                .body("missing", hasItems("TX"));
    }

    @Test
    void anUnknownMetricIsNotFound() {
        when().get("/v1/metrics/union_membership_rat")
                .then()
                .statusCode(404)
                .body("detail", containsString("Maybe 'union_membership_rate' was meant."));
    }
}
