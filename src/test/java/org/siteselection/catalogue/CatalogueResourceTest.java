package org.siteselection.catalogue;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all reading resources of the catalogue have in common. */
@QuarkusTest
class CatalogueResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void whatDoesNotExistIsNotFoundEvenToAStar() {
        given().header("If-None-Match", "*").get("/v1/states/XX").then().statusCode(404);
    }

    @Test
    void onlyJsonIsSpoken() {
        given().accept("text/html").get("/v1/states").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/states, STATES",
        "/v1/states/TX, STATE",
        "/v1/places, PLACES",
        "/v1/places/FL, PLACE",
        "/v1/metrics, METRICS",
        "/v1/metrics/electricity_price_industrial_ttm_2024, METRIC",
        "/v1/sources, SOURCES",
        "/v1/sources/fl-692-204, SOURCE",
        "/v1/laws?state=TX&kind=foreign_ownership, LAWS",
    })
    void theExamplesOfTheDocumentAreExcerptsOfRealAnswers(String path, String example) throws JsonProcessingException {
        JsonNode document = JSON.readTree(when().get("/q/openapi?format=json").asString());
        String operation = path.replaceFirst("\\?.*", "")
                .replaceFirst("/states/.*", "/states/{code}")
                .replaceFirst("(places|metrics|sources)/.*", "$1/{id}");
        JsonNode excerpt = document.at("/paths/" + operation.replace("/", "~1")
                + "/get/responses/200/content/application~1json/examples/excerpt/value");
        assertThat(excerpt.isObject()).as(operation + " has an example").isTrue();
        JsonNode answer = JSON.readTree(when().get(path).asString());
        assertThat(isExcerpt(excerpt, answer)).as(example).isTrue();
    }

    /** Every member of an object is there and equal, every item of an array is there; digests are abbreviated. */
    private static boolean isExcerpt(JsonNode excerpt, JsonNode whole) {
        if (excerpt instanceof ObjectNode object) {
            return whole.isObject()
                    && object.properties().stream()
                            .allMatch(member -> member.getKey().equals("digest")
                                    || isExcerpt(member.getValue(), whole.path(member.getKey())));
        }
        if (excerpt.isArray()) {
            return excerpt.isEmpty() == whole.isEmpty()
                    && StreamSupport.stream(excerpt.spliterator(), false)
                            .allMatch(item -> StreamSupport.stream(whole.spliterator(), false)
                                    .anyMatch(each -> isExcerpt(item, each)));
        }
        return excerpt.equals(whole) || (excerpt.isNumber() && excerpt.asDouble() == whole.asDouble(Double.NaN));
    }
}
