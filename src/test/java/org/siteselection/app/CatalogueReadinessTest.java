package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Whoever asks whether the service is ready needs no token, and users' own sites are confidential. */
@QuarkusTest
class CatalogueReadinessTest {
    private static final String FACTS = "place,metric,value,year,source\n"
            + "alliance_site,electricity_price_industrial_ttm_2024,5.1,2026,eia-861m-2024-07\n";
    private static final String LAWS = "place,kind,title,effect,effective,year,standing,source\n"
            + "alliance_site,noise,Covenant,No fans at night.,2026-01-01,2026,in_force,deed-2026\n";

    @AfterEach
    void undo() {
        Tokens.asEditor().delete("/v1/places/alliance_site").then().statusCode(204);
        Tokens.asEditor().delete("/v1/sources/deed-2026").then().statusCode(204);
    }

    private static Map<String, Object> readiness() {
        return given().get("/q/health/ready").path("checks.find { it.name == 'catalogue' }.data");
    }

    private static void bringIn(String list, String table) {
        Tokens.asEditor().contentType("text/csv").body(table).post(list).then().statusCode(200);
    }

    @Test
    void countsNeitherSitesNorWhatIsSaidOfThem() {
        Map<String, Object> before = new HashMap<>(readiness());
        Tokens.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Alliance\", \"state\": \"TX\"}")
                .put("/v1/places/alliance_site")
                .then()
                .statusCode(201);
        Tokens.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"title\": \"Deed\", \"publisher\": \"Tarrant County\", \"year\": 2026}")
                .put("/v1/sources/deed-2026")
                .then()
                .statusCode(201);
        bringIn("/v1/facts", FACTS);
        bringIn("/v1/laws", LAWS);

        Map<String, Object> after = new HashMap<>(readiness());
        assertThat(after.remove("digest")).as("of everything").isNotEqualTo(before.remove("digest"));
        assertThat(after).isEqualTo(before);
    }
}
