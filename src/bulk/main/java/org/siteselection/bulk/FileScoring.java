package org.siteselection.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.siteselection.sql.SqlStatement;
import org.siteselection.text.NearestName;

/**
 * Scores one file by a statement, row group by row group on all cores. The result is written beside its place and moved there
 * when it is complete, so that an end in between leaves no half file.
 */
final class FileScoring {
    private static final int WIDTH = 30;

    private final SqlStatement statement;
    private final @Nullable String memory;
    private final PrintWriter progress;

    /** @param memory limit of DuckDB's memory; null for its default */
    FileScoring(SqlStatement statement, @Nullable String memory, PrintWriter progress) {
        this.statement = statement;
        this.memory = memory;
        this.progress = progress;
    }

    /**
     * Scores the rows of a file.
     *
     * @param columns columns of the result beside {@code id}; all if empty
     * @return number of rows
     * @throws IllegalArgumentException if the file lacks columns, or a column is no number
     */
    long score(Path input, Path output, List<String> columns) throws IOException, SQLException {
        String kind = kind(output);
        try (UnfinishedFiles files = new UnfinishedFiles(output, kind);
                Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duck = connection.createStatement()) {
            files.cancelOnSignal(duck);
            duck.execute("SET temp_directory = " + text(files.spill().toString()));
            duck.execute("SET preserve_insertion_order = false");
            duck.execute("SET enable_progress_bar = true");
            duck.execute("SET enable_progress_bar_print = false");
            if (memory != null) {
                duck.execute("SET memory_limit = " + text(memory));
            }
            duck.execute("CREATE VIEW sites AS SELECT * FROM " + reader(input, ""));
            Map<String, String> types = check(duck, kind(input));
            if (kind(input).equals("csv")) {
                duck.execute("CREATE OR REPLACE VIEW sites AS SELECT * FROM " + reader(input, doubles(types)));
            }
            long rows = copy(duck, files.part(), kind, columns);
            files.complete();
            return rows;
        }
    }

    private static String kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return "csv";
        } else if (name.endsWith(".parquet")) {
            return "parquet";
        }
        throw new IllegalArgumentException("'" + file + "' must end with .csv or .parquet.");
    }

    private static String reader(Path input, String options) {
        return kind(input).equals("csv")
                ? "read_csv(" + text(input.toString()) + ", header = true" + options + ")"
                : "read_parquet(" + text(input.toString()) + ")";
    }

    /** The first rows of a text file need not show that a column has numbers. */
    private String doubles(Map<String, String> types) {
        return statement.inputs().stream()
                .filter(types::containsKey)
                .map(metric -> name(metric) + ": 'DOUBLE'")
                .collect(Collectors.joining(", ", ", types = {", "}"));
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** Before anything is computed, the file must have the columns of the statement, as numbers. */
    private Map<String, String> check(Statement duck, String kind) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (ResultSet columns = duck.executeQuery("DESCRIBE sites")) {
            while (columns.next()) {
                types.put(columns.getString("column_name"), columns.getString("column_type"));
            }
        }
        List<String> faults = new ArrayList<>();
        if (!types.containsKey("id")) {
            faults.add("The file has no column 'id'.");
        }
        for (String metric : statement.inputs()) {
            String type = types.get(metric);
            if (type == null) {
                faults.add("The file has no column '" + metric + "'." + NearestName.hint(metric, types.keySet()));
            } else if (kind.equals("parquet")
                    && !type.matches("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL.*)")) {
                faults.add("The column '" + metric + "' must be a number, was " + type + ".");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return types;
    }

    private long copy(Statement duck, Path part, String kind, List<String> columns) throws SQLException {
        String selected = columns.isEmpty()
                ? "*"
                : columns.stream().map(FileScoring::name).collect(Collectors.joining(", ", "\"id\", ", ""));
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(() -> show((DuckDBPreparedStatement) duck), 1, 1, TimeUnit.SECONDS);
        try {
            return duck.executeLargeUpdate("COPY (SELECT " + selected + " FROM (" + statement.text() + ")) TO "
                    + text(part.toString()) + " (FORMAT " + kind + ", USE_TMP_FILE false)");
        } finally {
            clock.shutdownNow();
            progress.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            progress.flush();
        }
    }

    private void show(DuckDBPreparedStatement duck) {
        try {
            double percent = duck.getQueryProgress().getPercentage();
            if (percent >= 0) {
                int done = (int) (percent / 100 * WIDTH);
                progress.printf(
                        Locale.ROOT,
                        "\r[%s%s] %3.0f %%",
                        "=".repeat(done),
                        " ".repeat(Math.max(0, WIDTH - done)),
                        percent);
                progress.flush();
            }
        } catch (SQLException e) {
            // The progress is not known at each moment.
        }
    }
}
