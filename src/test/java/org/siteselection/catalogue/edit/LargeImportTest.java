package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** An import whose rows of the audit and of the history take more than one batch. */
@QuarkusTest
class LargeImportTest extends UndoneEdits {
    private static final int SITES = 30;
    private static final int METRICS = 40;
    private static final int ROWS = SITES * METRICS;

    @AfterEach
    @Override
    protected void undo() {
        IntStream.range(0, SITES)
                .forEach(site ->
                        editor().delete("/v1/places/large_" + site).then().statusCode(204));
        IntStream.range(0, METRICS)
                .forEach(metric ->
                        editor().delete("/v1/metrics/large_" + metric).then().statusCode(204));
        super.undo();
    }

    @Test
    void everyRowHasItsEntryInTheAuditAndItsHistory() {
        send("/v1/places", "id,name,state\n" + lines(SITES, i -> "large_" + i + ",Site " + i + ",TX"));
        send(
                "/v1/metrics",
                "id,label,group,unit,direction,description\n"
                        + lines(METRICS, i -> "large_" + i + ",Large,site,km,lower,Large"));
        long earlier = total("fact.changed");
        send("/v1/facts", facts(0));
        send("/v1/facts", facts(1));
        assertThat(total("fact.changed") - earlier).isEqualTo(ROWS);

        List<String> subjects = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (int page = 0; page < ROWS / 200; page++) {
            JsonPath items = editor().get("/v1/audit?action=fact.changed&size=200&page=" + page)
                    .jsonPath();
            subjects.addAll(items.getList("items.subject"));
            details.addAll(items.getList("items.detail"));
            ids.addAll(items.getList("items.id"));
            assertThat(items.getList("items.actor")).containsOnly(Tokens.EDITOR_NAME);
        }
        assertThat(subjects)
                .as("newest first")
                .isEqualTo(IntStream.range(0, ROWS)
                        .map(i -> ROWS - 1 - i)
                        .mapToObj(i -> key(i).replace(',', ' '))
                        .toList());
        assertThat(details.get(ROWS - 1 - 7))
                .isEqualTo("107 km (2025, " + PRICE_SOURCE + ") from 100 to 2000 -> 108 km (2025, " + PRICE_SOURCE
                        + ") from 100 to 2000");
        assertThat(ids).isSortedAccordingTo((one, other) -> other - one);

        JsonPath history = editor().get("/v1/facts/large_29/large_39").jsonPath();
        assertThat(history.getDouble("fact.value")).isEqualTo(1300);
        assertThat(history.getString("fact.recordedBy")).isEqualTo(Tokens.EDITOR_NAME);
        assertThat(history.getList("superseded")).hasSize(1);
        assertThat(history.getDouble("superseded[0].value")).isEqualTo(1299);
        assertThat(history.getDouble("superseded[0].uncertainty.high")).isEqualTo(2000);
        assertThat(history.getString("superseded[0].recordedBy")).isEqualTo(Tokens.EDITOR_NAME);
        assertThat(history.getString("superseded[0].supersededBy")).isEqualTo(Tokens.EDITOR_NAME);
        assertThat(history.getString("superseded[0].origin")).isEqualTo("user");
        assertThat(history.getString("superseded[0].supersededAt"))
                .isEqualTo(history.getString("fact.recordedAt"))
                .isGreaterThan(history.getString("superseded[0].recordedAt"));
    }

    private static void send(String address, String table) {
        csv(table).header("If-Match", "*").post(address).then().statusCode(200);
    }

    private static long total(String action) {
        return editor().get("/v1/audit?size=1&action=" + action).jsonPath().getLong("total");
    }

    private static String key(int row) {
        return "large_" + row / METRICS + ",large_" + row % METRICS;
    }

    private static String facts(int more) {
        return "place,metric,value,year,source,low,high\n"
                + lines(ROWS, i -> key(i) + "," + (100 + i + more) + ",2025," + PRICE_SOURCE + ",100,2000");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
