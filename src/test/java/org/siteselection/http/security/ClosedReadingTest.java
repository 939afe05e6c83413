package org.siteselection.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.RawHttp;
import org.siteselection.http.Tokens;

/** {@code anonymous-read=false}: without a token, catalogue, rules and scoring are closed. */
@QuarkusTest
@TestProfile(Tokens.ClosedReading.class)
class ClosedReadingTest {
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/states",
                "HEAD /v1/states",
                "OPTIONS /v1/states",
                "GET /v1/states/TX",
                "GET /v1/rule-sets",
                "GET /v1/rankings/asic-assembly",
                "POST /v1/rankings",
                "GET /v1/audit",
                "GET /v1/unknown",
                "GET /test/tagged",
                "GET /foo",
                "GET /v1/%73tates",
                "GET //v1/states",
                "GET /q/../v1/states",
                "GET /q/%2e%2e/v1/states",
                "GET /static/../v1/states"
            })
    void withoutATokenNothingIsRead(String requestLine) throws IOException {
        String answer = new RawHttp(server).send(requestLine);
        assertThat(answer).startsWith("HTTP/1.1 401").contains("Bearer").doesNotContain("Texas");
        if (!requestLine.startsWith("HEAD")) {
            assertThat(assertProblem(answer, 401, "unauthorized").getString("detail"))
                    .contains("needs a bearer token");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /q//../v1/states", "GET /q/..;/v1/states", "GET /q/..%2fv1/states", "GET /q/v1/states"})
    void publicPrefixesDoNotOpenProtectedPaths(String requestLine) throws IOException {
        assertProblem(new RawHttp(server).send(requestLine), 404, "not-found");
    }

    @Test
    void theBodyIsNotEvenRead() throws IOException {
        String answer = new RawHttp(server)
                .send("POST /v1/rankings", "Content-Type: application/json", "Content-Length: 60000000");
        assertProblem(answer, 401, "unauthorized");
    }

    @Test
    void aViewerReadsAndScores() {
        assertThat(Tokens.asViewer().get("/v1/states").statusCode()).isEqualTo(200);
        Response ranking = Tokens.asViewer()
                .contentType("application/json")
                .body("{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"]}")
                .post("/v1/rankings");
        assertThat(ranking.statusCode()).isEqualTo(200);
        assertProblem(Tokens.asViewer().get("/v1/audit"), 403, "forbidden");
        assertProblem(Tokens.asViewer().get("/v1/unknown"), 404, "not-found");
    }

    @Test
    void aTagOpensNothing() {
        String address = "/v1/rankings/asic-assembly?candidate=TX";
        String tag = Tokens.asViewer().get(address).header("ETag");
        for (int i = 0; i < 3; i++) {
            assertThat(Tokens.asViewer()
                            .header("If-None-Match", tag)
                            .get(address)
                            .statusCode())
                    .isEqualTo(304);
        }
        assertProblem(given().header("If-None-Match", tag).get(address), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/static/states-albers.json",
                "/q/health",
                "/q/health/live",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void probesAndTheDescriptionStayOpen(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }
}
