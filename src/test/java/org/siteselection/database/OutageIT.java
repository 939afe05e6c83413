package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess.Package;

/** The database becomes unreachable for a running service and returns. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OutageIT {
    private static final String RANKING = "/v1/rankings/asic-assembly?state=TX&state=FL&explain=none";

    @TempDir
    Path directory;

    @Test
    void aServerThatStopsAndStartsAgain() throws Exception {
        PostgresServer server = SharedPostgres.server();
        Map<String, String> settings = SharedPostgres.fresh("outage");
        try (ServiceProcess service = ServiceProcess.start(Package.POSTGRESQL, directory, List.of(), settings)) {
            service.awaitStart();
            goesOnAfter(service, server::stop, server::start);
            isNotReadyWhile(server, service);
        } finally {
            server.stop();
            server.start();
        }
    }

    @Tag("soak")
    @Test
    void aNetworkThatDropsAllTraffic() throws Exception {
        PostgresServer server = SharedPostgres.server();
        try (Relay network = new Relay(server.port())) {
            Map<String, String> settings = SharedPostgres.fresh("swallowed");
            settings.put(
                    TestDatabase.URL,
                    settings.get(TestDatabase.URL).replace(":" + server.port() + "/", ":" + network.port() + "/"));
            settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "3");
            try (ServiceProcess service = ServiceProcess.start(Package.POSTGRESQL, directory, List.of(), settings)) {
                service.awaitStart();
                goesOnAfter(service, network::swallow, network::forward);
            }
        }
    }

    /** What can be stopped and started. */
    @FunctionalInterface
    private interface Event {
        void happens() throws Exception;
    }

    private static void goesOnAfter(ServiceProcess service, Event goes, Event comes) throws Exception {
        SiteFacts.addSites(service, 3);
        assertThat(SiteFacts.bringIn(service, 0).statusCode()).isEqualTo(200);
        String ranking = service.get(RANKING).body();
        String digest = SiteFacts.digest(service);

        goes.happens();
        for (int round = 0; round < 3; round++) {
            HttpResponse<String> refused = SiteFacts.bringIn(service, 1);
            assertThat(refused.statusCode())
                    .as("%s%n%s", refused.body(), service.log())
                    .isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new JsonPath(refused.body()).getString("code")).isEqualTo("database-unavailable");
            assertThat(refused.body()).doesNotContain("Exception", "org.", "java.", "jdbc", "SQL");
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get(RANKING).body()).isEqualTo(ranking);
            assertThat(SiteFacts.digest(service)).isEqualTo(digest);
        }

        comes.happens();
        await(() -> service.get("/q/health/ready").statusCode() == 200);
        assertThat(SiteFacts.values(service, 0)).hasSize(SiteFacts.FACTS);
        assertThat(SiteFacts.values(service, 1).size()).as("all or none").isIn(0, SiteFacts.FACTS);
        assertThat(SiteFacts.bringIn(service, 2).statusCode()).isEqualTo(200);
        assertThat(SiteFacts.values(service, 2)).hasSize(SiteFacts.FACTS);
        assertThat(service.log().lines().filter(line -> line.startsWith("\tat ")))
                .as(service.log())
                .isEmpty();
    }

    /** A frozen server closes no connection; readiness must not wait for it, and rankings need none. */
    private static void isNotReadyWhile(PostgresServer frozen, ServiceProcess service) throws Exception {
        frozen.freeze();
        try {
            await(() -> service.get("/q/health/ready").statusCode() == 503);
            assertThat(service.get("/q/health/ready").body()).contains("has not answered");
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get(RANKING).statusCode()).isEqualTo(200);
        } finally {
            frozen.thaw();
        }
        await(() -> service.get("/q/health/ready").statusCode() == 200);
    }

    /** A condition to wait for. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime())
                    .as("it comes true within half a minute")
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }
}
