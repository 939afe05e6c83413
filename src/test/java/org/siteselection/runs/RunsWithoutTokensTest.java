package org.siteselection.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Without configured tokens nothing can be stored, and previously stored runs stay confidential. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class RunsWithoutTokensTest {
    private static final String BODY = "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"]}";
    private static final String[] REMEDY = {"No token is configured", "site-selection.security.tokens"};

    @Inject
    RunStore store;

    @Inject
    RunRecorder recorder;

    @Inject
    RunReaders readers;

    private static void assertClosed(String method, String path) {
        assertThat(assertProblem(given().request(method, path), 401, "unauthorized")
                        .getString("detail"))
                .contains(REMEDY);
    }

    @Test
    void nothingCanBeStoredAndTheListIsEmpty() {
        assertThat(assertProblem(
                                given().contentType("application/json")
                                        .body(BODY)
                                        .post("/v1/runs"),
                                401,
                                "unauthorized")
                        .getString("detail"))
                .contains(REMEDY);
        given().get("/v1/runs").then().statusCode(200).body("total", equalTo(0));
        given().get("/v1/runs/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(readers.closedRuns()).isZero();
    }

    @Test
    void runsStoredWithATokenStayConfidential() {
        UUID id = stored();
        try {
            assertThat(readers.closedRuns()).isEqualTo(1);
            assertClosed("GET", "/v1/runs");
            assertClosed("GET", "/v1/runs/" + id);
            assertClosed("GET", "/v1/runs/" + UUID.randomUUID());
            assertClosed("GET", "/v1/runs/" + id + "/diff/" + id);
            assertClosed("POST", "/v1/runs/" + id + "/replay");
            assertClosed("DELETE", "/v1/runs/" + id);
        } finally {
            delete(id);
        }
    }

    @ActivateRequestContext
    UUID stored() {
        return recorder.record(NewRun.read(BODY.getBytes(StandardCharsets.UTF_8)), Optional.empty())
                .run()
                .id();
    }

    @ActivateRequestContext
    void delete(UUID id) {
        store.delete(id);
    }
}
