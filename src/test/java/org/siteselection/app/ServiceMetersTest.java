package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What monitoring sees: rules, problems, the pool and the age of the catalogue; and the id that joins an answer to the log. */
@QuarkusTest
class ServiceMetersTest {
    @Test
    void theDigestOfEveryActiveRuleSetIsMeasured() {
        String digest = given().get("/v1/rule-sets/asic-assembly").path("digest");

        assertThat(metrics())
                .containsPattern("site_selection_rules_active\\{[^}]*digest=\"" + digest
                        + "\"[^}]*rule_set=\"asic-assembly\"[^}]*\\} 1\\.0");
        assertThat(figure("site_selection_rules_degraded")).isZero();
        assertThat(figure("site_selection_rules_reload_failures_total")).isNotNegative();
    }

    @Test
    void rankingsAreMeasuredByRuleSetAndOutcome() {
        String ranked = "site_selection_rankings_seconds_count\\{outcome=\"ranked\",rule_set=\"asic-assembly\"\\}";
        String inline = "site_selection_rankings_seconds_count\\{outcome=\"ranked\",rule_set=\"\\(inline\\)\"\\}";
        double before = figure(ranked);
        double others = figure(inline);
        given().get("/v1/rankings/asic-assembly?state=TX").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .body(
                        "{\"rules\": {\"id\": \"asic-assembly\", \"factors\": {\"f\": {\"criteria\": {\"c\": {\"value\": \"m\","
                                + " \"scale\": {\"type\": \"identity\"}, \"weight\": 1}}, \"weight\": 1}}},"
                                + " \"candidates\": [{\"id\": \"a\", \"facts\": {\"m\": 7}}]}")
                .post("/v1/rankings")
                .then()
                .statusCode(200);

        assertThat(figure(ranked)).isEqualTo(before + 1);
        assertThat(figure(inline)).isEqualTo(others + 1);
        assertThat(metrics())
                .contains("site_selection_rankings_seconds_bucket", "site_selection_rankings_candidates_bucket");
    }

    @Test
    void everyProblemIsCountedUnderItsCode() {
        double before = figure("site_selection_problems_total\\{code=\"unknown-name\"\\}");
        given().contentType(ContentType.JSON)
                .body("{\"ruleSet\": \"asic-asembly\"}")
                .post("/v1/rankings")
                .then()
                .statusCode(422);

        assertThat(figure("site_selection_problems_total\\{code=\"unknown-name\"\\}"))
                .isGreaterThan(before);
    }

    @Test
    void theConnectionPoolAndTheAgeOfTheCatalogueAreMeasured() {
        assertThat(metrics()).contains("agroal_active_count", "agroal_awaiting_count");
        assertThat(figure("site_selection_catalogue_age_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    void anAnswerHasTheIdOfItsRequest() {
        assertThat(given().header("X-Request-Id", "web-7").get("/v1/rule-sets").header("X-Request-Id"))
                .isEqualTo("web-7");
        assertThat(given().header("X-Request-Id", "a b").get("/nowhere").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    /** The value of the first line that starts with the pattern; 0 if there is none. */
    private static double figure(String line) {
        Matcher found =
                Pattern.compile("(?m)^" + line + "(?:\\{[^}]*\\})? (\\S+)$").matcher(metrics());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
