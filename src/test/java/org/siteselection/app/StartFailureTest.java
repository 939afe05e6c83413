package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.engine.Constants;
import org.h2.mvstore.DataUtils;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.storage.NamedChecks;
import org.siteselection.storage.UnusableDatabaseException;

/** For each database that the service cannot use, one line with the remedy. */
class StartFailureTest {
    @TempDir
    Path directory;

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("catalogue");
    }

    private static FluentConfiguration migrations(String url) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .javaMigrations(new NamedChecks())
                .ignoreMigrationPatterns("*:future");
    }

    private String report(Throwable failure) {
        String report = new StartFailure("h2", url()).report(new RuntimeException("Failed to start", failure));
        assertThat(report).startsWith("The service does not start. ");
        assertThat(report.lines()).hasSize(1);
        assertThat(report).doesNotContainIgnoringCase("repair").doesNotContain("Exception", "\tat ", "SQL statement");
        return report;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Test
    void aReadOnlyFile() throws SQLException {
        // Without a table of its own, Flyway would try ten times to make one, a second apart.
        migrations(url()).target("1").load().migrate();
        Throwable failure = catchThrowable(
                () -> migrations(url() + ";ACCESS_MODE_DATA=r").load().migrate());
        assertThat(report(failure)).contains("catalogue.mv.db is read-only");
    }

    /** The messages of the framework, which a new version may change; {@code RefusedStartIT} has the real ones. */
    @Test
    void aSettingWithAnInvalidValue() {
        assertThat(report(new IllegalArgumentException(
                        "SRCFG00039: The config property site-selection.robustness.queue with the config value \"abc\""
                                + " threw an Exception whilst being converted SRCFG00029: Expected an integer value, got"
                                + " \"abc\"")))
                .isEqualTo(
                        "The service does not start. site-selection.robustness.queue: the value 'abc' is invalid. Expected"
                                + " an integer value, got \"abc\"");
        assertThat(report(new IllegalStateException(
                        "Invalid every() expression on: @io.quarkus.scheduler.Scheduled(every ="
                                + " \"${site-selection.rules.watch-interval:1s}\")")))
                .isEqualTo(
                        "The service does not start. site-selection.rules.watch-interval: must be a duration such as 500ms,"
                                + " 5s or 1h, or off, was ''.");
    }

    @Test
    void tablesOfAnotherProgram() throws SQLException {
        sql("create table place (id integer)");
        Throwable failure = catchThrowable(() -> migrations(url())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
        assertThat(report(failure)).contains("The tables of", "catalogue.mv.db", "cannot be made");
        Throwable next = catchThrowable(() -> migrations(url()).load().migrate());
        assertThat(report(next)).contains("An earlier start failed", "migration 1", "Restore a backup", "delete");
    }

    @Test
    void migrationsOfAnotherBuild() throws SQLException {
        migrations(url()).load().migrate();
        sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '3'");
        Throwable failure = catchThrowable(() -> migrations(url()).load().migrate());
        assertThat(report(failure)).contains("were made by a build of the service with other migrations");
    }

    @Test
    void missingColumns() {
        assertThat(report(new SchemaManagementException("Schema validation: missing column [label] in table [place]")))
                .contains("do not fit this version", "missing column [label] in table [place]");
    }

    /** H2 writes its format into the two headers of a file, each with a check sum. */
    private void format(int version) throws IOException {
        Path file = directory.resolve("catalogue.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {0, 4096}) {
            String header = new String(bytes, at, 4096, StandardCharsets.ISO_8859_1);
            byte[] changed = header.substring(0, header.indexOf(",fletcher:"))
                    .replaceFirst("format:\\d", "format:" + version)
                    .getBytes(StandardCharsets.ISO_8859_1);
            String sum = ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(changed, 0, changed.length)) + "\n";
            byte[] sealed =
                    (new String(changed, StandardCharsets.ISO_8859_1) + sum).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(sealed, 0, bytes, at, sealed.length);
        }
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void aFileOfAnotherVersionOfH2(int version) throws Exception {
        DriverManager.getConnection(url()).close();
        format(version);
        Throwable failure = catchThrowable(() -> DriverManager.getConnection(url()));
        assertThat(report(failure))
                .contains("catalogue.mv.db was written by another version of H2 than " + Constants.VERSION)
                .contains("org.h2.tools.Script -url " + url() + " -script catalogue.sql")
                .contains("org.h2.tools.RunScript -url " + url() + " -script catalogue.sql");
    }

    @Test
    void aDamagedFile() throws Exception {
        sql("create table place (id integer)");
        Path file = directory.resolve("catalogue.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 60, bytes.length, (byte) 'x');
        Files.write(file, bytes);
        Throwable failure = catchThrowable(() -> DriverManager.getConnection(url()));
        assertThat(report(failure)).contains("catalogue.mv.db is damaged. Restore a backup");
    }

    @Test
    void addressesToListenOn() throws IOException {
        assertThat(report(new QuarkusBindException("203.0.113.1", 8080, new BindException("x"))))
                .contains("The address 203.0.113.1 is not one of this machine", "quarkus.http.host")
                .doesNotContain("in use");
        assertThat(report(new QuarkusBindException("127.0.0.1", 8080, new BindException("x"))))
                .contains("Port 8080 of 127.0.0.1 is in use by another process");
        assertThat(report(new UnknownHostException("nowhere.invalid")))
                .contains("The host to listen on is not known: nowhere.invalid.");
        assertThat(report(new SQLException("no connection", "08001", new UnknownHostException("database.invalid"))))
                .contains("cannot be used: no connection");
    }

    @Test
    void failuresOfTheMachine() {
        assertThat(report(new SQLException("Acquisition timeout while waiting for new connection")))
                .contains("gave no connection in time");
        assertThat(report(new IOException("lib/main/x.jar: Too many open files")))
                .contains("ulimit -n");
        assertThat(report(new UnusableDatabaseException("It is empty."))).endsWith("It is empty.");
    }

    @Test
    void theLimitOfOpenFilesIsRead() {
        assertThat(OpenFiles.limit(List.of(
                        "Limit                     Soft Limit           Hard Limit           Units",
                        "Max open files            256                  4096                 files")))
                .hasValue(256);
        assertThat(OpenFiles.limit(
                        List.of("Max open files            unlimited            unlimited            files")))
                .isEmpty();
    }
}
