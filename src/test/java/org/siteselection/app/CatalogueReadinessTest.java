package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/** Health probes have no token, so health shows them only statuses and names, no data of the service. */
@QuarkusTest
class CatalogueReadinessTest {
    private static final String CATALOGUE = "checks.find { it.name == 'catalogue' }";

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void withoutATokenHealthShowsNoFigures(String path) {
        String health = given().get(path).then().statusCode(200).extract().asString();
        assertThat(health).contains("UP").doesNotContainPattern("[0-9]").doesNotContain("sha256", "jdbc", "http:");
    }

    @Test
    void withATokenHealthNamesTheCatalogue() {
        JsonPath health = Tokens.asViewer().get("/q/health/ready").jsonPath();
        JsonPath states = Tokens.asViewer().get("/v1/states").jsonPath();
        assertThat(health.getString(CATALOGUE + ".data.digest")).isEqualTo(states.getString("catalogue.digest"));
        assertThat(health.getString(CATALOGUE + ".data.edition")).isEqualTo(states.getString("catalogue.edition"));
        assertThat(health.getInt(CATALOGUE + ".data.places")).isGreaterThanOrEqualTo(51);
        assertThat(health.getString("checks.find { it.name == 'rules' }.data.asic-assembly"))
                .isEqualTo(given().get("/v1/rule-sets/asic-assembly").jsonPath().getString("digest"));
    }
}
