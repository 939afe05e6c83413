package org.siteselection.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;
import static org.siteselection.runs.AskRuns.BOTH;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Access to runs by role, and their entries in the audit. */
@QuarkusTest
class RunAccessTest {
    private static final String BODY = ("{" + BOTH + ",'explain':'none','label':'Confidential'}").replace('\'', '"');

    @Test
    void callersWithoutATokenSeeAndChangeNothing() {
        String id = AskRuns.create(BODY);
        assertProblem(given().contentType("application/json").body(BODY).post("/v1/runs"), 401, "unauthorized");
        for (String address : new String[] {"", "/" + id, "/" + id + "/diff/" + id, "/no-run"}) {
            assertProblem(given().get("/v1/runs" + address), 401, "unauthorized");
        }
        assertProblem(given().post("/v1/runs/" + id + "/replay"), 401, "unauthorized");
        assertProblem(given().delete("/v1/runs/" + id), 401, "unauthorized");
        assertThat(AskRuns.get("/v1/runs/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void viewersReadAndReplayOnly() {
        String id = AskRuns.create(BODY);
        for (String address : new String[] {"", "/" + id, "/" + id + "/diff/" + id}) {
            assertThat(Tokens.asViewer().get("/v1/runs" + address).statusCode()).isEqualTo(200);
        }
        assertThat(Tokens.asViewer().post("/v1/runs/" + id + "/replay").statusCode())
                .isEqualTo(200);
        assertProblem(
                Tokens.asViewer().contentType("application/json").body(BODY).post("/v1/runs"), 403, "forbidden");
        assertProblem(Tokens.asViewer().delete("/v1/runs/" + id), 403, "forbidden");
    }

    @Test
    void everyChangeIsInTheAudit() {
        JsonNode run = AskRuns.created(BODY);
        String id = run.path("id").asText();
        assertThat(run.path("createdBy").asText()).isEqualTo(Tokens.EDITOR_NAME);
        AskRuns.delete(id);
        AskRuns.delete(id);
        JsonNode entries = AskRuns.got("/v1/audit?subject=" + id).path("items");
        assertThat(entries.findValuesAsText("action")).containsExactly("run.deleted", "run.created");
        assertThat(entries.findValuesAsText("actor")).containsOnly(Tokens.EDITOR_NAME);
        assertThat(entries.at("/1/detail").asText()).contains("Confidential", "asic-assembly", "2 ranked");
    }
}
