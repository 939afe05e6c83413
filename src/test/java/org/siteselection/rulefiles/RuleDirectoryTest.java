package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rules.Issue;

/** The result of one poll of a rule directory: each entry is a text or an issue, never an exception. */
class RuleDirectoryTest {
    @TempDir
    Path directory;

    @BeforeEach
    void goodFiles() throws IOException {
        Files.writeString(directory.resolve("good.yaml"), "good");
        Files.createDirectory(directory.resolve("factors"));
        Files.writeString(directory.resolve("factors/good.yaml"), "factor");
    }

    /** Codes of the issues by file name, empty for files that were read. */
    private Map<String, String> found(RuleDirectory files) {
        Map<String, String> codes = new TreeMap<>();
        files.names()
                .forEach(name -> codes.put(
                        name,
                        files.issues(name).isEmpty()
                                ? ""
                                : files.issues(name).get(0).code()));
        return codes;
    }

    private RuleDirectory read() {
        return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> RuleDirectory.read(directory));
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void oneFileThatCannotBeReadIsAnIssueBesideTheOthers(Unreadable kind) throws Exception {
        for (String path : new String[] {"bad.yaml", "factors/bad.yaml"}) {
            kind.put(directory.resolve(path));
        }
        RuleDirectory files = read();

        assertThat(found(files))
                .isEqualTo(new TreeMap<>(Map.of(
                        "good.yaml",
                        "",
                        "factors/good.yaml",
                        "",
                        "bad.yaml",
                        kind.code(),
                        "factors/bad.yaml",
                        kind.code())));
        assertThat(files.text("good.yaml")).hasValue("good");
        assertThat(files.text("bad.yaml")).isEmpty();
        assertThat(files.unreadable("bad.yaml")).singleElement().satisfies(issue -> {
            assertThat(issue.hasErrorSeverity()).isTrue();
            assertThat(issue.file()).isEqualTo("bad.yaml");
            assertThat(issue.line()).isPositive();
            assertThat(issue.message() + issue.hint()).doesNotContain("Exception", "java", directory.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied", "reason", "nothing", "unchecked"})
    void aReaderThatFailsIsAnIssueOfTheFile(String failure) {
        RuleFileReader.Bytes failing = (file, most) -> {
            if (!file.endsWith("factors/good.yaml")) {
                return RuleFileReader.FROM_DISK.first(file, most);
            }
            if (failure.equals("unchecked")) {
                throw new UncheckedIOException(new IOException(file.toString()));
            }
            throw failure.equals("denied")
                    ? new AccessDeniedException(file.toString())
                    : failure.equals("reason")
                            ? new FileSystemException(file.toString(), null, "Stale file handle")
                            : new IOException();
        };
        RuleDirectory files = RuleDirectory.read(directory, failing);

        assertThat(found(files)).isEqualTo(Map.of("good.yaml", "", "factors/good.yaml", "unreadable-file"));
        assertThat(files.unreadable("factors/good.yaml").get(0).message())
                .isEqualTo("The file cannot be read: "
                        + Map.of("denied", "permission is denied", "reason", "Stale file handle")
                                .getOrDefault(failure, "reading it failed")
                        + ".");
    }

    @Test
    void tenGigabytesAreNotRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(directory.resolve("huge.yaml").toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        RuleDirectory files = RuleDirectory.read(directory, (file, most) -> {
            assertThat(file.getFileName()).as("opened").hasToString("good.yaml");
            return new byte[0];
        });

        assertThat(found(files)).containsEntry("huge.yaml", "too-large");
    }

    @Test
    void aFileThatGrowsDuringReadingIsTooLarge() {
        RuleDirectory files = RuleDirectory.read(directory, (file, most) -> new byte[most]);

        assertThat(found(files).values()).containsOnly("too-large");
    }

    @Test
    void filesAboveTheTotalSizeAreNotRead() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(directory.resolve("large-" + (char) ('a' + i) + ".yaml"), "#".repeat(3_900_000));
        }
        Map<String, String> found = found(read());

        assertThat(found).containsEntry("good.yaml", "").containsEntry("large-a.yaml", "");
        assertThat(found).containsEntry("large-t.yaml", "directory-too-large");
        assertThat(found).hasSize(22);
    }

    @Test
    void hiddenFilesAndOthersAreIgnored() throws IOException {
        for (String name :
                new String[] {".x.yaml", ".yaml", "..data", "x.yaml~", "x.yaml.swp", "README.md", "yaml", ".y.yml"}) {
            Files.writeString(directory.resolve(name), "x");
            Files.writeString(directory.resolve("factors/" + name), "x");
        }

        assertThat(found(read())).isEqualTo(Map.of("good.yaml", "", "factors/good.yaml", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yml", "x.YML", "x.YAML", "factors/x.yml"})
    void anotherExtensionIsAWarning(String path) throws IOException {
        Files.writeString(directory.resolve(path), "x");
        RuleDirectory files = read();

        assertThat(found(files)).containsEntry(path, "file-ignored").hasSize(3);
        assertThat(files.issues(path)).noneMatch(Issue::hasErrorSeverity);
        assertThat(files.issues(path).get(0).hint()).isEqualTo("Rename it to 'x.yaml'.");
        assertThat(files.ruleSetFiles()).containsExactly("good.yaml");
        assertThat(files.factorFiles()).containsExactly("factors/good.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good.yaml", "factors/GOOD.yaml"})
    void namesThatDifferInLetterCaseAreAWarning(String path) throws IOException {
        Files.writeString(directory.resolve(path), "x");
        RuleDirectory files = read();

        assertThat(files.names()).as("this file system knows letter case").hasSize(3);
        assertThat(found(files).values()).containsOnlyOnce("similar-file-name");
        assertThat(files.text(path)).hasValue("x");
    }

    @Test
    void aMissingDirectoryIsOneIssue() {
        directory = directory.resolve("nowhere");

        assertThat(found(read())).isEqualTo(Map.of(".", "missing-directory"));
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsOneIssue() throws IOException {
        directory = Files.createFile(directory.resolve("file"));

        assertThat(found(read())).isEqualTo(Map.of(".", "unreadable-directory"));
    }

    @Test
    void aFileInsteadOfTheFactorDirectoryIsReportedForEachFactorFile() throws IOException {
        Files.delete(directory.resolve("factors/good.yaml"));
        Files.delete(directory.resolve("factors"));
        Files.createFile(directory.resolve("factors"));
        RuleDirectory files = read();

        assertThat(found(files)).isEqualTo(Map.of("good.yaml", "", "factors/", "unreadable-directory"));
        assertThat(files.unreadable("factors/good.yaml"))
                .extracting(Issue::file)
                .containsExactly("factors");
    }
}
