package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siteselection.database.ServiceProcess;

/** The options of the JVM that docs/operations.md has for small containers, under rankings. */
class SmallContainerIT {
    private static final Pattern OPTIONS = Pattern.compile("-e JAVA_OPTS=\"(-Xmx96m [^\"]*)\"");
    private static final Pattern OWN_MEMORY = Pattern.compile("RssAnon:\\s+(\\d+) kB");
    /** Without the archive of the image, whose pages are those of its file, a process owns some 50 MB more. */
    private static final long MOST = 256 * 1024;

    private static final int RANKINGS = 150;

    @TempDir
    Path directory;

    @Test
    void rankingsAndAnAnalysisFitIntoASmallContainer() throws IOException, InterruptedException {
        Matcher options = OPTIONS.matcher(Files.readString(Path.of("docs/operations.md")));
        assertThat(options.find()).isTrue();
        // Another collector is chosen by the image; a JVM may be too old to return native memory.
        List<String> machine = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions"));
        machine.addAll(List.of(options.group(1).split(" ")));
        try (ServiceProcess service =
                ServiceProcess.start(ServiceProcess.Package.H2, directory, List.of(), machine, Map.of())) {
            service.awaitStart();
            for (int i = 0; i < RANKINGS; i++) {
                answered(
                        service,
                        "/v1/rankings",
                        "{\"ruleSet\": \"asic-assembly\", \"candidates\": [{\"from\": \"states\"}], \"explain\": \"full\","
                                + " \"weights\": {\"energy\": " + (i + 1) + "}}");
            }
            answered(service, "/v1/robustness", "{\"ruleSet\": \"asic-assembly\"}");
            Path status = Path.of("/proc", String.valueOf(service.pid()), "status");
            assumeThat(status).exists();
            Matcher memory = OWN_MEMORY.matcher(Files.readString(status));
            assertThat(memory.find()).isTrue();
            assertThat(Long.parseLong(memory.group(1))).isLessThan(MOST);
        }
    }

    private static void answered(ServiceProcess service, String address, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = service.send("POST", address, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
