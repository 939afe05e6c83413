package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler of Java 23 and later warns of a documentation comment without a declaration, and a warning ends the build. */
class DocumentationCommentsTest {
    private static final Pattern DETACHED = Pattern.compile("(?m)^ *(/\\*\\*.*)?\\*/\\s*(/\\*\\*|}|$\\s*\\z)");

    @Test
    void theyBelongToADeclaration() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .hasSizeGreaterThan(1_000)
                    .noneMatch(file -> DETACHED.matcher(text(file)).find());
        }
    }

    @Test
    void aDetachedOneIsFound() {
        assertThat("    /** One. */\n    /** Two. */\n    int x;").containsPattern(DETACHED);
        assertThat("    /**\n     * One.\n     */\n    /** Two. */\n    int x;").containsPattern(DETACHED);
        assertThat("    /** One. */\n}").containsPattern(DETACHED);
        assertThat("    /** One. */\n    int x;\n\n    /** Two. */\n    int y;").doesNotContainPattern(DETACHED);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
