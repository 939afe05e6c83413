package org.siteselection.http;

import static org.assertj.core.api.Assertions.assertThat;

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
        JsonPath json = JsonPath.from(body);
        assertThat(json.getInt("status")).isEqualTo(status);
        assertThat(json.getString("code")).isEqualTo(code);
        assertThat(json.getString("type")).isEqualTo("urn:site-selection:problem:" + code);
        assertThat(json.getString("title")).isNotBlank();
        assertThat(json.getString("detail")).isNotBlank();
        assertThat(json.getString("instance")).isNotNull();
        return json;
    }
}
