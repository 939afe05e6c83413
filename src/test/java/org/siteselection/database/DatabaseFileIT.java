package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess.Package;
import org.siteselection.http.Tokens;

/** The file of the embedded database: of an earlier version, of a newer one, and removed from a running service. */
class DatabaseFileIT {
    private static final String RANKING = "/v1/rankings/mining-site?state=TX&explain=none";

    @TempDir
    Path directory;

    @Test
    void anEarlierFileIsMigratedALostOneIsReportedAndANewerOneIsOnlyRead() throws Exception {
        Flyway.configure()
                .dataSource(url(), "", "")
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        Map<String, String> settings = Map.of("quarkus.datasource.jdbc.idle-removal-interval", "1S");
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, List.of(), settings)) {
            service.awaitStart();
            assertThat(put(service, "first").statusCode()).isEqualTo(201);
            // The pool closes the connections that the start used.
            Thread.sleep(2000);
            assertThat(put(service, "second").statusCode()).isEqualTo(201);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            isReadWhileItsFileIsAway(service);
            assertThat(service.log()).doesNotContain("\tat ");
        }
        hasANewerSchema();
        try (ServiceProcess service = ServiceProcess.start(Package.H2, directory, List.of(), Map.of())) {
            service.awaitStart();
            assertThat(service.log())
                    .containsOnlyOnce("made by a newer version of the service (schema 99")
                    .doesNotContain("\tat ")
                    .doesNotContain("repair");
            HttpResponse<String> refused = put(service, "third");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(new JsonPath(refused.body()).getString("code")).isEqualTo("unavailable");
            assertThat(service.send("GET", "/v1/places/second", "", "Authorization", "Bearer " + Tokens.EDITOR)
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> ready = service.get("/q/health/ready");
            assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
            assertThat(ready.body()).contains("refused").doesNotContain("The tables of the database");
            assertThat(service.send("GET", "/q/health/ready", "", "Authorization", "Bearer " + Tokens.EDITOR)
                            .body())
                    .contains("refused: The tables of the database");
        }
    }

    private void isReadWhileItsFileIsAway(ServiceProcess service) throws Exception {
        Path file = directory.resolve("data/catalogue.mv.db");
        Path away = Files.move(file, directory.resolve("away"));
        HttpResponse<String> refused = put(service, "lost");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(new JsonPath(refused.body()).getString("code")).isEqualTo("database-unavailable");
        assertThat(refused.body()).contains("was deleted or moved").doesNotContain(".mv.db", directory.toString());
        OutageIT.await(() -> service.get("/q/health/ready").statusCode() == 503);
        assertThat(service.get("/q/health/ready").body()).contains("was deleted or moved");
        assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(service.get(RANKING).statusCode()).isEqualTo(200);
        assertThat(service.log()).containsOnlyOnce("The database file " + file + " was deleted or moved");
        Files.move(away, file);
        OutageIT.await(() -> service.get("/q/health/ready").statusCode() == 200);
        assertThat(put(service, "back").statusCode()).isEqualTo(201);
    }

    private void hasANewerSchema() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table place add column elevation double precision");
            statement.execute(
                    "insert into \"flyway_schema_history\" select 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                            + " 'test', current_timestamp, 1, true");
        }
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("data/catalogue");
    }

    private static HttpResponse<String> put(ServiceProcess service, String id) throws Exception {
        return service.send(
                "PUT",
                "/v1/places/" + id,
                "{\"name\": \"Site\", \"state\": \"TX\"}",
                "Authorization",
                "Bearer " + Tokens.EDITOR,
                "Content-Type",
                "application/json");
    }
}
