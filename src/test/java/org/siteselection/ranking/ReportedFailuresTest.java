package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reported defects as small inputs with the right values. */
@QuarkusTest
class ReportedFailuresTest {
    @Test
    void equalMovesAreAllBest() throws IOException {
        JsonPath answer = rank("equal-values.json");
        assertThat(answer.getList("ranking.score", Float.class)).containsExactly(100f, 100f, 100f);
        assertThat(answer.getList("ranking.rank", Integer.class)).containsExactly(1, 1, 1);
    }

    @Test
    void aConstantColumnHasNoWeight() throws IOException {
        JsonPath answer = rank("critic-noise.json");
        assertThat(answer.getFloat("weighting[0].weights.'all.sum_of_two'")).isZero();
    }

    @Test
    void aDeclaredMetricOfTheCallerGivesNoWarning() throws IOException {
        assertThat(rank("declared-and-brought.json").getList("warnings.code")).isEmpty();
    }

    @Test
    void anErrorIsAbsorbedByADecidingOperand() throws IOException {
        Map<String, String> statuses = Map.of("site_a", "conditional", "site_b", "pass");
        JsonPath answer = rank("error-absorbed-by-or.json");
        statuses.forEach((id, status) -> assertThat(answer.getString("ranking.find { it.id == '" + id + "' }.status"))
                .as(id)
                .isEqualTo(status));
    }

    @Test
    void aCommentInFoldedTextIsAnErrorAtItsPosition() throws IOException {
        String rules = text("folded-comment.yaml");
        JsonPath folded = validate(rules);
        assertThat(folded.getBoolean("valid")).isFalse();
        assertThat(folded.getList("issues.code")).containsExactly("comment-in-folded-text");
        assertThat(folded.getInt("issues[0].line")).isEqualTo(11);
        assertThat(folded.getInt("issues[0].column")).isEqualTo(42);

        // The expectation: 6.365 + 1.5 = 7.865, and (20 - 7.865) / 15 is 80.9 %.
        JsonPath plain = validate(rules.replaceAll(" +//.*", ""));
        assertThat(plain.getBoolean("valid")).as(plain.prettify()).isTrue();
        assertThat(plain.getList("expectations.passed")).containsOnly(true);
    }

    private static JsonPath rank(String file) throws IOException {
        return given().contentType("application/json")
                .body(text(file))
                .post("/v1/rankings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath validate(String rules) {
        return given().contentType("application/yaml")
                .body(rules.getBytes(StandardCharsets.UTF_8))
                .post("/v1/rule-sets/validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String text(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ReportedFailuresTest.class.getResourceAsStream("/cases/reported/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
