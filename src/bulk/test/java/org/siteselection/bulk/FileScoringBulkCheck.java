package org.siteselection.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are scored by the command. */
class FileScoringBulkCheck {
    private static final String RULES = """
            id: farm
            version: 1.0.0
            title: Farm
            metrics: {slope: {unit: percent}, price: {unit: USD}}
            gates: {steep: {when: slope > 15, outcome: fail, reason: Too steep.}}
            factors: {land: {criteria: {price: {value: price, scale: {type: linear, worst: 100, best: 0}}}}}
            """;

    @TempDir
    Path directory;

    private record Ended(int code, String out, String err) {}

    private Ended run(String... options) throws Exception {
        Path rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(rules.resolve("farm.yaml"), RULES);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] line = Stream.concat(Stream.of("rank", "farm", "--rules", rules.toString()), Stream.of(options))
                .toArray(String[]::new);
        int code = BulkTool.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
        return new Ended(code, out.toString(), err.toString());
    }

    @Test
    void aTextFileIsScored() throws Exception {
        Path input = Files.writeString(directory.resolve("in.csv"), "id,slope,price\na,3,20\nb,20,10\nc,,\n");
        Path output = directory.resolve("out.csv");

        Ended ended = run("--input", input.toString(), "--output", output.toString(), "--columns", "gate_steep,total");

        assertThat(ended).isEqualTo(new Ended(0, "3 rows in " + output + System.lineSeparator(), ended.err()));
        assertThat(Files.readAllLines(output).stream().sorted())
                .containsExactly("a,pass,80.0", "b,fail,", "c,unknown,", "id,gate_steep,total");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in.csv", "out.csv", "rules");
        }
    }

    @Test
    void missingColumnsAreNamedBeforeAnythingRuns() throws Exception {
        Path input = Files.writeString(directory.resolve("in.csv"), "id,slop\na,3\n");
        Path output = directory.resolve("out.parquet");

        Ended ended = run("--input", input.toString(), "--output", output.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("no column 'price'", "no column 'slope'. Maybe 'slop' was meant.");
        assertThat(output).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesNoResult() throws Exception {
        Path input = Files.writeString(directory.resolve("in.csv"), "id,slope,price\na,3,20\nb,steep,10\n");
        Path output = directory.resolve("out.parquet");

        Ended ended = run("--input", input.toString(), "--output", output.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("steep");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("in.csv", "rules");
        }
        assertThat(List.of(
                        run("--input", input.toString(), "--output", "out.txt").code()))
                .containsExactly(1);
    }
}
