package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.RawHttp;

/** Errors of requests to unknown paths, and of malformed or oversized requests. */
@QuarkusTest
class ErrorContractTest {
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/foo",
                "/v1",
                "/v1/foo",
                "/v1/foo/a/b/c",
                "/q",
                "/q/foo",
                "/q/swagger-ui/foo",
                "/favicon.ico",
                "/index.html"
            })
    void anUnknownPathIsNamed(String path) {
        for (String accept : new String[] {"*/*", "text/html", "garbage"}) {
            JsonPath problem = assertProblem(given().accept(accept).get(path), 404, "not-found");
            assertThat(problem.getString("detail")).contains("'" + path + "'");
            assertThat(problem.getString("instance")).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @CsvSource({"/q/opeapi, /q/openapi", "/q/health/redy, /q/health/ready", "/q/metric, /q/metrics"})
    void theNearestKnownPathIsNamed(String path, String meant) {
        assertThat(assertProblem(given().get(path), 404, "not-found").getString("detail"))
                .endsWith("Maybe " + meant + " was meant.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anUnknownPathIsUnknownToEveryMethod(String method) {
        assertProblem(given().request(method, "/foo"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "INVENTED"})
    void aMethodThatIsNotAllowedGetsTheAllowedOnes(String method) throws IOException {
        String answer = new RawHttp(server).send(method + " /");
        assertThat(assertProblem(answer, 405, "method-not-allowed").getString("detail"))
                .contains(method, "GET, HEAD, OPTIONS");
        assertThat(answer).contains("Allow: GET, HEAD, OPTIONS");
    }

    @Test
    void headAndOptionsAreAnswered() {
        assertThat(given().head("/").statusCode()).isEqualTo(200);
        Response options = given().options("/");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(given().head("/foo").statusCode()).isEqualTo(404);
    }

    @Test
    void availableMediaTypesAreNamed() {
        JsonPath problem = assertProblem(given().accept("image/png").get("/"), 406, "not-acceptable");
        assertThat(problem.getString("detail")).contains("'image/png'", "application/json");
        assertThat(problem.getList("available")).containsExactly("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/?a=%zz", "/?share=50%", "//", "/?a={b}", "/a|b"})
    void aMalformedAddressIsQuoted(String address) throws IOException {
        JsonPath problem = assertProblem(new RawHttp(server).send("GET " + address), 400, "invalid-request");
        assertThat(problem.getString("detail")).contains("'" + address + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?state=%ff%fe", "/v1/laws?state=T%C3", "/v1/laws?state=%C3T%A9", "/foo?a=%ED%A0%80"})
    void aQueryThatIsNotUtf8IsRefused(String address) throws IOException {
        JsonPath problem = assertProblem(new RawHttp(server).send("GET " + address), 400, "invalid-request");
        assertThat(problem.getString("detail")).contains("'" + address + "'", "not UTF-8");
    }

    @Test
    void aQueryInUtf8IsRead() {
        assertThat(assertProblem(given().urlEncodingEnabled(false).get("/v1/laws?kind=%C3%A9"), 422, "unknown-name")
                        .getString("detail"))
                .contains("'\u00E9'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/../../etc/passwd", "/a%2Fb", "/%FF", "http://elsewhere/foo"})
    void anUnusualPathIsNotFound(String address) throws IOException {
        assertProblem(new RawHttp(server).send("GET " + address), 404, "not-found");
    }

    @Test
    void aTargetThatIsNeitherAPathNorAUrlIsMalformed() throws IOException {
        assertProblem(new RawHttp(server).send("GET foo"), 400, "invalid-request");
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        JsonPath problem = assertProblem(new RawHttp(server).send("GET /" + "a".repeat(20_000)), 414, "uri-too-long");
        assertThat(problem.getString("detail")).contains("20001", "16384");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        String answer = new RawHttp(server).send("GET /", "X-Large: " + "a".repeat(40_000));
        assertThat(assertProblem(answer, 431, "headers-too-large").getString("detail"))
                .contains("32768");
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() throws IOException {
        String answer = new RawHttp(server).send("POST /", "Content-Length: 70000000");
        assertThat(assertProblem(answer, 413, "body-too-large").getString("detail"))
                .contains("70000000", "67108864");
    }

    @Test
    void aRequestWithoutHostIsAProblem() throws IOException {
        assertProblem(
                new RawHttp(server).sendAsItIs("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "invalid-request");
    }
}
