package org.siteselection.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFileTest {
    @TempDir
    Path directory;

    private DatabaseFile file() {
        return DatabaseFile.of(url()).orElseThrow();
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("catalogue") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/c;WRITE_DELAY=0, data/c.mv.db",
        "jdbc:h2:./data/c, data/c.mv.db",
        "jdbc:h2:/var/lib/c, /var/lib/c.mv.db"
    })
    void theUrlNamesTheFile(String url, String path) {
        assertThat(DatabaseFile.of(url)).contains(new DatabaseFile(Path.of(path).toAbsolutePath()));
        assertThat(DatabaseFile.of("jdbc:h2:~/c"))
                .contains(new DatabaseFile(Path.of(System.getProperty("user.home"), "c.mv.db")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:c", "jdbc:h2:tcp://host/c", "jdbc:h2:nio:./c", "jdbc:postgresql://host/c", ""})
    void otherDatabasesHaveNone(String url) {
        assertThat(DatabaseFile.of(url)).isEmpty();
    }

    @Test
    void newFilesAndDatabasesPass() throws SQLException {
        assertThat(file().obstacle()).isEmpty();
        assertThat(new DatabaseFile(directory.resolve("a/b/c.mv.db")).obstacle())
                .isEmpty();
        DriverManager.getConnection(url()).close();
        assertThat(file().obstacle()).isEmpty();
    }

    @Test
    void invalidDatabaseFilesAreNamedWithTheRemedy() throws IOException {
        Path path = file().path();
        Files.createFile(path);
        assertThat(obstacle()).contains(path.toString(), "is empty", "Restore a backup");
        Files.writeString(path, "not a database");
        assertThat(obstacle()).contains(path.toString(), "is damaged");
        Files.write(path, new byte[20_000]);
        assertThat(obstacle()).contains("is damaged");
        Files.delete(path);
        Files.createDirectory(path);
        assertThat(obstacle()).contains(path.toString(), "is a directory");
        Path inFile = Files.writeString(directory.resolve("data"), "text").resolve("catalogue.mv.db");
        assertThat(new DatabaseFile(inFile).obstacle().orElseThrow())
                .contains(directory.resolve("data") + " is not a directory");
    }

    @Test
    void missingRightsAreNamed() throws IOException, SQLException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may do everything");
        DriverManager.getConnection(url()).close();
        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("r--r--r--"));
        assertThat(obstacle()).contains("is read-only for the user");
        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("---------"));
        assertThat(obstacle()).contains("cannot be read by the user");
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(new DatabaseFile(closed.resolve("c.mv.db")).obstacle().orElseThrow())
                .contains("must not write to the directory " + closed);
    }

    private String obstacle() {
        Optional<String> obstacle = file().obstacle();
        assertThat(obstacle).isPresent();
        assertThat(obstacle.get().lines()).hasSize(1);
        return obstacle.get();
    }

    @Test
    void deletionOrReplacementOfAnOpenFileIsDetected() throws IOException, SQLException {
        Path path = file().path();
        Path backup = directory.resolve("backup");
        try (Connection open = DriverManager.getConnection(url());
                Statement statement = open.createStatement()) {
            statement.execute("create table t (a integer)");
            Files.copy(path, backup);
            OpenedFile opened = new OpenedFile(file());
            opened.remember();
            for (int row = 0; row < 300; row++) {
                statement.execute("insert into t values (" + row + ")");
                assertThat(opened.fault()).as("row %d", row).isEmpty();
            }

            Path moved = Files.move(path, directory.resolve("moved"));
            assertThat(opened.fault().orElseThrow()).contains("was deleted or moved");
            Files.copy(backup, path);
            assertThat(opened.fault().orElseThrow()).contains("was replaced");
            Files.move(moved, path, StandardCopyOption.REPLACE_EXISTING);
            assertThat(opened.fault()).as("the same file again").isEmpty();

            Files.write(path, new byte[0]);
            assertThat(opened.fault().orElseThrow()).contains("was truncated");
        }
    }

    /** Another process must not be able to open the file while this one checks it repeatedly. */
    @Test
    void checkingAnOpenFileKeepsItsLock() throws Exception {
        DriverManager.getConnection(url()).close();
        assertThat(file().obstacle()).isEmpty();
        try (Connection open = DriverManager.getConnection(url())) {
            OpenedFile opened = new OpenedFile(file());
            opened.remember();
            assertThat(opened.fault()).isEmpty();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Path.of(Driver.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toURI())
                                    .toString(),
                            "org.h2.tools.Shell",
                            "-url",
                            url(),
                            "-sql",
                            "select 1")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("may be already in use");
            assertThat(open.isValid(1)).isTrue();
        }
    }
}
