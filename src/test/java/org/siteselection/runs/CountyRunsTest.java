package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of more candidates than are explained by default: counties, own sites, and both. */
@QuarkusTest
class CountyRunsTest {
    private static final String SITES = IntStream.range(0, 300)
            .mapToObj(i -> "{'id':'yard" + i + "','latitude':" + (30 + i / 100.0) + ",'longitude':-97.5,"
                    + "'facts':{'electricity_price_industrial_ttm':" + (4 + i / 100.0) + "}}")
            .collect(Collectors.joining(","));

    private static String request(String candidates, String more) {
        return "{'ruleSet':'mining-site-county'"
                + (candidates.isEmpty() ? "" : ",'candidates':[" + candidates.replace("SITES", SITES) + "]") + more
                + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{'from':'counties','in':['TX']}", "SITES", "{'from':'counties','in':['TX']},SITES"})
    void theyAreReplayedAndCompared(String candidates) {
        String before = AskRuns.create(request(candidates, ""));
        JsonNode replay = AskRuns.replayed(before);
        assertThat(replay.path("identical").asBoolean()).as(replay.toString()).isTrue();
        String after = AskRuns.create(request(candidates, ",'weights':{'energy':70}"));
        JsonNode diff = AskRuns.diff(before, after);
        assertThat(diff.path("moves")).isNotEmpty();
        assertThat(diff.path("moves"))
                .anySatisfy(move -> assertThat(move.path("criteria")).isNotEmpty());
        assertThat(diff.path("warnings")).isEmpty();
    }

    @Test
    void aSiteOfTheRequestKeepsItsCounty() {
        String run = AskRuns.create(request("SITES", ",'explain':'full'"));
        assertThat(AskRuns.got("/v1/runs/" + run)
                        .at("/ranking/ranking/0/county")
                        .asText())
                .startsWith("c48");
        assertThat(AskRuns.replayed(run).path("identical").asBoolean()).isTrue();
    }
}
