package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.rulefiles.SpoilableService;

/** The largest ranking that a run can store, and larger ones. */
@QuarkusTest
@TestProfile(SpoilableService.class)
class LargeRunTest {
    private static String request(int candidates, String more) {
        return IntStream.range(0, candidates)
                .mapToObj(i -> "{'id':'c" + i + "','state':'TX','facts':{'electricity_price_industrial_ttm':"
                        + (3 + i / 1000.0) + "}}")
                .collect(Collectors.joining(",", "{'ruleSet':'asic-assembly'," + more + "'candidates':[", "]}"));
    }

    @Test
    void tenThousandCandidatesAreStored() {
        JsonNode run =
                AskRuns.created(request(10_000, "'explain':'none',").replace("asic-assembly", "tax-climate-2024"));
        assertThat(run.at("/ranking/ranking")).hasSize(10_000);
        assertThat(AskRuns.replayed(run.path("id").asText()).path("identical").asBoolean())
                .isTrue();
    }

    @Test
    void theFiveHundredLargestMovesAreExplained() {
        String before = AskRuns.create(request(600, "'explain':'none',"));
        String after = AskRuns.create(request(600, "'explain':'none','weights':{'energy':5},"));
        JsonNode moves = AskRuns.diff(before, after).path("moves");
        assertThat(moves).hasSize(600);
        assertThat(moves).filteredOn(move -> !move.path("criteria").isNull()).hasSize(500);
    }

    @Test
    void rankingsThatAreTooLargeAreRefused() {
        assertThat(assertProblem(AskRuns.post(request(3_000, "")), 422, "run-too-large")
                        .getString("detail"))
                .contains(Integer.toString(SpoilableService.LARGEST_ANSWER), "explain");
        assertThat(AskRuns.got("/v1/runs?size=200").path("items").findValuesAsText("ranked"))
                .doesNotContain("3000");
    }
}
