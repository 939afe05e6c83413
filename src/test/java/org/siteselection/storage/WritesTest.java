package org.siteselection.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.arjuna.ats.arjuna.coordinator.TransactionReaper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Whether changes are possible, and the readiness that follows from it. */
@QuarkusTest
class WritesTest {
    private static final String STORAGE = "checks.find { it.name == 'storage' }";

    @Inject
    AgroalDataSource pool;

    @Inject
    WriteTrials trials;

    @Inject
    Flyway migrations;

    /**
     * Replaces every connection of the pool. The pool closes them in its own thread, and {@code FlushMode.ALL} closes those
     * in use as well, which would fail a request that has nothing to do with the replacement.
     */
    private void replaceConnections() throws InterruptedException {
        pool.getConfiguration().setMetricsEnabled(true);
        AgroalDataSourceMetrics metrics = pool.getMetrics();
        long open = metrics.activeCount() + metrics.availableCount();
        long closed = metrics.destroyCount() + open;
        assertThat(open).isPositive();
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (metrics.destroyCount() < closed) {
            assertThat(deadline - System.nanoTime()).as("nanoseconds left").isPositive();
            Thread.sleep(10);
        }
    }

    @Test
    void theKnownSchemaIsThatOfTheLastMigration() {
        assertThat(Arrays.stream(migrations.info().all())
                        .filter(migration -> migration.getState().isResolved())
                        .map(MigrationInfo::getVersion))
                .hasSizeGreaterThan(10)
                .allMatch(version -> version.compareTo(SchemaVersion.KNOWN) <= 0)
                .contains(SchemaVersion.KNOWN);
    }

    private void sql(String statement) {
        try (Connection connection = pool.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String table) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse put(String path, String body) {
        return Tokens.asEditor()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse post(String path, String body) {
        return Tokens.asEditor()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse delete(String path) {
        return Tokens.asEditor().delete(path).then();
    }

    private static ValidatableResponse ready() throws InterruptedException {
        // Readiness caches its result for a fifth of a second.
        Thread.sleep(250);
        return RestAssured.get("/q/health/ready").then();
    }

    @Test
    void everyWriteWorksAfterEveryConnectionWasReplaced() throws InterruptedException {
        replaceConnections();
        put("/v1/places/idle_site", "{\"name\": \"Idle\", \"state\": \"TX\"}").statusCode(201);
        replaceConnections();
        put(
                        "/v1/metrics/idle_metric",
                        "{\"label\": \"Idle\", \"group\": \"g\", \"unit\": \"u\", \"direction\": \"target\","
                                + " \"description\": \"d\"}")
                .statusCode(201);
        put("/v1/sources/idle_source", "{\"title\": \"Idle\", \"publisher\": \"p\"}")
                .statusCode(201);
        post(
                        "/v1/facts",
                        "{\"place\": \"idle_site\", \"metric\": \"idle_metric\", \"value\": 1, \"year\": 2024,"
                                + " \"source\": \"idle_source\", \"sd\": 1, \"distribution\": \"normal\"}")
                .statusCode(200);
        post(
                        "/v1/laws",
                        "{\"place\": \"idle_site\", \"kind\": \"k\", \"title\": \"t\", \"effect\": \"e\","
                                + " \"standing\": \"enjoined\", \"source\": \"idle_source\"}")
                .statusCode(200);
        String run = post("/v1/runs", "{\"ruleSet\": \"mining-site\", \"candidates\": [\"TX\"], \"explain\": \"none\"}")
                .statusCode(201)
                .extract()
                .path("id");
        Tokens.asEditor().get("/v1/audit?size=1").then().statusCode(200).body("items[0].subject", equalTo(run));
        delete("/v1/runs/" + run).statusCode(204);
        delete("/v1/places/idle_site");
        delete("/v1/metrics/idle_metric");
        delete("/v1/sources/idle_source");
    }

    @Test
    void aTrialLeavesNoRow() {
        long places = count("place") + count("metric") + count("source") + count("fact") + count("law");
        long others =
                count("superseded_fact") + count("audit_entry") + count("ranking_run") + count("catalogue_snapshot");
        trials.run();
        assertThat(count("place") + count("metric") + count("source") + count("fact") + count("law"))
                .isEqualTo(places);
        assertThat(count("superseded_fact") + count("audit_entry") + count("ranking_run") + count("catalogue_snapshot"))
                .isEqualTo(others);
    }

    @Test
    void readinessIsDownWhileATableTakesNoRows() throws InterruptedException {
        ready().statusCode(200).body(STORAGE + ".data.changes", equalTo("possible"));
        for (String table : new String[] {"law", "audit_entry", "ranking_run"}) {
            String column = table.equals("law") ? "title" : table.equals("audit_entry") ? "subject" : "snapshot_digest";
            sql("alter table " + table + " add constraint no_more check (" + column + " not like 'trial-%')");
            try {
                ready().statusCode(503).body(STORAGE + ".data.reason", containsString("accepts no writes"));
                RestAssured.get("/q/health/live").then().statusCode(200);
            } finally {
                sql("alter table " + table + " drop constraint no_more");
            }
        }
        ready().statusCode(200);
    }

    @Test
    void tablesOfANewerVersionAreReadAndNotChanged() throws InterruptedException {
        sql(
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"installed_by\", \"execution_time\", \"success\")"
                        + " values (99, '99.1', 'later', 'SQL', 'V99_1__later.sql', 'test', 1, true)");
        try {
            String refusal = "The tables of the database were made by a newer version of the service (schema 99.1";
            put("/v1/places/later_site", "{\"name\": \"Later\"}")
                    .statusCode(503)
                    .body("code", equalTo("unavailable"))
                    .body("detail", startsWith(refusal));
            post("/v1/runs", "{\"ruleSet\": \"mining-site\", \"candidates\": [\"TX\"]}")
                    .statusCode(503)
                    .body("detail", startsWith(refusal));
            delete("/v1/runs/" + new java.util.UUID(0, 1)).statusCode(503);
            Tokens.asEditor().get("/v1/runs").then().statusCode(200);
            RestAssured.get("/v1/rankings/mining-site?state=TX&explain=none")
                    .then()
                    .statusCode(200);
            ready().statusCode(200).body(STORAGE + ".data.changes", equalTo("refused"));
            Tokens.asViewer()
                    .get("/q/health/ready")
                    .then()
                    .body(STORAGE + ".data.changes", startsWith("refused: " + refusal));
        } finally {
            sql("delete from \"flyway_schema_history\" where \"version\" = '99.1'");
        }
        ready().statusCode(200).body(STORAGE + ".data.changes", equalTo("possible"));
    }

    /** After a jump of the wall clock, running transactions must not count as hours old. */
    @Test
    void noTransactionIsTimedByTheWallClock() {
        long before = TransactionReaper.transactionReaper().numberOfTransactions();
        long within = QuarkusTransaction.requiringNew()
                .call(() -> TransactionReaper.transactionReaper().numberOfTransactions());
        assertThat(within).isEqualTo(before).isZero();
    }
}
