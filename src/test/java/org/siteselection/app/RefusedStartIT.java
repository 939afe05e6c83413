package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ClassArchive;
import org.siteselection.database.ServiceProcess;

/** Messages of the packaged service when it refuses to start because of broken rule files or settings. */
class RefusedStartIT {
    @TempDir
    Path directory;

    @Test
    void aBrokenRuleFileStopsTheStartWithEveryIssue() throws Exception {
        copy(Path.of("scoring-rules"));
        replace("factors/energy.yaml", "weight: 45", "weight: abc");
        replace("asic-assembly.yaml", "outcome: conditional", "outcome: condtional");
        Started started = start();
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("The service does not start.")
                .contains("factors/energy.yaml:19:13: error wrong-type")
                .contains("error unknown-outcome")
                .contains("Maybe 'conditional' was meant")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }

    @Test
    void filesThatCannotBeReadStopTheStartWithALineEach() throws Exception {
        copy(Path.of("scoring-rules"));
        Path rules = directory.resolve("scoring-rules");
        Files.createDirectory(rules.resolve("a.yaml"));
        Files.createSymbolicLink(rules.resolve("b.yaml"), Path.of("nowhere"));
        Files.write(rules.resolve("factors/c.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE4});
        Started started = start();
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output.lines())
                .contains("The service does not start. The rule files have 3 errors:")
                .anyMatch(line -> line.startsWith("  a.yaml:1:1: error not-a-file: "))
                .anyMatch(line -> line.startsWith("  b.yaml:1:1: error unreadable-file: "))
                .anyMatch(line -> line.startsWith("  factors/c.yaml:1:4: error wrong-encoding: "));
        assertThat(started.output).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void aMissingRuleDirectoryIsNamed() throws Exception {
        Started started = start("-Dquarkus.datasource.jdbc.url=jdbc:h2:file:./data/catalogue");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("There is no rule directory 'scoring-rules' in " + directory)
                .contains("site-selection.rules.directory")
                .hasLineCount(1);
        // The failed start created no files, in particular no database.
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("start.log"));
        }
    }

    @Test
    void allErrorsInTheTokensAreReportedAtOnce() throws Exception {
        copy(Path.of("scoring-rules"));
        Started started = start(
                "-Dsite-selection.security.tokens.ann.sha256=plain-secret",
                "-Dsite-selection.security.tokens.ann.role=edtor",
                "-Dsite-selection.security.anonymous-read=ture");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("The service does not start.", "site-selection.security has 3 errors")
                .contains("tokens.ann.sha256: must be the SHA-256 digest", "sha256sum")
                .contains("Maybe 'editor' was meant")
                .contains("anonymous-read: must be true or false, was 'ture'")
                .doesNotContain("plain-secret", "\tat ");
    }

    @Test
    void allNumbersThatAreTooSmallAreReportedAtOnce() throws Exception {
        copy(Path.of("scoring-rules"));
        Started started =
                start("-Dsite-selection.catalogue.stale-after-years=-3", "-Dsite-selection.http.concurrent-requests=0");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("The service does not start.")
                .contains("site-selection.catalogue.stale-after-years: must be 0 or more, was -3.")
                .contains("site-selection.http.concurrent-requests: must be 1 or more, was 0.")
                .doesNotContain("\tat ");
    }

    @Test
    void anInvalidIntervalIsNamed() throws Exception {
        copy(Path.of("scoring-rules"));
        Started started = start("-Dsite-selection.rules.watch-interval=5x");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("The service does not start. site-selection.rules.watch-interval: must be a duration such as"
                        + " 500ms, 5s or 1h, or off, was '5x'.")
                .doesNotContain("\tat ");
    }

    @Test
    void aMisspeltPropertyIsNamed() throws Exception {
        copy(Path.of("scoring-rules"));
        // The address ends the start; the property alone is a warning.
        Started started = start("-Dquarkus.http.host=203.0.113.1", "-Dsite-selection.security.anonymus-read=false");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("The property site-selection.security.anonymus-read is not known and has no effect."
                        + " Maybe 'site-selection.security.anonymous-read' was meant.")
                .doesNotContain("\tat ");
    }

    @Test
    void anAddressOfAnotherMachineIsNamedAndAMisspeltSettingIsAWarning() throws Exception {
        copy(Path.of("scoring-rules"));
        Started started = start("-Dquarkus.http.host=203.0.113.1", "-Dsite-selection.http.longest-adress=9000");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .containsOnlyOnce("Maybe 'site-selection.http.longest-address' was meant.")
                .contains("The service does not start. The address 203.0.113.1 is not one of this machine.")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileOfAnOldH2IsNamedWithTheRemedy() throws Exception {
        copy(Path.of("scoring-rules"));
        String header = "H:2,block:3,blockSize:1000,chunk:2,clean:1,created:1a22a66716c,format:1,version:2";
        byte[] sealed = header.getBytes(StandardCharsets.US_ASCII);
        String sum = Integer.toHexString(DataUtils.getFletcher32(sealed, 0, sealed.length));
        String block = (header + ",fletcher:" + sum + "\n" + " ".repeat(4096)).substring(0, 4096);
        Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("data/catalogue.mv.db"), block.repeat(4));
        Started started = start("-Dquarkus.datasource.jdbc.url=jdbc:h2:file:./data/catalogue");
        assertThat(started.code).as(started.output).isEqualTo(1);
        assertThat(started.output)
                .contains("was written by another version of H2", "org.h2.tools.Script -url", "org.h2.tools.RunScript")
                .doesNotContain("\tat ");
    }

    private record Started(int code, String output) {}

    private Started start(String... properties) throws IOException, InterruptedException {
        Path log = directory.resolve("start.log");
        Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.port=0",
                "-Dquarkus.datasource.jdbc.url=jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1"));
        command.addAll(ClassArchive.reading(ServiceProcess.Package.H2));
        command.addAll(List.of(properties));
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("it ends by itself: " + Files.readString(log)).isTrue();
        return new Started(process.exitValue(), Files.readString(log));
    }

    private void copy(Path rules) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = directory.resolve("scoring-rules").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
