package org.siteselection.http.security;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.RawHttp;
import org.siteselection.http.Tokens;

/**
 * Access with and without valid credentials, and the answers to refused requests; {@code /v1/audit} needs an editor,
 * other operations here are open.
 */
@QuarkusTest
class CredentialsTest {
    private static final String CLOSED = "/v1/audit";

    @TestHTTPResource("/")
    URL server;

    @Test
    void anOpenOperationNeedsNoCredentialsAndAcceptsValidOnes() {
        assertThat(given().get("/v1/states").statusCode()).isEqualTo(200);
        assertThat(Tokens.asViewer().get("/v1/states").statusCode()).isEqualTo(200);
        assertThat(Tokens.asEditor().get("/v1/states").statusCode()).isEqualTo(200);
    }

    @Test
    void anEditorHasAccess() {
        assertThat(Tokens.asEditor().get(CLOSED).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutCredentialsTheHeaderIsRequested() {
        Response answer = given().get(CLOSED);
        JsonPath problem = assertProblem(answer, 401, "unauthorized");
        assertThat(problem.getString("detail"))
                .contains("GET '/v1/audit' needs a bearer token", "Authorization: Bearer")
                .doesNotContain("sha256");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aViewerGetsTheNeededRole() {
        Response answer = Tokens.asViewer().get(CLOSED);
        assertThat(assertProblem(answer, 403, "forbidden").getString("detail"))
                .contains("'test-viewer'", "role viewer", "GET '/v1/audit'", "role editor does");
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/states",
                "/v1/audit",
                "/",
                "/q/health/live",
                "/q/openapi",
                "/foo",
                "/v1/rankings/asic-assembly"
            })
    void aWrongTokenIsRefusedEverywhere(String path) {
        Response answer = Tokens.with("guessed").get(path);
        JsonPath problem = assertProblem(answer, 401, "invalid-credentials");
        assertThat(problem.getString("detail"))
                .contains("The bearer token is unknown")
                .doesNotContain("guessed");
        assertThat(problem.getString("instance")).isEqualTo(path);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWrongTokenIsRefusedBeforeTheBodyIsRead() throws IOException {
        String answer = new RawHttp(server)
                .send(
                        "POST /v1/rankings",
                        "Authorization: Bearer guessed",
                        "Content-Type: application/json",
                        "Content-Length: 1000000");
        assertProblem(answer, 401, "invalid-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization:",
                "Authorization: Bearer",
                "Authorization: Basic ZWRpdG9yOnNlY3JldA==",
                "Authorization: " + Tokens.EDITOR,
                "Authorization: Bearer caf\u00e9",
                "Authorization: Bearer " + Tokens.EDITOR + ", Bearer " + Tokens.EDITOR,
                "Authorization: Bearer " + Tokens.EDITOR + "\r\nAuthorization: Bearer " + Tokens.EDITOR,
                "Authorization: Bearer guessed\r\nauthorization: Bearer " + Tokens.EDITOR
            })
    void anInvalidHeaderGetsTheExpectedForm(String header) throws IOException {
        String answer = new RawHttp(server).send("GET " + CLOSED, header);
        assertThat(assertProblem(answer, 401, "invalid-credentials").getString("detail"))
                .contains("It must be one header")
                .doesNotContain(Tokens.EDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "bEaReR"})
    void theSchemeMayBeWrittenInAnyCase(String scheme) {
        assertThat(given().header("Authorization", scheme + " " + Tokens.EDITOR)
                        .get(CLOSED)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aVeryLongTokenIsAWrongToken() {
        assertProblem(Tokens.with("a".repeat(30_000)).get("/v1/states"), 401, "invalid-credentials");
        assertProblem(Tokens.with("a".repeat(40_000)).get("/v1/states"), 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "Authorization"})
    void aTokenInTheAddressIsIgnored(String name) {
        assertProblem(given().queryParam(name, Tokens.EDITOR).get(CLOSED), 401, "unauthorized");
        assertProblem(given().cookie(name, Tokens.EDITOR).get(CLOSED), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/audit/",
                "GET //v1/audit",
                "GET /v1//audit",
                "GET /v1/%61udit",
                "GET /v1/audit;a=b",
                "GET /v1;a=b/audit",
                "GET /v1/./audit",
                "GET /v1/states/../audit",
                "GET /v1/states/..;/audit",
                "GET /v1/states/%2e%2e/audit",
                "GET /V1/AUDIT",
                "GET /v1/audit%00",
                "GET /v1/audit?page=0",
                "GET /q/../v1/audit",
                "GET http://localhost/v1/audit",
                "HEAD /v1/audit",
                "POST /v1/audit",
                "get /v1/audit"
            })
    void noSpellingOfThePathBypassesTheCheck(String requestLine) throws IOException {
        String answer = new RawHttp(server).send(requestLine);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404|405) .*").doesNotContain("\"items\"");
    }

    @Test
    void optionsReturnsTheMethodsOnly() {
        Response answer = given().options(CLOSED);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.asString()).isEmpty();
    }
}
