package org.siteselection.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.siteselection.http.problem.Problem;

/** Checks the common parts of every error answer. */
public final class ProblemAssert {
    private static final String[] INTERNALS = {
        "Exception",
        "org.siteselection",
        "java.",
        "jakarta.",
        "io.quarkus",
        "io.vertx",
        "fasterxml",
        "\\tat ",
        "<html",
        "secret"
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAssert() {}

    /** Checks status, code, media type and members, and the absence of internals; returns the document. */
    public static JsonPath assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(Problem.MEDIA_TYPE);
        return document(answer.asString(), status, code);
    }

    /** The same for a raw HTTP answer. */
    public static JsonPath assertProblem(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-type: " + Problem.MEDIA_TYPE);
        return document(answer.substring(answer.indexOf("\r\n\r\n") + 4), status, code);
    }

    private static JsonPath document(String body, int status, String code) {
        assertThat(body).isNotBlank().doesNotContain(INTERNALS);
        // Not by JsonPath, which compiles a script for each member: a fifth of the time of all HTTP tests.
        JsonNode problem = parsed(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("urn:site-selection:problem:" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").isTextual()).isTrue();
        return JsonPath.from(body);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + body, e);
        }
    }
}
