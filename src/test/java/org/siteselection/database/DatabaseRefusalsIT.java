package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.database.ServiceProcess.Package;

/** Messages of a service that refuses to start because of its database or its port. */
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
    void anUnreachableServerIsNamed() throws Exception {
        refused(Package.POSTGRESQL, Map.of(URL, "jdbc:postgresql://127.0.0.1:1/c?password=secret"))
                .contains("The database at jdbc:postgresql://127.0.0.1:1/c cannot be used")
                .doesNotContain("secret");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreReported() throws Exception {
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

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void anEncodingThatCannotStoreTheCatalogueIsReported(String encoding) throws Exception {
        PostgresServer server = SharedPostgres.server();
        String url = server.fresh("encoded_" + encoding.toLowerCase(Locale.ROOT), encoding);
        refused(Package.POSTGRESQL, SharedPostgres.settings(url))
                .contains("must have the encoding UTF8, was " + encoding);
    }

    @Test
    void anInvalidDatabaseFileIsReported() throws Exception {
        Path file = Files.createDirectories(directory.resolve("data")).resolve("catalogue.mv.db");
        Files.createFile(file);
        refused(Package.H2, Map.of()).contains("The database file " + file + " is empty");
        Files.delete(file);
        Files.createDirectory(file);
        refused(Package.H2, Map.of()).contains("The database file " + file + " is a directory");
    }

    @Test
    void aLimitOfOpenFilesThatIsTooLowIsReported() throws Exception {
        refused(Package.H2, limited(190), Map.of())
                .contains("must be allowed to open 200 files", "was 190", "ulimit -n 4096");
        refused(Package.POSTGRESQL, limited(240), SharedPostgres.fresh("few_files"))
                .contains(
                        "must be allowed to open 250 files", "50 for connections", "quarkus.datasource.jdbc.max-size");
    }

    private static List<String> limited(int files) {
        return List.of("bash", "-c", "ulimit -n " + files + "; exec \"$@\"", "bash");
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(Package application, Map<String, String> settings)
            throws Exception {
        return refused(application, List.of(), settings);
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(
            Package application, List<String> prefix, Map<String, String> settings) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(application, directory, prefix, settings)) {
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
