package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ranking requests over HTTP, with their answers as JSON trees. */
public final class Ask {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Ask() {}

    /** {@code json} with apostrophes for quotation marks. */
    public static Response post(String json) {
        return given().contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/rankings");
    }

    public static JsonNode ranked(String json) {
        return tree(post(json));
    }

    /** A robustness request, as {@link #post}. */
    public static Response robustness(String json) {
        return given().contentType("application/json")
                .accept("application/json")
                .body(json.replace('\'', '"'))
                .post("/v1/robustness");
    }

    public static JsonNode analysed(String json) {
        return tree(robustness(json));
    }

    static Response get(String pathAndQuery) {
        return given().accept("application/json").get("/v1/rankings/" + pathAndQuery);
    }

    static JsonNode got(String pathAndQuery) {
        return tree(get(pathAndQuery));
    }

    public static JsonNode tree(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element whose id, path or title this is. */
    public static JsonNode named(JsonNode list, String name) {
        for (JsonNode element : list) {
            for (String key : new String[] {"path", "id", "title"}) {
                if (element.path(key).asText().equals(name)) {
                    return element;
                }
            }
        }
        throw new AssertionError("There is no '" + name + "' in " + list);
    }

    static JsonNode entry(JsonNode answer, String id) {
        return named(answer.path("ranking"), id);
    }

    public static double score(JsonNode answer, String id) {
        return entry(answer, id).path("score").doubleValue();
    }

    /** The criterion at {@code factor.criterion} of a ranked candidate. */
    static JsonNode criterion(JsonNode entry, String path) {
        String factor = path.substring(0, path.lastIndexOf('.'));
        return named(named(entry.path("factors"), factor).path("criteria"), path);
    }
}
