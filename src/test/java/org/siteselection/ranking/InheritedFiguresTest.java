package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Representations other than JSON rankings show which figures are inherited, too. */
@QuarkusTest
class InheritedFiguresTest {
    private static final String COUNTIES =
            "{'ruleSet':'asic-assembly-county','candidates':['c48439','c48201'],'parameters':{'headcount':600}";

    private static String table(String body) {
        return given().contentType("application/json")
                .accept("text/csv")
                .body(body.replace('\'', '"'))
                .post("/v1/rankings")
                .asString();
    }

    @Test
    void aComparisonSaysFromWhichPlaceEachValueComes() {
        JsonNode pair = Ask.tree(given().contentType("application/json")
                .accept("application/json")
                .body((COUNTIES + "}").replace('\'', '"'))
                .post("/v1/comparisons"));
        for (String side : List.of("left", "right")) {
            assertThat(pair.path(side).path("inheritedShare").asDouble()).isBetween(0.4, 0.6);
            int inherited = 0;
            for (JsonNode criterion : pair.path("criteria")) {
                JsonNode explained =
                        Ask.criterion(pair.path(side), criterion.path("path").asText());
                assertThat(criterion.path(side).path("from")).isEqualTo(explained.path("from"));
                inherited += explained.path("from").asText().equals("TX") ? 1 : 0;
            }
            assertThat(inherited).isBetween(1, pair.path("criteria").size() - 1);
        }
    }

    @Test
    void aValueWithoutCategoryIsMissingAndComesFromNoPlace() {
        JsonNode pair = Ask.tree(given().contentType("application/json")
                .accept("application/json")
                .body(("{'rules':{'level':'county','factors':{'f':{'criteria':{"
                                + "'people':{'value':'population','weight':1,'scale':{'type':'identity'}},"
                                + "'law':{'value':'right_to_work','missing':'worst','weight':1,'scale':{'type':'categories','table':{'7':50}}}}}}},"
                                + "'candidates':['c48439','c48201']}")
                        .replace('\'', '"'))
                .post("/v1/comparisons"));
        JsonNode law = Ask.named(pair.path("criteria"), "f.law");
        assertThat(law.at("/left/value").asInt()).isEqualTo(1);
        assertThat(law.at("/left/from").isNull()).isTrue();
        assertThat(pair.at("/left/inheritedShare").asDouble()).isZero();
    }

    @Test
    void aTableShowsTheShareOfInheritedValues() {
        JsonNode entry = Ask.entry(Ask.ranked(COUNTIES + "}"), "c48439");
        List<String> lines = table(COUNTIES + "}").lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("inherited_share");
        // The quoted name has a comma.
        assertThat(lines.get(1).split(",")[column + 1])
                .isEqualTo(entry.path("inheritedShare").asText());
        assertThat(table("{'ruleSet':'asic-assembly-county'}").lines().skip(1))
                .as("a known ranking of all counties")
                .anySatisfy(line -> assertThat(line)
                        .contains("," + entry.path("inheritedShare").asText() + ","));
    }
}
