package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL. */
class ReplicasIT {
    private static final int SITES = 30;
    private static final int EDITORS = 6;

    @TempDir
    Path directory;

    @Test
    void instancesThatStartTogetherOnAnEmptyDatabaseSeedItOnce() throws Exception {
        Map<String, String> settings = SharedPostgres.fresh("together");
        try (ServiceProcess one = start(settings);
                ServiceProcess two = start(settings);
                ServiceProcess three = start(settings)) {
            List<ServiceProcess> all = List.of(one, two, three);
            for (ServiceProcess service : all) {
                service.awaitStart();
                JsonPath health = new JsonPath(service.get("/q/health/ready").body());
                assertThat(health.getString("status")).isEqualTo("UP");
                assertThat(service.log()).doesNotContain("ERROR");
            }
            assertThat(all)
                    .filteredOn(service -> service.log().contains("brought in"))
                    .hasSize(1);
            assertThat(all.stream().map(ReplicasIT::digest).distinct()).hasSize(1);
        }
        try (Connection database = PostgresServer.connect(settings.get(TestDatabase.URL));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(5679);
        }
    }

    @Test
    void aChangeThroughOneIsSeenThroughTheOtherWithinSeconds() throws Exception {
        Map<String, String> settings = SharedPostgres.fresh("seen");
        try (ServiceProcess one = start(settings);
                ServiceProcess two = start(settings)) {
            one.awaitStart();
            two.awaitStart();
            SiteFacts.addSites(one, 1);
            assertThat(SiteFacts.bringIn(one, 0).statusCode()).isEqualTo(200);
            long written = System.nanoTime();
            OutageIT.await(() -> SiteFacts.digest(two).equals(SiteFacts.digest(one)));
            assertThat(Duration.ofNanos(System.nanoTime() - written)).isLessThan(Duration.ofSeconds(10));
            assertThat(SiteFacts.values(two, 0)).hasSize(SiteFacts.FACTS);
        }
    }

    @Test
    void writersOnBothInstancesLoseNothing() throws Exception {
        Map<String, String> settings = SharedPostgres.fresh("writers");
        try (ServiceProcess one = start(settings);
                ServiceProcess two = start(settings)) {
            List<ServiceProcess> both = List.of(one.awaitStart(), two.awaitStart());
            SiteFacts.addSites(one, SITES);
            ExecutorService clients = Executors.newFixedThreadPool(16);
            List<Future<Integer>> imports = new ArrayList<>();
            for (int i = 0; i < SITES; i++) {
                int site = i;
                imports.add(clients.submit(
                        () -> SiteFacts.bringIn(both.get(site % 2), site).statusCode()));
            }
            for (Future<Integer> status : imports) {
                assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(200);
            }
            OutageIT.await(() -> SiteFacts.digest(one).equals(SiteFacts.digest(two)));
            for (int site = 0; site < SITES; site++) {
                assertThat(SiteFacts.values(both.get((site + 1) % 2), site)).hasSize(SiteFacts.FACTS);
            }
            for (int round = 1; round <= 3; round++) {
                String tag = SiteFacts.tag(one);
                assertThat(SiteFacts.tag(two)).isEqualTo(tag);
                List<Future<Integer>> statuses = new ArrayList<>();
                for (int writer = 0; writer < 6; writer++) {
                    int value = 100 * round + writer;
                    ServiceProcess service = both.get(writer % 2);
                    statuses.add(clients.submit(
                            () -> SiteFacts.overwrite(service, 0, value, tag).statusCode()));
                }
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> status : statuses) {
                    answers.add(status.get(60, TimeUnit.SECONDS));
                }
                assertThat(answers).as("one of those who saw the same wins").containsOnlyOnce(200);
                assertThat(answers).containsOnly(200, 412);
                OutageIT.await(() -> SiteFacts.digest(one).equals(SiteFacts.digest(two)));
            }
            clients.shutdown();
        }
    }

    @Test
    void editorsOfTheirOwnSitesOnBothInstancesAreNeverShutOut() throws Exception {
        Map<String, String> settings = SharedPostgres.fresh("editors");
        try (ServiceProcess one = start(settings);
                ServiceProcess two = start(settings)) {
            List<ServiceProcess> both = List.of(one.awaitStart(), two.awaitStart());
            SiteFacts.addSites(one, EDITORS);
            for (int site = 0; site < EDITORS; site++) {
                assertThat(SiteFacts.bringIn(one, site).statusCode()).isEqualTo(200);
            }
            OutageIT.await(() -> SiteFacts.digest(one).equals(SiteFacts.digest(two)));
            String early = SiteFacts.tag(one);
            ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
            List<Future<List<Integer>>> edits = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                int site = i;
                ServiceProcess service = both.get(site % 2);
                edits.add(editors.submit(() -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int round = 1; round <= 5; round++) {
                        String tag = SiteFacts.tag(service);
                        statuses.add(SiteFacts.overwrite(service, site, 100 * round, tag)
                                .statusCode());
                    }
                    return statuses;
                }));
            }
            for (Future<List<Integer>> edit : edits) {
                assertThat(edit.get(60, TimeUnit.SECONDS)).containsOnly(200);
            }
            assertThat(SiteFacts.overwrite(two, 0, 7, early).statusCode())
                    .as("seen before it was changed on the other instance")
                    .isEqualTo(412);
            editors.shutdown();
        }
    }

    private ServiceProcess start(Map<String, String> settings) throws Exception {
        return ServiceProcess.start(ServiceProcess.Package.POSTGRESQL, directory, List.of(), settings);
    }

    static String digest(ServiceProcess service) {
        try {
            return new JsonPath(
                            service.get("/v1/rankings/mining-site?explain=none").body())
                    .getString("catalogue.digest");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
