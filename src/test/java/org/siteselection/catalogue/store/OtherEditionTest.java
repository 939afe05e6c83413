package org.siteselection.catalogue.store;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.Tokens;

/** An instance that still comes with an older edition than its fellows have brought into the database. */
@QuarkusTest
class OtherEditionTest {
    private static final String PRICE = "electricity_price_industrial_ttm";

    @Inject
    EntityManager database;

    private void stored(String edition, String digest) {
        QuarkusTransaction.requiringNew().run(() -> {
            SeededEditionEntity stored = database.find(SeededEditionEntity.class, SeededEditionEntity.ONLY);
            stored.edition = edition;
            stored.digest = digest;
        });
    }

    @AfterEach
    void packaged() {
        stored(PackagedEdition.snapshot().edition(), PackagedEdition.snapshot().digest());
    }

    @Test
    void readsAndDoesNotChange() throws InterruptedException {
        stored("2099-01-01", "sha256:of-another-edition");
        Tokens.asEditor().get("/v1/facts/TX/" + PRICE).then().statusCode(200);
        Tokens.asEditor()
                .delete("/v1/facts/TX/" + PRICE)
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"))
                .body("detail", containsString("2099-01-01"));
        Tokens.asEditor()
                .contentType("application/json")
                .body("{\"name\": \"Depot\"}")
                .put("/v1/places/depot")
                .then()
                .statusCode(503);
        // What readiness found before holds for a fifth of a second.
        Thread.sleep(250);
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'storage' }.data.changes", equalTo("refused"));
        Tokens.asEditor()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'storage' }.data.changes", containsString("edition 2099-01-01"));
        packaged();
        Tokens.asEditor().delete("/v1/facts/TX/" + PRICE).then().statusCode(409);
    }
}
