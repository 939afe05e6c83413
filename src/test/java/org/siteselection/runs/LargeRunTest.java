package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many candidates as a request may rank. */
@QuarkusTest
class LargeRunTest {
    private static String candidates(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'id':'c" + i + "','state':'TX','facts':{'electricity_price_industrial_ttm_2024':"
                        + (3 + i / 1000.0) + "}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void tenThousandCandidatesAreKept() {
        JsonNode run =
                AskRuns.created("{'ruleSet':'asic-assembly','explain':'none','candidates':" + candidates(10_000) + "}");
        assertThat(run.at("/ranking/ranking")).hasSize(10_000);
        String id = run.path("id").asText();
        assertThat(AskRuns.replayed(id).path("identical").asBoolean()).isTrue();
        JsonNode diff = AskRuns.diff(
                id,
                AskRuns.create("{'ruleSet':'asic-assembly','explain':'none','weights':{'energy':5}," + "'candidates':"
                        + candidates(10_000) + "}"));
        assertThat(diff.path("moves")).hasSize(10_000);
        assertThat(diff.path("moves"))
                .filteredOn(move -> !move.path("criteria").isNull())
                .hasSize(500);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String body = "{'ruleSet':'asic-assembly','candidates':" + candidates(10_000) + "}";
        assertThat(assertProblem(AskRuns.post(body), 422, "run-too-large").getString("detail"))
                .contains("67108864", "explain");
    }
}
