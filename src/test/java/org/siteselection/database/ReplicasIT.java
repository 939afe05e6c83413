package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one PostgreSQL. */
class ReplicasIT {
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
