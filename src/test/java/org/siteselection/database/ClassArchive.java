package org.siteselection.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.database.ServiceProcess.Package;

/**
 * An archive of the classes of the packaged application (AppCDS), which saves a third of the processor time of a start. The first
 * test that starts a package writes it; tests in other processes wait for it. The JVM ignores an archive of other classes.
 */
public final class ClassArchive {
    private ClassArchive() {}

    /** Options of a JVM that reads the archive of this package. */
    public static List<String> reading(Package application) throws IOException, InterruptedException {
        Path jar = application.jar();
        // A package that is built again has a new archive.
        String name = "classes-" + Files.getLastModifiedTime(jar).toMillis() + ".jsa";
        Path archive = jar.resolveSibling(name);
        synchronized (ClassArchive.class) {
            try (FileChannel file = FileChannel.open(
                            jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                assertThat(lock.isValid()).isTrue();
                if (!Files.exists(archive)) {
                    write(application, archive);
                }
            }
        }
        return options("-XX:SharedArchiveFile=" + archive);
    }

    /** Without warnings, since tests read all that a service prints. */
    private static List<String> options(String archive) {
        return List.of(archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Without a server, the archive of the package for PostgreSQL has the classes that are loaded until it refuses to start. */
    private static void write(Package application, Path archive) throws IOException, InterruptedException {
        Path directory =
                Files.createTempDirectory(Path.of("target"), "class-archive").toAbsolutePath();
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        Map<String, String> settings = application == Package.H2
                ? Map.of(TestDatabase.URL, "jdbc:h2:mem:archive;DB_CLOSE_DELAY=-1")
                : onPostgres();
        try (ServiceProcess service = ServiceProcess.launch(
                application, directory, List.of(), options("-XX:ArchiveClassesAtExit=" + unfinished), settings)) {
            if (settings.isEmpty()) {
                service.awaitEnd();
            } else {
                service.awaitStart();
                service.get("/v1/rankings/asic-assembly?state=TX&state=FL");
            }
        }
        Files.move(unfinished, archive);
    }

    private static Map<String, String> onPostgres() throws IOException, InterruptedException {
        Optional<PostgresServer> server = SharedPostgres.ifInstalled();
        try {
            return server.isPresent() ? SharedPostgres.settings(server.get().fresh("archive")) : Map.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
