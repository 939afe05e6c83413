package org.siteselection.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H2's check constraints after the connections that created them are closed, while the database is still open. */
class CheckConstraintsTest {
    private static final int CHECK_VIOLATED = 23513;

    private static final List<String> ROWS = List.of(
            "insert into place (id, label, kind, origin) values ('s', 'S', 'site', 'user')",
            "insert into metric (id, label, theme, unit, direction, description, origin)"
                    + " values ('m', 'M', 't', 'u', 'target', 'd', 'user')",
            "update metric set least_figure = 0, greatest_figure = 0, inherit = 'no'",
            "update metric set greatest_figure = null, inherit = 'yes'",
            "update metric set least_figure = null, greatest_figure = 9, inherit = null",
            "insert into source (id, title, publisher, origin) values ('q', 'Q', 'p', 'user')",
            "insert into fact (place_id, metric_id, figure, unit, as_of, source_id, standard_deviation, distribution, origin)"
                    + " values ('s', 'm', 1, 'u', 2024, 'q', 1, 'lognormal', 'user')",
            "update fact set standard_deviation = null, distribution = null, low_bound = 1, high_bound = 1",
            "insert into law (place_id, title, kind, effect, standing, source_id, origin)"
                    + " values ('s', 't', 'k', 'e', 'enjoined', 'q', 'user')",
            "update catalogue_edition set revision = revision + 1",
            "update write_trial set tried_at = current_timestamp");

    private static final List<String> REFUSED = List.of(
            "update place set kind = 'town'",
            "update place set origin = 'other'",
            "update metric set direction = 'up'",
            "update metric set origin = 'other'",
            "update metric set inherit = 'may'",
            "update metric set least_figure = 10",
            "update source set origin = 'other'",
            "update fact set origin = 'other'",
            "update fact set as_of = 1799",
            "update fact set as_of = 2101",
            "update fact set low_bound = 2, high_bound = 1",
            "update fact set low_bound = null, high_bound = null, standard_deviation = 1",
            "update fact set low_bound = null, high_bound = null, standard_deviation = 0, distribution = 'normal'",
            "update fact set low_bound = null, high_bound = null, standard_deviation = 1, distribution = 'even'",
            "update law set as_of = 1799",
            "update law set standing = 'repealed'",
            "update law set origin = 'other'",
            "insert into catalogue_edition (id, edition, digest, seeded_at) values (2, '', '', current_timestamp)",
            "insert into write_trial (id, tried_at) values (2, current_timestamp)");

    @TempDir
    Path directory;

    /** @param from version of the tables before; 0 for none */
    @ParameterizedTest
    @CsvSource({"mem, 0", "mem, 7", "file, 0", "file, 7"})
    void everyCheckHoldsWithoutTheConnectionOfTheMigration(String kind, String from) throws SQLException {
        String url = kind.equals("mem")
                ? "jdbc:h2:mem:checks" + from + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + directory.resolve("checks") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        // Keeps the database open, like the other connections of a pool.
        try (Connection open = DriverManager.getConnection(url)) {
            if (!from.equals("0")) {
                migrations(url).target(from).load().migrate();
            }
            Flyway migrations = migrations(url).load();
            migrations.migrate();
            assertThat(migrations.info().pending()).isEmpty();
            try (Connection fresh = DriverManager.getConnection(url);
                    Statement statement = fresh.createStatement()) {
                for (String row : ROWS) {
                    assertThatCode(() -> statement.execute(row)).as(row).doesNotThrowAnyException();
                }
                for (String row : REFUSED) {
                    assertThatThrownBy(() -> statement.execute(row))
                            .as(row)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refusal ->
                                            assertThat(refusal.getErrorCode()).isEqualTo(CHECK_VIOLATED));
                }
                assertThat(lists(statement)).isEmpty();
                statement.execute("shutdown");
            }
            assertThat(open).isNotNull();
        }
    }

    /** Checks that compare with a list, which H2 binds to the session that created them. */
    private static List<String> lists(Statement statement) throws SQLException {
        List<String> lists = new ArrayList<>();
        try (ResultSet checks = statement.executeQuery("select constraint_name, check_clause"
                + " from information_schema.check_constraints where constraint_schema = 'PUBLIC'")) {
            while (checks.next()) {
                if (checks.getString(2).matches("(?s).*\\bIN\\s*\\(.*")) {
                    lists.add(checks.getString(1) + ": " + checks.getString(2));
                }
            }
        }
        return lists;
    }

    private static FluentConfiguration migrations(String url) {
        return Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .javaMigrations(new NamedChecks(), new ReservedNumbers());
    }
}
