package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hints for forty thousand mistakes of a request would take minutes, so their number is limited. */
@QuarkusTest
class ManyMistakesTest {
    private static final int MANY = 40_000;

    private static JsonPath asked(String fields, int status, String code) {
        return assertProblem(
                given().contentType("application/json")
                        .body("{\"ruleSet\": \"asic-assembly\", " + fields + "}")
                        .post("/v1/rankings"),
                status,
                code);
    }

    private static String names(String start) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "\"" + start + i + "\": 1")
                .collect(Collectors.joining(", "));
    }

    @Test
    @Timeout(60)
    void unknownMetricsAreReportedUpToAThousand() {
        JsonPath problem = asked(
                "\"candidates\": [\"TX\"], \"facts\": {\"TX\": {" + names("electricity_price_of_industry_") + "}}",
                422,
                "unknown-name");
        assertThat(problem.getList("violations")).hasSize(1_000);
        assertThat(problem.getString("violations[0].field")).startsWith("facts.TX.electricity_price_of_industry_");
    }

    @Test
    @Timeout(60)
    void unknownFieldsAreReportedUpToAThousand() {
        JsonPath problem = asked(names("candidate"), 400, "invalid-request");
        assertThat(problem.getList("violations")).hasSize(1_000);
        assertThat(problem.getString("detail")).contains("and at least 999 more");
    }
}
