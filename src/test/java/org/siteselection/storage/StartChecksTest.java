package org.siteselection.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {
    @TempDir
    Path directory;

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("catalogue");
    }

    private void check() throws SQLException {
        StartChecks checks = new StartChecks("h2", Optional.of(url()), Optional.empty(), Optional.empty());
        try {
            checks.customize(Flyway.configure().dataSource(url(), "", ""));
        } finally {
            checks.close();
        }
    }

    private void fill(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (content varchar(2000))");
            statement.execute("insert into " + table
                    + " select repeat(cast(random_uuid() as varchar), 50) from system_range(1, 2000)");
        }
    }

    @Test
    void aNewDatabaseAndOneWithTheTablesPass() throws SQLException {
        assertThatCode(this::check).doesNotThrowAnyException();
        assertThatCode(this::check).as("opened before, and no tables yet").doesNotThrowAnyException();
        fill("\"flyway_schema_history\"");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aFileOfAnotherProgramIsRefused() throws SQLException {
        fill("others");
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("catalogue.mv.db holds no catalogue")
                .hasMessageContaining("Restore a backup");
    }

    /** H2 itself opens such a file, as an empty database. */
    @Test
    void aFileWithDamagedContentIsRefused() throws SQLException, IOException {
        fill("\"flyway_schema_history\"");
        Path file = directory.resolve("catalogue.mv.db");
        byte[] junk = new byte[(int) Files.size(file) - 8192];
        Arrays.fill(junk, (byte) 0x55);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(8192);
            content.write(junk);
        }
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("catalogue.mv.db holds no catalogue");
    }

    @Test
    void anEmptyFileIsRefusedBeforeH2MakesItADatabase() throws IOException {
        Path file = Files.createFile(directory.resolve("catalogue.mv.db"));
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining(file + " is empty");
    }
}
