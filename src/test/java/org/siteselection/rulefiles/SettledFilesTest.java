package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.rules.Issue;

/** A change is activated once two polls in a row read the same text. */
class SettledFilesTest {
    @TempDir
    Path directory;

    private RuleDirectory taken;
    private SettledFiles settled;

    @BeforeEach
    void twoFiles() throws IOException {
        write("a.yaml", "a1");
        write("b.yaml", "b1");
        taken = RuleDirectory.read(directory);
        settled = new SettledFiles(taken);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }

    private void look() {
        taken = settled.after(RuleDirectory.read(directory), taken);
    }

    private String text(String path) {
        return taken.text(path).orElse("none");
    }

    @Test
    void anEditIsActivatedAtTheSecondPollThatReadsIt() throws IOException {
        write("a.yaml", "a2");
        look();
        assertThat(text("a.yaml")).isEqualTo("a1");
        look();
        assertThat(text("a.yaml")).isEqualTo("a2");
    }

    @Test
    void aFileThatIsBeingWrittenBlocksNoOther() throws IOException {
        write("a.yaml", "a");
        write("b.yaml", "b2");
        look();
        write("a.yaml", "a2 and");
        look();
        assertThat(text("a.yaml")).isEqualTo("a1");
        assertThat(text("b.yaml")).isEqualTo("b2");
        write("a.yaml", "a2 and more");
        look();
        assertThat(text("a.yaml")).isEqualTo("a1");
        look();
        assertThat(text("a.yaml")).isEqualTo("a2 and more");
    }

    @Test
    void newAndDeletedFilesNeedTwoPollsToo() throws IOException {
        write("c.yaml", "c1");
        Files.delete(directory.resolve("b.yaml"));
        look();
        assertThat(taken.ruleSetFiles()).containsExactly("a.yaml", "b.yaml");
        look();
        assertThat(taken.ruleSetFiles()).containsExactly("a.yaml", "c.yaml");
    }

    @Test
    void aFileReplacedByDeletionAndCreationIsNeverMissing() throws IOException {
        Files.delete(directory.resolve("a.yaml"));
        look();
        assertThat(text("a.yaml")).isEqualTo("a1");
        write("a.yaml", "a2");
        look();
        assertThat(text("a.yaml")).isEqualTo("a1");
        look();
        assertThat(text("a.yaml")).isEqualTo("a2");
    }

    @Test
    void anEditThatIsUndoneChangesNothing() throws IOException {
        RuleDirectory before = taken;
        write("a.yaml", "a2");
        look();
        write("a.yaml", "a1");
        look();
        look();
        assertThat(taken.differences(before)).isEmpty();
    }

    @Test
    void aFileThatAlwaysChangesIsReportedUntilItSettles() throws IOException {
        for (int i = 1; i < SettledFiles.RESTLESS_AFTER; i++) {
            write("a.yaml", "change " + i);
            look();
            assertThat(taken.issues("a.yaml")).isEmpty();
            assertThat(text("a.yaml")).isEqualTo("a1");
        }
        for (int i = 0; i < 3; i++) {
            write("a.yaml", "one more " + i);
            look();
            assertThat(taken.unreadable("a.yaml")).extracting(Issue::code).containsExactly("file-keeps-changing");
        }
        look();
        assertThat(text("a.yaml")).isEqualTo("one more 2");
        assertThat(taken.issues("a.yaml")).isEmpty();
    }

    @Test
    void aDirectoryMissingAtOnePollIsNotReported() throws IOException {
        RuleDirectory before = taken;
        Path aside = directory.resolveSibling(directory.getFileName() + "-aside");
        Files.move(directory, aside);
        look();
        assertThat(taken.differences(before)).isEmpty();
        Files.move(aside, directory);
        look();
        look();
        assertThat(taken.differences(before)).isEmpty();
    }
}
