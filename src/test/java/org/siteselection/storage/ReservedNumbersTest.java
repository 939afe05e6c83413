package org.siteselection.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of rows in H2, before and after the migration that reserves more of them at a time. */
class ReservedNumbersTest {
    private static final String ENTRY = "insert into audit_entry (recorded_at, actor, action, subject, detail)"
            + " values (current_timestamp, 'a', 'b', 'c', 'd')";

    @TempDir
    Path directory;

    @Test
    void numbersContinueAboveThoseOfAnEarlierVersion() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("numbers") + ";WRITE_DELAY=0";
        migrations(url).target("12").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 5; i++) {
                statement.execute(ENTRY);
            }
            assertThat(number(statement, "max(id) from audit_entry")).isEqualTo(5);
        }
        migrations(url).load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(number(
                            statement,
                            "count(*) from information_schema.columns where column_name = 'ID' and identity_cache = 20000"
                                    + " and table_name in ('AUDIT_ENTRY', 'SUPERSEDED_FACT', 'LAW')"))
                    .isEqualTo(3);
            statement.execute(ENTRY);
            assertThat(number(statement, "max(id) from audit_entry")).isEqualTo(6);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery("select " + query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static FluentConfiguration migrations(String url) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .javaMigrations(new NamedChecks(), new ReservedNumbers());
    }
}
