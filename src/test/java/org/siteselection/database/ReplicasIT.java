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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three instances on one PostgreSQL. All tests share them, because a start takes longer than the tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final int SITES = 30;
    private static final int EDITORS = 6;
    // Each test uses its own sites.
    private static final int SITE_OF_ONE_CHANGE = SITES;
    private static final int FIRST_SITE_OF_EDITORS = SITES + 1;

    @TempDir
    static Path directory;

    private static Map<String, String> settings = Map.of();
    private static List<ServiceProcess> all = List.of();

    @BeforeAll
    static void startTogether() throws Exception {
        settings = SharedPostgres.fresh("replicas");
        all = List.of(start(), start(), start());
        for (ServiceProcess service : all) {
            service.awaitStart();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (ServiceProcess service : all) {
            service.close();
        }
    }

    @Order(1)
    @Test
    void instancesThatStartTogetherOnAnEmptyDatabaseRecordTheEditionOnce() throws Exception {
        for (ServiceProcess service : all) {
            JsonPath health = new JsonPath(service.get("/q/health/ready").body());
            assertThat(health.getString("status")).isEqualTo("UP");
            assertThat(service.log()).doesNotContain("ERROR");
        }
        assertThat(all)
                .filteredOn(service -> service.log().contains(" in force: "))
                .hasSize(1);
        assertThat(all.stream().map(ReplicasIT::digest).distinct()).hasSize(1);
        try (Connection database = PostgresServer.connect(settings.get(TestDatabase.URL));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).as("packaged facts are not stored").isZero();
        }
        SiteFacts.addSites(all.get(0), FIRST_SITE_OF_EDITORS + EDITORS);
    }

    @Order(2)
    @Test
    void aChangeThroughOneIsSeenThroughTheOtherWithinSeconds() throws Exception {
        ServiceProcess one = all.get(0);
        ServiceProcess two = all.get(1);
        assertThat(SiteFacts.bringIn(one, SITE_OF_ONE_CHANGE).statusCode()).isEqualTo(200);
        long written = System.nanoTime();
        OutageIT.await(() -> SiteFacts.digest(two).equals(SiteFacts.digest(one)));
        assertThat(Duration.ofNanos(System.nanoTime() - written)).isLessThan(Duration.ofSeconds(10));
        assertThat(SiteFacts.values(two, SITE_OF_ONE_CHANGE)).hasSize(SiteFacts.FACTS);
    }

    @Order(3)
    @Test
    void writersOnBothInstancesLoseNoUpdate() throws Exception {
        ServiceProcess one = all.get(0);
        ServiceProcess two = all.get(1);
        List<ServiceProcess> both = List.of(one, two);
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

    @Order(4)
    @Test
    void editorsOfDifferentSitesOnBothInstancesNeverConflict() throws Exception {
        ServiceProcess one = all.get(0);
        ServiceProcess two = all.get(1);
        List<ServiceProcess> both = List.of(one, two);
        for (int site = FIRST_SITE_OF_EDITORS; site < FIRST_SITE_OF_EDITORS + EDITORS; site++) {
            assertThat(SiteFacts.bringIn(one, site).statusCode()).isEqualTo(200);
        }
        OutageIT.await(() -> SiteFacts.digest(one).equals(SiteFacts.digest(two)));
        String early = SiteFacts.tag(one);
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<List<Integer>>> edits = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int site = FIRST_SITE_OF_EDITORS + i;
            ServiceProcess service = both.get(site % 2);
            edits.add(editors.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                for (int round = 1; round <= 5; round++) {
                    String tag = SiteFacts.tag(service);
                    statuses.add(
                            SiteFacts.overwrite(service, site, 100 * round, tag).statusCode());
                }
                return statuses;
            }));
        }
        for (Future<List<Integer>> edit : edits) {
            assertThat(edit.get(60, TimeUnit.SECONDS)).containsOnly(200);
        }
        assertThat(SiteFacts.overwrite(two, FIRST_SITE_OF_EDITORS, 7, early).statusCode())
                .as("seen before it was changed on the other instance")
                .isEqualTo(412);
        editors.shutdown();
    }

    private static ServiceProcess start() throws Exception {
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
