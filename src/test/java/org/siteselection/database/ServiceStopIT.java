package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess.Package;

/** A machine that is suspended during the start of the service, and a service that is stopped while it works. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServiceStopIT {
    private static final long STOP_SECONDS = 4;

    @TempDir
    Path directory;

    @Test
    void theFirstStartSurvivesAPauseAndHeavyWorkEndsWithTheService() throws Exception {
        Map<String, String> settings = Map.of(
                "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                "quarkus.shutdown.timeout", STOP_SECONDS + "s",
                "site-selection.robustness.time-budget", "300s",
                "site-selection.budget.time", "300s",
                "site-selection.http.longest-adress", "1000");
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, List.of(), settings)) {
            // The first connection creates it, and the start waits for this connection.
            while (!Files.exists(directory.resolve("data/catalogue.mv.db"))) {
                Thread.sleep(10);
            }
            signal("-STOP", service);
            // Longer than the pool waits for a connection.
            Thread.sleep(1500);
            signal("-CONT", service);
            service.awaitStart();
            assertThat(service.log())
                    .contains("The property site-selection.http.longest-adress is not known and has no effect."
                            + " Maybe 'site-selection.http.longest-address' was meant.");

            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> heavyWork(service));
            Thread.sleep(1000);
            assertThat(answer).as("it takes long").isNotDone();
            signal("-TERM", service);
            HttpResponse<String> given = answer.get(60, TimeUnit.SECONDS);
            assertThat(given.statusCode()).as(given.body()).isEqualTo(503);
            assertThat(given.body()).contains("The service is stopping");
            service.awaitEnd();
            assertThat(service.log()).doesNotContain("Timed out waiting for graceful shutdown");
        }
    }

    /** The poll for changes hangs in the database when the service is stopped; the stop closes its connection. */
    @Test
    void aRunningJobIsNotAFailureOfTheStop() throws Exception {
        Map<String, String> settings = SharedPostgres.fresh("stopped");
        settings.put("quarkus.shutdown.timeout", "2s");
        try (ServiceProcess service = ServiceProcess.start(Package.POSTGRESQL, directory, List.of(), settings);
                Connection other = DriverManager.getConnection(
                        settings.get(TestDatabase.URL), PostgresServer.USER, PostgresServer.PASSWORD)) {
            service.awaitStart();
            other.setAutoCommit(false);
            other.createStatement().execute("lock table catalogue_edition in access exclusive mode");
            awaitAPollThatHangs(other);
            int before = service.log().length();
            signal("-TERM", service);
            service.awaitEnd();
            assertThat(service.log().substring(before)).doesNotContain("WARN", "ERROR", "Exception", "\tat ");
        }
    }

    /** Returns at once when a poll waits for the lock: after three seconds it would give up by itself, with a warning. */
    private static void awaitAPollThatHangs(Connection other) throws Exception {
        boolean hangs = false;
        for (int i = 0; i < 600 && !hangs; i++) {
            Thread.sleep(50);
            try (ResultSet waiting = other.createStatement()
                    .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
                waiting.next();
                hangs = waiting.getInt(1) > 0;
            }
        }
        assertThat(hangs).as("a poll hangs").isTrue();
    }

    private static HttpResponse<String> heavyWork(ServiceProcess service) {
        try {
            return service.send(
                    "POST",
                    "/v1/robustness",
                    "{\"ruleSet\": \"mining-site\", \"method\": \"promethee_ii\", \"samples\": 1000000}",
                    "Content-Type",
                    "application/json");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String signal, ServiceProcess service) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(service.pid()))
                .start()
                .waitFor();
    }
}
