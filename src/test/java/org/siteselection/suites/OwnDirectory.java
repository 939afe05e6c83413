package org.siteselection.suites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Suites run in processes with a working directory each, since the application bundles its page below the working directory. The
 * directory gets links to the files of the project.
 */
public final class OwnDirectory implements LauncherSessionListener {
    private static final Path PROJECT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** The directory of the project's compiled classes, without those of tests. */
    public static Path classes() {
        return PROJECT.resolve("target/classes");
    }

    /** A file below {@code target} that a test writes for its readers, in a directory that exists. */
    public static Path written(String... path) {
        Path file = PROJECT.resolve("target").resolve(String.join("/", path));
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Path own = Path.of("").toAbsolutePath();
        if (own.equals(PROJECT)) {
            return;
        }
        try (Stream<Path> files = Files.list(PROJECT)) {
            List<Path> shared = files.filter(file -> !file.endsWith("target")).toList();
            for (Path file : shared) {
                Path link = own.resolve(file.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
