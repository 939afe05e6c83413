package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.rules.Issue;

class EncodingTest {
    private static final String RULES = "id: a\nversion: 1.0.0\ntitle: Größe\n"
            + "factors: {f: {criteria: {c: {value: gas_share, scale: {type: identity}}}}}\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void factors() throws IOException {
        Files.createDirectory(directory.resolve("factors"));
    }

    private RuleFiles written(String path, String text, Charset charset) throws IOException {
        Files.write(directory.resolve(path), text.getBytes(charset));
        return RuleFiles.read(directory);
    }

    @Test
    void latin1IsOneIssueAtTheFirstInvalidByte() throws IOException {
        assertThat(written("a.yaml", RULES, StandardCharsets.ISO_8859_1).issues())
                .extracting(Issue::code, Issue::line, Issue::column)
                .containsExactly(tuple("wrong-encoding", 3, 10));
    }

    @Test
    void aFactorFileInLatin1IsOneIssueInThatFile() throws IOException {
        Files.writeString(
                directory.resolve("a.yaml"), "id: a\nversion: 1.0.0\ntitle: A\nfactors: {f: {use: factors/f.yaml}}\n");

        assertThat(written("factors/f.yaml", "title: Größe\n", StandardCharsets.ISO_8859_1)
                        .issues())
                .extracting(Issue::file, Issue::code, Issue::path, Issue::line, Issue::column)
                .containsExactly(tuple("factors/f.yaml", "wrong-encoding", "factors.f", 1, 10));
    }

    @Test
    void utf16IsOneIssue() throws IOException {
        assertThat(written("a.yaml", RULES, StandardCharsets.UTF_16).issues())
                .extracting(Issue::code, Issue::line, Issue::column)
                .containsExactly(tuple("wrong-encoding", 1, 1));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() throws IOException {
        String windows = "\uFEFF" + RULES.replace("\n", "\r\n");

        assertThat(written("a.yaml", windows, StandardCharsets.UTF_8).issues()).isEmpty();
        assertThat(written("a.yaml", windows.replace("id: a", "idd: a"), StandardCharsets.UTF_8)
                        .issues())
                .extracting(Issue::code, Issue::line, Issue::column)
                .containsExactly(tuple("missing-key", 1, 1), tuple("unknown-key", 1, 1));
        assertThat(written("a.yaml", windows.replace("gas_share", "gas_shar"), StandardCharsets.UTF_8)
                        .issues())
                .extracting(Issue::code, Issue::line, Issue::column)
                .containsExactly(tuple("expression-unknown-name", 4, 37));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        assertThat(written("a.yaml", RULES + "# " + "a".repeat(10_000_000), StandardCharsets.UTF_8)
                        .issues())
                .extracting(Issue::code, Issue::line, Issue::column)
                .containsExactly(tuple("too-large", 1, 1));
    }
}
