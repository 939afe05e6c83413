package org.siteselection.http.traffic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.RawHttp;
import org.siteselection.http.Tokens;

/** The security and cache headers of every answer. */
@QuarkusTest
class AnswerHeadersTest {
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /v1/states",
                "HEAD /v1/states",
                "OPTIONS /v1/states",
                "DELETE /v1/states",
                "GET /v1/audit",
                "GET /v1/rankings/asic-assembly",
                "POST /v1/rankings",
                "GET /foo",
                "GET /%zz",
                "GET /q/health",
                "GET /q/health/live",
                "GET /q/metrics",
                "GET /q/openapi",
                "GET /q/foo",
                "GET /q/swagger-ui",
                "GET /q/swagger-ui/",
                "GET /q/swagger-ui/swagger-ui.css",
                "INVENTED /"
            })
    void everyAnswerHasSecurityHeaders(String requestLine) throws IOException {
        String answer = new RawHttp(server).send(requestLine, "Origin: https://elsewhere.example");
        String headers = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(headers)
                .containsOnlyOnce("x-content-type-options: nosniff")
                .containsOnlyOnce("x-frame-options: deny")
                .containsOnlyOnce("referrer-policy: no-referrer")
                .containsOnlyOnce("content-security-policy: default-src 'none'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("access-control-", "strict-transport-security", "\r\nserver:", "x-powered-by");
    }

    @Test
    void errorAnswersHaveSecurityHeadersToo() throws IOException {
        for (String answer : new String[] {
            new RawHttp(server).send("GET /", "Authorization: Bearer guessed"),
            new RawHttp(server).send("GET /" + "a".repeat(20_000)),
            new RawHttp(server).send("GET /", "X-Large: " + "a".repeat(40_000)),
            new RawHttp(server).send("POST /", "Content-Length: 70000000")
        }) {
            assertThat(answer)
                    .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
        }
    }

    @Test
    void onlySwaggerUiRunsScripts() {
        assertThat(given().get("/q/swagger-ui/").header("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'", "connect-src 'self'");
        assertThat(given().get("/v1/states").header("Content-Security-Policy")).doesNotContain("script-src");
    }

    @Test
    void answersToAuthenticatedCallersAreNotShared() {
        Response anonymous = given().get("/v1/states");
        assertThat(anonymous.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anonymous.header("Vary")).contains("Authorization");
        Response viewer = Tokens.asViewer().get("/v1/states");
        assertThat(viewer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(viewer.header("Vary")).contains("Authorization");
        Response unchanged =
                Tokens.asViewer().header("If-None-Match", viewer.header("ETag")).get("/v1/states");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Tokens.asViewer().get("/test/caller").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Tokens.asViewer().get("/foo").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withoutCorsAPreflightAllowsNothing() throws IOException {
        String answer = new RawHttp(server)
                .send(
                        "OPTIONS /v1/rankings",
                        "Origin: https://elsewhere.example",
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: authorization");
        assertThat(answer).startsWith("HTTP/1.1 204");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }
}
