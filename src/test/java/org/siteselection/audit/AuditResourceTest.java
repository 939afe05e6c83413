package org.siteselection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

@QuarkusTest
class AuditResourceTest {
    private static JsonPath page(String query) {
        Response answer = Tokens.asEditor().get("/v1/audit" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.jsonPath();
    }

    @Test
    void anEntryHasCallerTimeAndChange() {
        Tokens.asEditor().post("/test/audit/one").then().statusCode(204);
        JsonPath page = page("?subject=one");
        assertThat(page.getInt("page")).isZero();
        assertThat(page.getInt("size")).isEqualTo(20);
        assertThat(page.getInt("total")).isEqualTo(1);
        assertThat(page.getString("items[0].actor")).isEqualTo(Tokens.EDITOR_NAME);
        assertThat(page.getString("items[0].action")).isEqualTo("test.record");
        assertThat(page.getString("items[0].subject")).isEqualTo("one");
        assertThat(page.getString("items[0].detail")).isEqualTo("Nothing was changed.");
        Instant at = Instant.parse(page.getString("items[0].at"));
        assertThat(Duration.between(at, Instant.now())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void pagesAreNewestFirstAndComplete() {
        for (int i = 0; i < 7; i++) {
            Tokens.asViewer().post("/test/audit/many").then().statusCode(204);
        }
        List<Integer> ids = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            JsonPath page = page("?subject=many&actor=test-viewer&size=2&page=" + number);
            assertThat(page.getInt("total")).isEqualTo(7);
            ids.addAll(page.getList("items.id", Integer.class));
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page("?subject=many&page=4&size=2").getList("items")).isEmpty();
        assertThat(page("?subject=many&actor=test-editor").getInt("total")).isZero();
        assertThat(page("?subject=many&action=test.record").getInt("total")).isEqualTo(7);
        assertThat(page("?subject=many&action=place.added").getInt("total")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?page=x", "?size=0", "?size=201", "?pge=1", "?page=1&page=2"})
    void anInvalidQueryIsNamed(String query) {
        assertProblem(Tokens.asEditor().get("/v1/audit" + query), 400, "invalid-request");
    }

    /** PostgreSQL texts cannot contain U+0000. */
    @Test
    void controlCharactersInAQueryAreRefused() {
        JsonPath problem =
                assertProblem(Tokens.asEditor().queryParam("subject", "\0").get("/v1/audit"), 400, "invalid-request");
        assertThat(problem.getString("violations[0].field")).isEqualTo("subject");
    }
}
