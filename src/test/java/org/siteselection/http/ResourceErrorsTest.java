package org.siteselection.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.ProblemCode;

@QuarkusTest
class ResourceErrorsTest {
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(strings = {"state", "argument", "overflow", "nan"})
    void unexpectedFailuresAreIncidents(String how) {
        JsonPath problem = assertProblem(given().get("/test/fail/" + how), 500, "internal-error");
        assertThat(problem.getString("detail")).contains(problem.getString("incident"));
        assertThat(problem.getString("incident")).hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({
        "web, 400, invalid-request",
        "bad, 400, invalid-request",
        "unavailable, 503, unavailable",
        "busy, 429, too-many-requests",
        "unauthorized, 401, unauthorized"
    })
    void frameworkExceptionsAreProblems(String how, int status, String code) {
        Response answer = given().accept("text/csv").get("/test/fail/" + how);
        assertProblem(answer, status, code);
        assertThat(answer.header("Retry-After") != null).isEqualTo(status == 503 || status == 429);
        assertThat(answer.header("WWW-Authenticate") != null).isEqualTo(status == 401);
    }

    @Test
    void aProblemKeepsItsCodeViolationsAndMembers() {
        Response answer = given().get("/test/fail/known?a=%C3%A9");
        JsonPath problem = assertProblem(answer, 422, "unknown-thing");
        assertThat(problem.getString("title")).isEqualTo(ProblemCode.UNKNOWN_NAME.title());
        assertThat(problem.getString("instance")).isEqualTo("/test/fail/known");
        assertThat(problem.getString("violations[0].field")).isEqualTo("candidates[1]");
        assertThat(answer.asString()).contains("\"share\":0.333333333333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "garbage", "a/b/c"})
    void a415NamesTheAcceptedMediaTypes(String type) throws IOException {
        String answer = new RawHttp(server).send("POST /test/body", "Content-Type: " + type, "Content-Length: 0");
        JsonPath problem = assertProblem(answer, 415, "unsupported-media-type");
        assertThat(problem.getString("detail")).contains(type, "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, gzip", "x"})
    void aCompressedBodyIsRefusedWithTheAcceptedEncoding(String encoding) throws IOException {
        String answer = new RawHttp(server)
                .sendAsItIs("POST /test/body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Encoding: " + encoding
                        + "\r\nContent-Length: 2\r\n\r\n{}");
        JsonPath problem = assertProblem(answer, 415, "unsupported-content-encoding");
        assertThat(problem.getString("detail")).contains("'" + encoding + "'", "identity");
        assertThat(problem.getList("accepted")).containsExactly("identity");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("accept-encoding: identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "\"utf-16\"", "nonsense", "a b"})
    void anotherCharacterSetIsRefused(String charset) throws IOException {
        String answer = new RawHttp(server)
                .send("POST /test/body", "Content-Type: application/json; charset=" + charset, "Content-Length: 0");
        assertThat(answer).startsWith("HTTP/1.1 415");
        assertThat(answer).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"utf-8, identity", "UTF-8, Identity", "utf8, identity"})
    void everySpellingOfUtf8IsRead(String charset, String encoding) throws IOException {
        String answer = new RawHttp(server)
                .sendAsItIs("POST /test/body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json; charset=" + charset + "\r\nContent-Encoding: " + encoding
                        + "\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void a406NamesTheAvailableMediaTypes() {
        JsonPath problem = assertProblem(given().accept("text/html").get("/test/tagged"), 406, "not-acceptable");
        assertThat(problem.getString("detail")).contains("'text/html'", "application/json, text/csv");
    }

    @Test
    void a405NamesTheAllowedMethods() {
        Response answer = given().put("/test/body");
        assertThat(assertProblem(answer, 405, "method-not-allowed").getString("detail"))
                .contains("PUT", "OPTIONS, POST");
        assertThat(answer.header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/test/body|400|malformed-json|{\"a\":",
                "/test/body|400|malformed-json|[]",
                "/test/bound|400|malformed-json|{\"a\":",
                "/test/bound|400|invalid-request|3",
                "/test/bound|400|invalid-request|{\"field\": {}}"
            })
    void aBodyThatCannotBeReadIsAProblem(String path, int status, String code, String body) {
        assertProblem(given().contentType("application/json").body(body).post(path), status, code);
    }

    @Test
    void aParameterThatCannotBeReadIsAProblem() {
        JsonPath problem = assertProblem(given().get("/test/number?x=y"), 404, "not-found");
        assertThat(problem.getString("detail")).contains("'/test/number'");
    }

    @Test
    void aChunkedBodyThatGrowsTooLargeIsAProblem() throws IOException {
        String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
        String answer = new RawHttp(server)
                .sendAsItIs("POST /test/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(65) + "0\r\n\r\n");
        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        Response first = given().get("/test/tagged");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(first.headers().getValues("Vary")).containsExactly(EntityTags.VARY);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.asString()).isEqualTo("{\"a\":0.333333333333}");
        Response second = given().header("If-None-Match", "\"x\", " + tag).get("/test/tagged");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.asString()).isEmpty();
    }
}
