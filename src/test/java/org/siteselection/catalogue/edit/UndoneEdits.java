package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.siteselection.http.Tokens;

/** Edits of the stored catalogue, undone after each test, so that nothing is left behind. */
public abstract class UndoneEdits {
    public static final String PRICE = "electricity_price_industrial_ttm";
    public static final String PRICE_SOURCE = "eia-861m-2025-04";

    String before = "";

    @BeforeEach
    protected void remember() {
        before = digest();
    }

    @AfterEach
    protected void undo() {
        List<String> sites = editor().get("/v1/places").path("places.findAll { it.kind == 'site' }.id");
        sites.forEach(site -> editor().delete("/v1/places/" + site).then().statusCode(204));
        editor().delete("/v1/facts/TX/" + PRICE);
        editor().delete("/v1/metrics/substation_distance");
        editor().delete("/v1/sources/oncor-quote-2026");
        editor().delete("/v1/laws?place=TX&kind=noise&title=County noise ordinance");
        assertThat(digest()).as("the catalogue as it was").isEqualTo(before);
    }

    public static RequestSpecification editor() {
        return Tokens.asEditor();
    }

    public static String digest() {
        return editor().get("/v1/places").path("catalogue.digest");
    }

    public static ValidatableResponse site(String id, String state) {
        return editor().contentType("application/json")
                .body("{\"name\": \"Site " + id + "\", \"state\": \"" + state + "\"}")
                .put("/v1/places/" + id)
                .then();
    }

    public static RequestSpecification csv(String table) {
        return editor().contentType("text/csv; charset=UTF-8").body(table);
    }
}
