package org.siteselection.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Without configured tokens, every operation that needs a role is refused, and the answer explains the setting. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class NoTokensTest {
    private static final String[] REMEDY = {
        "No token is configured",
        "site-selection.security.tokens.<name>.sha256",
        "site-selection.security.tokens.<name>.role to editor",
        "printf %s \"$TOKEN\" | sha256sum"
    };

    @Test
    void theAnswerNamesTheSetting() {
        assertThat(assertProblem(given().get("/v1/audit"), 401, "unauthorized").getString("detail"))
                .contains(REMEDY);
    }

    @Test
    void everyTokenIsRefused() {
        for (String path : new String[] {"/v1/audit", "/v1/states"}) {
            assertThat(assertProblem(Tokens.asEditor().get(path), 401, "invalid-credentials")
                            .getString("detail"))
                    .contains(REMEDY);
        }
    }

    @Test
    void readingAndScoringNeedNoToken() {
        assertThat(given().get("/v1/states").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/rankings/asic-assembly?state=TX").statusCode())
                .isEqualTo(200);
    }
}
