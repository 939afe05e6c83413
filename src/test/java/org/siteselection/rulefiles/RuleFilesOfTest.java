package org.siteselection.rulefiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A copy of the shipped rule files that tests of other packages can change. */
@ApplicationScoped
public class RuleFilesOfTest {
    private static final Path SHIPPED = Path.of("scoring-rules");

    private final RuleLibrary library;
    private final RulesConfig config;

    RuleFilesOfTest(RuleLibrary library, RulesConfig config) {
        this.library = library;
        this.config = config;
    }

    /** Makes the copy in an empty directory. */
    static void copyTo(Path directory) {
        // The working directory of a suite has a link to the directory, which a walk does not follow.
        try (Stream<Path> files = Files.walk(SHIPPED, FileVisitOption.FOLLOW_LINKS)) {
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> old = Files.walk(directory)) {
                    for (Path entry : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(entry);
                    }
                }
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a file and activates it. */
    public void edit(String file, String from, String to) throws IOException {
        Path path = Path.of(config.directory()).resolve(file);
        String text = Files.readString(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold '" + from + "'");
        }
        Files.writeString(path, text.replace(from, to));
        library.reload();
    }

    /** Removes a file and activates the change. */
    public void remove(String file) throws IOException {
        Files.delete(Path.of(config.directory()).resolve(file));
        library.reload();
    }

    /** The shipped files again. */
    public void restore() {
        copyTo(Path.of(config.directory()));
        library.reload();
    }
}
