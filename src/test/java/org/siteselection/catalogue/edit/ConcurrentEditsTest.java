package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Writers at the same time: none overwrites what another wrote without having seen it, and none is lost. */
@QuarkusTest
class ConcurrentEditsTest {
    private static final int WRITERS = 16;
    private static final int EDITORS = 8;
    private static final int ROUNDS = 6;
    private static final String SOURCE = "eia-861m-2025-04";
    private static final String PRICE = "electricity_price_industrial_ttm";

    @BeforeEach
    void site() {
        Tokens.asEditor()
                .contentType("application/json")
                .body("{\"name\": \"Busy site\"}")
                .put("/v1/places/busy_site")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void withoutSite() {
        Tokens.asEditor().delete("/v1/places/busy_site").then().statusCode(204);
    }

    private static int post(String metric, double value, String ifMatch) {
        return Tokens.asEditor()
                .contentType("text/csv")
                .header("If-Match", ifMatch)
                .body("place,metric,value,year,source\nbusy_site," + metric + "," + value + ",2026," + SOURCE + "\n")
                .post("/v1/facts")
                .statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> written : threads.invokeAll(writers)) {
                statuses.add(written.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ofManyEditorsOfTheSameStateOneSucceeds() throws Exception {
        assertThat(post(PRICE, 5, "*")).isEqualTo(200);
        String seen = Tokens.asEditor().get("/v1/facts").header("ETag");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            double value = 6 + i;
            writers.add(() -> post(PRICE, value, seen));
        }
        assertThat(atOnce(writers))
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        assertThat(Tokens.asEditor()
                        .get("/v1/facts/busy_site/" + PRICE)
                        .jsonPath()
                        .getList("superseded"))
                .hasSizeGreaterThanOrEqualTo(1);
    }

    private static int rename(String site, String name, String ifMatch) {
        return Tokens.asEditor()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"name\": \"" + name + "\"}")
                .put("/v1/places/" + site)
                .statusCode();
    }

    private static String tag(String site) {
        return Tokens.asEditor().get("/v1/places/" + site).header("ETag");
    }

    @Test
    void editorsOfTheirOwnPlacesAreNeverShutOut() throws Exception {
        List<String> sites =
                IntStream.range(0, EDITORS).mapToObj(i -> "busy_site_" + i).toList();
        String table = "id,name\n" + sites.stream().map(site -> site + ",New\n").collect(Collectors.joining());
        try {
            Tokens.asEditor()
                    .contentType("text/csv")
                    .body(table)
                    .post("/v1/places")
                    .then()
                    .statusCode(200);
            List<Callable<Integer>> editors = new ArrayList<>();
            for (String site : sites) {
                editors.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        int status = rename(site, "Round " + round, tag(site));
                        if (status != 200) {
                            return status;
                        }
                    }
                    return 200;
                });
            }
            assertThat(atOnce(editors)).hasSize(EDITORS).containsOnly(200);
            assertThat(Tokens.asEditor()
                            .get("/v1/places?kind=site")
                            .jsonPath()
                            .getList("places.findAll { it.id != 'busy_site' }.name"))
                    .hasSize(EDITORS)
                    .containsOnly("Round " + (ROUNDS - 1));
        } finally {
            sites.forEach(site -> Tokens.asEditor().delete("/v1/places/" + site));
        }
    }

    @Test
    void ofEditorsOfOnePlaceOneIsAheadEachRound() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String seen = tag("busy_site");
            List<Callable<Integer>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                String name = "Round " + round + " editor " + i;
                editors.add(() -> rename("busy_site", name, seen));
            }
            List<Integer> statuses = atOnce(editors);
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(412);
            assertThat(Tokens.asEditor().get("/v1/places/busy_site").jsonPath().getString("name"))
                    .isEqualTo("Round " + round + " editor " + statuses.indexOf(200));
        }
    }

    @Test
    void allAcknowledgedChangesExist() throws Exception {
        List<String> metrics = Tokens.asEditor().get("/v1/metrics").jsonPath().getList("metrics.id");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (String metric : metrics.subList(0, WRITERS)) {
            writers.add(() -> post(metric, 1, "*"));
        }
        assertThat(atOnce(writers)).containsOnly(200);
        assertThat(Tokens.asEditor().get("/v1/facts?place=busy_site").jsonPath().getList("facts.metric"))
                .containsExactlyInAnyOrderElementsOf(metrics.subList(0, WRITERS));
    }
}
