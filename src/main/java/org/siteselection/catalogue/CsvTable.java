package org.siteselection.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.siteselection.http.Csv;
import org.siteselection.naming.NearestName;

/** Reads a CSV file (RFC 4180, UTF-8) whose columns are known beforehand, in any order. */
final class CsvTable {
    // Blank lines count as rows, so that line numbers stay true and a stray one is reported.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final List<String> required;
    private final List<String> optional;
    private final List<RowIssue> issues;
    private final int most;

    /** @param most rows that are read; of more, only that there are more is told */
    CsvTable(String file, List<String> required, List<String> optional, List<RowIssue> issues, int most) {
        this.file = file;
        this.most = most;
        this.required = required;
        this.optional = optional;
        this.issues = issues;
    }

    /** The rows below the header; none where the header is wrong. */
    List<TableRow> read(Reader text) {
        List<TableRow> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = FORMAT.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? records.next().toList() : List.of();
            if (!isHeader(header)) {
                return rows;
            }
            for (int number = 0; ; number++) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return rows;
                }
                if (number == most) {
                    issues.add(new RowIssue(
                            file, 0, "there are more than " + most + " rows; at most so many come at once."));
                    return rows;
                }
                List<String> cells = records.next().toList();
                if (cells.size() == header.size()) {
                    rows.add(new TableRow(file, line, zip(header, cells), issues));
                } else {
                    issues.add(new RowIssue(file, line, "has " + cells.size() + " values, expected " + header.size()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            issues.add(new RowIssue(
                    file,
                    line,
                    "cannot be read as CSV: a quoted cell does not end, or something follows its closing quote"));
            return rows;
        }
    }

    private boolean isHeader(List<String> header) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        Set<String> seen = new HashSet<>();
        int before = issues.size();
        if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
            issue("columns are separated by commas, not '" + (header.get(0).contains(";") ? ";" : "tab") + "'");
            return false;
        }
        for (String column : header) {
            if (!known.contains(column)) {
                issue("unknown column '" + column + "'." + NearestName.hint(column, known));
            } else if (!seen.add(column)) {
                issue("column '" + column + "' is there twice");
            }
        }
        required.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> issue("column '" + column + "' is missing"));
        return issues.size() == before;
    }

    private void issue(String message) {
        issues.add(new RowIssue(file, 1, message));
    }

    private static Map<String, String> zip(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), Csv.read(cells.get(i)));
        }
        return row;
    }
}
