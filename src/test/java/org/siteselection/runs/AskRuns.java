package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.siteselection.http.Tokens;

/** Runs over HTTP, with their answers as JSON trees. Bodies are written with apostrophes for quotation marks. */
final class AskRuns {
    static final String BOTH = "'ruleSet':'asic-assembly','candidates':['TX','FL']";

    private static final ObjectMapper JSON = new ObjectMapper();

    private AskRuns() {}

    static RequestSpecification editor() {
        return Tokens.asEditor().accept("application/json");
    }

    static Response post(String body) {
        return editor().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/runs");
    }

    static Response post(String body, String key) {
        return editor().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body.replace('\'', '"'))
                .post("/v1/runs");
    }

    static JsonNode created(String body) {
        return tree(post(body), 201);
    }

    static String create(String body) {
        return created(body).path("id").asText();
    }

    static Response get(String address) {
        return editor().get(address);
    }

    static JsonNode got(String address) {
        return tree(get(address), 200);
    }

    static Response delete(String id) {
        return editor().delete("/v1/runs/" + id);
    }

    static JsonNode replayed(String id) {
        return tree(editor().post("/v1/runs/" + id + "/replay"), 200);
    }

    static JsonNode diff(String before, String after) {
        return got("/v1/runs/" + before + "/diff/" + after);
    }

    static JsonNode tree(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        return tree(answer.asString());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element with this id, path, name or metric. */
    static JsonNode named(JsonNode list, String name) {
        for (JsonNode element : list) {
            for (String key : new String[] {"id", "path", "name", "metric"}) {
                if (element.path(key).asText().equals(name)) {
                    return element;
                }
            }
        }
        throw new AssertionError("There is no '" + name + "' in " + list);
    }
}
