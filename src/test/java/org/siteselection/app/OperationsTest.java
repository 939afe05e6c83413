package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.RawHttp;

/** Pages for operators and readers in addition to the API. */
@QuarkusTest
class OperationsTest {
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @CsvSource({
        "/, application/json",
        "/q/openapi, application/yaml",
        "/q/swagger-ui/, text/html",
        "/q/health, application/json",
        "/q/health/live, application/json",
        "/q/health/ready, application/json",
        "/q/health/started, application/json",
        "/q/metrics, text/plain"
    })
    void pagesExist(String path, String type) {
        Response answer = given().accept(type).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /q/health",
        "DELETE, /q/health/ready",
        "PUT, /q/metrics",
        "PATCH, /q/openapi",
        "POST, /q/swagger-ui/"
    })
    void pagesAcceptReadingMethodsOnly(String method, String path) {
        Response answer = given().request(method, path);
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void swaggerUiHasTheLayoutForNarrowScreens() {
        assertThat(given().get("/q/swagger-ui/").asString())
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "style.css");
        assertThat(given().get("/q/swagger-ui/style.css").asString()).contains("@media (max-width: 640px)");
    }

    @Test
    void answersAreCompressedOnRequest() throws IOException {
        RawHttp http = new RawHttp(server);
        assertThat(http.send("GET /", "Accept-Encoding: gzip")).contains("content-encoding: gzip");
        assertThat(http.send("GET /")).doesNotContain("content-encoding");
    }
}
