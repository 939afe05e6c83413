package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.siteselection.http.Tokens;

/** Edits of the stored catalogue, undone after each test, so that nothing is left behind. */
public abstract class UndoneEdits {
    public static final String PRICE = "electricity_price_industrial_ttm";
    public static final String PRICE_SOURCE = "eia-861m-2025-04";

    private static final ObjectMapper JSON = new ObjectMapper();

    String before = "";

    @BeforeEach
    protected void remember() {
        before = digest();
    }

    @AfterEach
    protected void undo() {
        for (JsonNode place : places().path("places")) {
            if (place.path("kind").asText().equals("site")) {
                editor().delete("/v1/places/" + place.path("id").asText())
                        .then()
                        .statusCode(204);
            }
        }
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
        return places().path("catalogue").path("digest").asText();
    }

    /** Not by a path of REST Assured, which compiles a script before and after each test. */
    private static JsonNode places() {
        try {
            return JSON.readTree(editor().get("/v1/places").asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
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
