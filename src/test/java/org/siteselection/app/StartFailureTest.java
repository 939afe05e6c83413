package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.storage.NamedChecks;
import org.siteselection.storage.UnusableDatabaseException;

/** One line with the remedy for each database that the service cannot use. */
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
        DriverManager.getConnection(url()).close();
        Throwable failure = catchThrowable(
                () -> migrations(url() + ";ACCESS_MODE_DATA=r").load().migrate());
        assertThat(report(failure)).contains("catalogue.mv.db is read-only");
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
