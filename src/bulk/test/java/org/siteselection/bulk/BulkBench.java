package org.siteselection.bulk;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.GeneratedRules;
import org.siteselection.sql.RuleSql;
import org.siteselection.sql.SqlQuery;
import org.siteselection.sql.SqlStatement;

/**
 * Measures the scoring of rows with 20 criteria and three gates, against DuckDB's time to read and to sum the same columns.
 * Arguments: a directory, then numbers of rows.
 */
public final class BulkBench {
    private static final int METRICS = 20;
    private static final List<String> SCALES = List.of(
            "{type: linear, worst: 0, best: 100}",
            "{type: piecewise, points: [[10, 0], [40, 60], [90, 100]]}",
            "{type: target, zero_below: 0, full_from: 30, full_to: 60, zero_above: 100}",
            "{type: half_life, full: 20, half: 15}",
            "{type: log, worst: 1, best: 100}");

    private BulkBench() {}

    public static void main(String... arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        SqlQuery query = SqlQuery.of("duckdb", "sites", false, Map.of(), Map.of());
        SqlStatement statement =
                RuleSql.print(GeneratedRules.sound(rules(), edition), edition, Map.of(), Map.of(), query.target());
        List<String> columns = new ArrayList<>(List.of("total", "fault"));
        statement.outputs().stream().filter(name -> name.startsWith("gate_")).forEach(columns::add);
        System.out.println(
                "| rows | read and sum, s (of processors) | score, s (of processors) | rows per second | ratio | peak memory, MB |");
        for (int i = 1; i < arguments.length; i++) {
            long rows = Long.parseLong(arguments[i]);
            Path input = directory.resolve("rows-" + rows + ".parquet");
            if (!Files.exists(input)) {
                generate(input, rows);
            }
            sum(input);
            double sumCpu = cpu();
            double sum = sum(input);
            sumCpu = cpu() - sumCpu;
            Path output = directory.resolve("scored-" + rows + ".parquet");
            double scoreCpu = cpu();
            long begin = System.nanoTime();
            new FileScoring(statement, "2GB", new PrintWriter(System.err)).score(input, output, columns);
            double seconds = (System.nanoTime() - begin) / 1e9;
            scoreCpu = cpu() - scoreCpu;
            System.out.printf(
                    "| %,d | %.2f (%.2f) | %.2f (%.2f) | %,.0f | %.1f (%.1f) | %s |%n",
                    rows, sum, sumCpu, seconds, scoreCpu, rows / seconds, seconds / sum, scoreCpu / sumCpu, peak());
        }
    }

    private static String rules() {
        String metrics = names().map(name -> name + ": {unit: kg}").collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("id: generated\nversion: 1.0.0\ntitle: Bench\nmetrics: {" + metrics
                + "}\ngates:\n  a: {when: m01 >= 95, outcome: fail, reason: R.}\n"
                + "  b: {when: m02 < 3 || m03 > 97.5, outcome: conditional, reason: R.}\n"
                + "  c: {when: 'has(m04) && m04 in [1, 2, 3]', outcome: conditional, reason: R.}\nfactors:\n");
        List<String> all = names().toList();
        for (int f = 0; f < 4; f++) {
            text.append("  f").append(f).append(":\n    weight: ").append(f + 1).append("\n    criteria:\n");
            for (int c = 0; c < 5; c++) {
                String name = all.get(f * 5 + c);
                text.append("      ")
                        .append(name)
                        .append(": {value: ")
                        .append(name)
                        .append(", weight: ")
                        .append(c + 1)
                        .append(", scale: ")
                        .append(SCALES.get(c))
                        .append("}\n");
            }
        }
        return text.toString();
    }

    private static java.util.stream.Stream<String> names() {
        return IntStream.rangeClosed(1, METRICS).mapToObj(i -> String.format("m%02d", i));
    }

    private static void generate(Path file, long rows) throws Exception {
        String columns = names().map(name -> "CASE WHEN random() > 0.02 THEN round(random() * 100, 2) END AS " + name)
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duck = connection.createStatement()) {
            duck.execute("COPY (SELECT 'p' || i AS id, " + columns + " FROM range(" + rows + ") t(i)) TO '" + file
                    + "' (FORMAT parquet)");
        }
    }

    private static double sum(Path file) throws Exception {
        String sums = names().map(name -> "sum(" + name + ")").collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duck = connection.createStatement()) {
            long begin = System.nanoTime();
            try (ResultSet result = duck.executeQuery("SELECT " + sums + " FROM read_parquet('" + file + "')")) {
                result.next();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds of all processors. */
    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** The greatest memory of the process since its start. */
    private static String peak() throws Exception {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("?");
        }
    }
}
