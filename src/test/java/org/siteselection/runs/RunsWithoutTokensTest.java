package org.siteselection.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** The service as it starts without configuration: nothing can be stored, and there is nothing to hide. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class RunsWithoutTokensTest {
    @Test
    void nothingCanBeKept() {
        String body = "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\"]}";
        assertThat(assertProblem(
                                given().contentType("application/json")
                                        .body(body)
                                        .post("/v1/runs"),
                                401,
                                "unauthorized")
                        .getString("detail"))
                .contains("site-selection.security.tokens");
        assertThat(given().get("/v1/runs").statusCode()).isEqualTo(200);
    }
}
