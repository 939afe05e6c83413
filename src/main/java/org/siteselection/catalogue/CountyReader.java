package org.siteselection.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Counties.Geography;
import org.siteselection.catalogue.Counties.Surroundings;

/**
 * Reads the packed files of the counties into columns: {@value #PLACES} (places), {@value #SERIES} (metric, year and source of
 * each column) and {@value #FIGURES} (a row per county, a column per metric; a blank is unknown).
 *
 * <p>The figures are split by commas alone, because they hold ids and numbers: this takes a fraction of the time of rows.
 */
final class CountyReader {
    static final String PLACES = "counties.csv";
    static final String SERIES = "county-series.csv";
    static final String FIGURES = "county-figures.csv";

    private static final List<String> PLACE_COLUMNS = List.of("id", "name", "state", "region", "latitude", "longitude");
    private static final String METRO_AREA = "metro_area";
    private static final String LARGE_AIRPORT = "large_airport";

    private final Function<String, Reader> files;
    private final KnownIds known;
    private final List<RowIssue> issues;
    private final @Nullable String outlines;

    private CountyReader(
            Function<String, Reader> files, KnownIds known, List<RowIssue> issues, @Nullable String outlines) {
        this.files = files;
        this.known = known;
        this.issues = issues;
        this.outlines = outlines;
    }

    /**
     * @param known states, metrics and sources that the files may name
     * @param issues list to which the problems of the files are added
     * @param outlines digest of the outlines of the edition; null if it states none
     */
    static Counties read(
            Function<String, Reader> files, KnownIds known, List<RowIssue> issues, @Nullable String outlines) {
        return new CountyReader(files, known, issues, outlines).read();
    }

    private Counties read() {
        List<TableRow> rows = CsvTable.ofEdition(PLACES, PLACE_COLUMNS, List.of(METRO_AREA, LARGE_AIRPORT), issues)
                .read(files.apply(PLACES));
        if (!issues.isEmpty()) {
            return Counties.NONE;
        }
        List<Place> places =
                rows.stream().map(row -> RowReaders.county(row, known)).toList();
        Map<String, Integer> indices = new HashMap<>();
        places.forEach(place -> indices.put(place.id(), indices.size()));
        Map<String, double[]> figures = figures(indices);
        List<CountyColumn> columns = new ArrayList<>();
        List<TableRow> series = CsvTable.ofEdition(SERIES, List.of("metric", "year", "source"), List.of(), issues)
                .read(files.apply(SERIES));
        for (TableRow row : series) {
            String metric = row.known("metric", known.metrics().keySet());
            double[] values = figures.remove(metric);
            if (values == null) {
                row.issue("metric", "'" + metric + "' has no column in " + FIGURES);
                continue;
            }
            columns.add(new CountyColumn(metric, row.year("year"), row.known("source", known.sources()), values));
        }
        figures.keySet().forEach(metric -> problem(1, "the column '" + metric + "' has no row in " + SERIES));
        return issues.isEmpty() ? new Counties(places, geography(rows), columns) : Counties.NONE;
    }

    private Geography geography(List<TableRow> rows) {
        List<Surroundings> surroundings = rows.stream()
                .map(row -> new Surroundings(row.optional(METRO_AREA), row.optional(LARGE_AIRPORT)))
                .toList();
        boolean described = surroundings.stream().anyMatch(one -> !one.equals(Surroundings.UNKNOWN));
        return new Geography(described ? surroundings : List.of(), outlines);
    }

    /** Values by metric, in the order of the places. */
    private Map<String, double[]> figures(Map<String, Integer> indices) {
        Map<String, double[]> columns = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(files.apply(FIGURES))) {
            String header = lines.readLine();
            String[] metrics = header == null ? new String[0] : header.split(",", -1);
            double[][] values = new double[metrics.length][indices.size()];
            for (int column = 1; column < metrics.length; column++) {
                Arrays.fill(values[column], Double.NaN);
                columns.put(metrics[column], values[column]);
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split(",", -1);
                Integer county = indices.get(cells[0]);
                if (county == null || cells.length != metrics.length) {
                    problem(
                            number,
                            county == null
                                    ? "'" + cells[0] + "' is no county of " + PLACES
                                    : "the row of '" + cells[0] + "' has " + cells.length + " cells, expected "
                                            + metrics.length);
                    continue;
                }
                for (int column = 1; column < cells.length; column++) {
                    values[column][county] = figure(number, metrics[column], cells[column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    private double figure(int line, String metric, String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            Metric described = known.metrics().get(metric);
            if (described != null && !described.allows(value)) {
                problem(line, described.outside(value));
            }
            return value;
        } catch (NumberFormatException e) {
            problem(line, metric + " '" + cell + "' is not a number");
            return Double.NaN;
        }
    }

    private void problem(long line, String message) {
        issues.add(new RowIssue(FIGURES, line, message));
    }
}
