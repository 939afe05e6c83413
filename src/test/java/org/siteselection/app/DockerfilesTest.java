package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements of podman and buildah on the image files, in addition to those of docker. */
class DockerfilesTest {
    private static final Pattern BASE = Pattern.compile("ARG BASE=([a-z0-9-]+(?:\\.[a-z0-9-]+)+)/\\S+:\\S+");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native-micro"})
    void theBaseIsAnArgumentWithACompleteNameAndTheHealthCheckNamesItsNeeds(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/docker", file));

        assertThat(lines.stream().map(BASE::matcher).filter(Matcher::matches)).hasSize(1);
        assertThat(lines.stream().filter(line -> line.startsWith("FROM "))).containsExactly("FROM ${BASE}");
        int check = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("HEALTHCHECK"))
                .findFirst()
                .orElseThrow());
        assertThat(lines.get(check - 1)).contains("--format docker");
        assertThat(Files.readString(Path.of("docs/operations.md"))).contains("--format docker");
    }

    @Test
    void theImageOfTheJvmStartsWithTheArchiveThatItsBuildWrites() throws IOException {
        String file = Files.readString(Path.of("src/main/docker/Dockerfile.jvm"));
        String script = Files.readString(Path.of("src/main/docker/class-archive.sh"));

        assertThat(file).contains("RUN [\"bash\", \"class-archive.sh\"]", "java @jvm.options $JAVA_OPTS");
        assertThat(file.indexOf("class-archive.sh")).isGreaterThan(file.indexOf("scoring-rules/ scoring-rules/"));
        assertThat(script).contains(">jvm.options", "rm -rf data");
        // Java 25 refuses a cache that was written without this option.
        assertThat(script.lines().filter(line -> line.contains("\"${native[@]}\"")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("java "))
                .anyMatch(line -> line.startsWith("printf "));
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!src/main/docker/class-archive.sh");
    }
}
