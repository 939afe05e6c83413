package org.siteselection.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in its own process that a signal ends leaves the files as they were. */
class InterruptedRunBulkCheck {
    private static final long ROWS = 5_000_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    static Path directory;

    @BeforeAll
    static void writeInput() throws Exception {
        Files.writeString(Files.createDirectory(directory.resolve("rules")).resolve("farm.yaml"), """
                id: farm
                version: 1.0.0
                title: Farm
                metrics: {slope: {unit: percent}, price: {unit: USD}}
                factors: {land: {criteria: {price: {value: price * slope, scale: {type: linear, worst: 100, best: 0}}}}}
                """);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duck = connection.createStatement()) {
            duck.execute(
                    "COPY (SELECT 'r' || i AS id, i % 2000 / 100.0 AS slope, i * 7919 % 100000 / 1000.0 AS price FROM range("
                            + ROWS + ") t(i)) TO '" + directory.resolve("in.parquet") + "' (FORMAT parquet)");
        }
    }

    private static Process start(Path output) throws IOException {
        // Processes in the background may ignore SIGINT, and their children with them.
        return new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BulkTool.class.getName(),
                        "rank",
                        "farm",
                        "--rules",
                        directory.resolve("rules").toString(),
                        "--input",
                        directory.resolve("in.parquet").toString(),
                        "--output",
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Whether the run has begun, and has written at least this number of bytes of its result. */
    private static boolean wrote(long bytes) throws IOException {
        if (bytes == 0) {
            return files().stream().anyMatch(name -> name.startsWith(".site-selection-spill"));
        }
        for (String name : files()) {
            if (name.startsWith(".out") && Files.size(directory.resolve(name)) >= bytes) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"INT, 1000000, false", "INT, 1000000, true", "TERM, 1000000, true", "INT, 0, false", "INT, 1, true"})
    void onlyTheEarlierResultIsThere(String signal, long bytes, boolean earlier) throws Exception {
        Path output = directory.resolve("out.csv");
        Files.deleteIfExists(output);
        if (earlier) {
            Files.writeString(output, "earlier");
        }
        Process run = start(output);
        try {
            long end = System.nanoTime() + PATIENCE;
            while (!wrote(bytes) && run.isAlive() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid()))
                    .start()
                    .waitFor();

            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue())
                    .as(Files.readString(directory.resolve("log")))
                    .isEqualTo(signal.equals("INT") ? 130 : 143);
            if (earlier) {
                assertThat(output).hasContent("earlier");
                Files.delete(output);
            }
            assertThat(files()).containsExactly("in.parquet", "log", "rules");
        } finally {
            run.destroyForcibly().waitFor();
        }
    }
}
