package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.database.ServiceProcess.Package;
import org.siteselection.http.Tokens;

/** SIGKILL during many writes: after a restart every acknowledged change is stored, and none is stored in part. */
class KilledServiceIT {
    private static final int IMPORTS = Integer.getInteger("killed.writes", 40);
    private static final int RUNS = IMPORTS / 2;
    /** A page of the list holds 200. */
    private static final int MOST_RUNS = 190;

    private static final int ACKNOWLEDGED_AT_LEAST = IMPORTS / 5;

    private static final String[] EDITOR = {"Authorization", "Bearer " + Tokens.EDITOR};

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void everyAcknowledgedWriteSurvivesAndNoneIsPartial(Package application) throws Exception {
        Map<String, String> settings = application == Package.POSTGRESQL ? SharedPostgres.fresh("killed") : Map.of();
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> runs = ConcurrentHashMap.newKeySet();
        try (ServiceProcess service = ServiceProcess.start(application, directory, List.of(), settings)) {
            service.awaitStart();
            SiteFacts.addSites(service, IMPORTS);
            ExecutorService clients = Executors.newFixedThreadPool(IMPORTS + RUNS);
            List<Future<?>> writes = new ArrayList<>();
            CountDownLatch enoughRuns = new CountDownLatch(5);
            for (int i = 0; i < RUNS; i++) {
                writes.add(clients.submit(untilKilled(() -> {
                    for (int n = 0; n < MOST_RUNS / RUNS; n++) {
                        HttpResponse<String> run = createRun(service);
                        assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
                        runs.add(new JsonPath(run.body()).getString("id"));
                        enoughRuns.countDown();
                    }
                    return 0;
                })));
            }
            assertThat(enoughRuns.await(60, TimeUnit.SECONDS))
                    .as("the runs get on")
                    .isTrue();
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_AT_LEAST);
            for (int i = 0; i < IMPORTS; i++) {
                int site = i;
                writes.add(clients.submit(untilKilled(() -> {
                    int status = SiteFacts.bringIn(service, site).statusCode();
                    assertThat(status).isEqualTo(200);
                    acknowledged.add(site);
                    enough.countDown();
                    return status;
                })));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("the writes get on")
                    .isTrue();
            service.kill();
            for (Future<?> write : writes) {
                write.get(60, TimeUnit.SECONDS);
            }
            clients.shutdown();
        }
        assertThat(acknowledged.size()).as("killed in the middle").isLessThan(IMPORTS);

        try (ServiceProcess service = ServiceProcess.start(application, directory, List.of(), settings)) {
            service.awaitStart();
            for (int site = 0; site < IMPORTS; site++) {
                List<Double> values = SiteFacts.values(service, site);
                if (acknowledged.contains(site) || !values.isEmpty()) {
                    assertThat(values)
                            .as("site %d", site)
                            .hasSize(SiteFacts.FACTS)
                            .containsOnly(1.0 + site);
                }
            }
            List<String> stored = new JsonPath(
                            service.send("GET", "/v1/runs?size=200", "", EDITOR).body())
                    .getList("items.id");
            assertThat(stored).containsAll(runs);
            for (String run : stored) {
                HttpResponse<String> replay = service.send("POST", "/v1/runs/" + run + "/replay", "", EDITOR);
                assertThat(new JsonPath(replay.body()).getBoolean("identical"))
                        .as(replay.body())
                        .isTrue();
            }
            assertThat(SiteFacts.bringIn(service, 0).statusCode())
                    .as("it can be written again")
                    .isIn(200, 409);
        }
    }

    private static HttpResponse<String> createRun(ServiceProcess service) throws IOException, InterruptedException {
        return service.send(
                "POST",
                "/v1/runs",
                "{\"ruleSet\": \"mining-site\", \"candidates\": [\"TX\", \"OK\", \"own_site_1\"], \"explain\": \"none\"}",
                EDITOR[0],
                EDITOR[1],
                "Content-Type",
                "application/json");
    }

    /** A write during the kill has no answer; every other failure fails the test. */
    private static Callable<Integer> untilKilled(Callable<Integer> write) {
        return () -> {
            try {
                return write.call();
            } catch (IOException e) {
                return 0;
            }
        };
    }
}
