package org.siteselection.rulefiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.ApiExamples;

@QuarkusTest
class RuleSetSchemaTest {
    private static final String ADDRESS = "/v1/rule-sets/schema";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"application/schema+json", "*/*", "application/*"})
    void isTheFileInTheRuleDirectory(String accept) throws IOException {
        Response answer = given().accept(accept).get(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/schema+json");
        assertThat(JSON.readTree(answer.asByteArray()))
                .isEqualTo(JSON.readTree(Files.readString(Agreement.RULES.resolve("rule-set.schema.json"))));
    }

    @Test
    void aCurrentCopyIsNotSentAgain() {
        String tag = given().get(ADDRESS).header("ETag");
        assertThat(tag).startsWith("\"");
        Response again = given().header("If-None-Match", tag).get(ADDRESS);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void refusesOtherMediaTypesAndParameters() {
        assertProblem(given().accept("text/csv").get(ADDRESS), 406, "not-acceptable");
        assertProblem(given().queryParam("draft", "7").get(ADDRESS), 400, "invalid-request");
    }

    @Test
    void theExampleIsAnExcerpt() throws IOException {
        JsonNode served = JSON.readTree(given().get(ADDRESS).asByteArray());
        JsonNode example = JSON.readTree(ApiExamples.text("getRuleSetSchema.200.excerpt.schema.json"));
        for (String member : List.of("/$schema", "/$id", "/title", "/$defs/weight")) {
            assertThat(example.at(member).isMissingNode()).as(member).isFalse();
            assertThat(example.at(member)).as(member).isEqualTo(served.at(member));
        }
    }
}
