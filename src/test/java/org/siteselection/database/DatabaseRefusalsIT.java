package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess.Package;

/** What a person sees whose service does not start because of its database or its port. */
class DatabaseRefusalsIT {
    private static final String URL = "quarkus.datasource.jdbc.url";

    @TempDir
    Path directory;

    @Test
    void aFileThatAnotherProcessHoldsIsNamed() throws Exception {
        try (ServiceProcess holder = ServiceProcess.start(Package.H2, directory, List.of(), Map.of())) {
            holder.awaitStart();
            refused(Package.H2, Map.of())
                    .contains(directory.resolve("data/catalogue.mv.db") + " is in use by another process")
                    .contains(URL);
            assertThat(holder.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void postgresWithoutAnAddressAsksForOne() throws Exception {
        refused(Package.POSTGRESQL, Map.of())
                .contains("built for PostgreSQL and no database is named")
                .contains("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void anAddressOfTheOtherKindIsRefused() throws Exception {
        refused(Package.H2, Map.of(URL, "jdbc:postgresql://127.0.0.1:1/c?password=secret"))
                .contains("built for H2, and " + URL + " is jdbc:postgresql://127.0.0.1:1/c.")
                .contains("-Dquarkus.datasource.db-kind=postgresql");
        refused(Package.POSTGRESQL, Map.of(URL, "jdbc:h2:mem:c")).contains("built for PostgreSQL");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        refused(Package.POSTGRESQL, Map.of(URL, "jdbc:postgresql://127.0.0.1:1/c?password=secret"))
                .contains("The database at jdbc:postgresql://127.0.0.1:1/c cannot be used")
                .doesNotContain("secret");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreTold() throws Exception {
        PostgresServer server = SharedPostgres.server();
        Map<String, String> settings = SharedPostgres.settings(server.url("nowhere"));
        refused(Package.POSTGRESQL, settings).contains("no such database").contains("nowhere");
        settings.put("quarkus.datasource.password", "wrong");
        refused(Package.POSTGRESQL, settings)
                .contains("refuses the user")
                .contains("quarkus.datasource.password")
                .doesNotContain("wrong");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(Package.H2, Map.of(URL, "jdbc:h2:mem:c", "quarkus.http.port", String.valueOf(taken.getLocalPort())))
                    .contains("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use")
                    .contains("quarkus.http.port");
        }
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(Package application, Map<String, String> settings)
            throws Exception {
        try (ServiceProcess service = ServiceProcess.start(application, directory, List.of(), settings)) {
            int code = service.awaitEnd();
            String log = service.log();
            assertThat(code).as(log).isEqualTo(1);
            return assertThat(log)
                    .containsOnlyOnce("The service does not start.")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
        }
    }
}
