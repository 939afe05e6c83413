package org.siteselection.catalogue.view;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all reading resources of the catalogue have in common. */
@QuarkusTest
class CatalogueResourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/states",
                "/v1/states/TX",
                "/v1/places",
                "/v1/places/TX",
                "/v1/metrics",
                "/v1/metrics/right_to_work",
                "/v1/sources",
                "/v1/sources/bls-sae",
                "/v1/laws?state=TX"
            })
    void everyAnswerHasAStrongTagThatSavesTheNextOne(String path) {
        String tag = when().get(path)
                .then()
                .statusCode(200)
                .header("ETag", matchesRegex("\"[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43})?\""))
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(blankString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/%s", "\"other\", %s", "\"other\" ,W/%s"})
    void listsWeakFormsAndTheStarMatch(String form) {
        String tag = when().get("/v1/states").header("ETag");
        given().header("If-None-Match", form.formatted(tag))
                .get("/v1/states")
                .then()
                .statusCode(304);
    }

    @Test
    void anotherTagDoesNotMatch() {
        String ofMetrics = when().get("/v1/metrics").header("ETag");
        given().header("If-None-Match", ofMetrics).get("/v1/states").then().statusCode(200);
    }

    @Test
    void theOrderOfTheQueryDoesNotMatterToTheTagButItsContentDoes() {
        String tag = when().get("/v1/laws?state=TX&kind=large_load").header("ETag");
        assertThat(when().get("/v1/laws?kind=large_load&state=TX").header("ETag"))
                .isEqualTo(tag);
        assertThat(when().get("/v1/laws?kind=large_load&state=FL").header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void anUnknownResourceIsNotFoundEvenWithAStar() {
        given().header("If-None-Match", "*").get("/v1/states/XX").then().statusCode(404);
    }

    @Test
    void onlyJsonIsSpoken() {
        given().accept("text/html").get("/v1/states").then().statusCode(406);
    }
}
