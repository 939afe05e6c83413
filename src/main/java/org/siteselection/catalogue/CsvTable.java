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
import org.siteselection.http.request.Csv;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Reads a CSV file (RFC 4180, UTF-8) with a fixed set of columns, in any order. */
public final class CsvTable {
    // Blank lines count as rows, so that line numbers stay correct.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** A row with more cells is not a header; the limit bounds the search and the message for unknown columns. */
    private static final int MOST_COLUMNS = 100;

    private final String file;
    private final List<String> required;
    private final List<String> optional;
    private final List<RowIssue> issues;
    private final int most;
    private final boolean forgiving;

    private CsvTable(
            String file,
            List<String> required,
            List<String> optional,
            List<RowIssue> issues,
            int most,
            boolean forgiving) {
        this.file = file;
        this.most = most;
        this.forgiving = forgiving;
        this.required = required;
        this.optional = optional;
        this.issues = issues;
    }

    /** A file of the edition, in which every deviation is reported. */
    static CsvTable ofEdition(String file, List<String> required, List<String> optional, List<RowIssue> issues) {
        return new CsvTable(file, required, optional, issues, Integer.MAX_VALUE, false);
    }

    /**
     * A table of a user, possibly from a spreadsheet: blank lines, blank columns at the end, and column names in another
     * letter case or with blanks around them are accepted.
     *
     * @param most maximum of rows; more are reported as one error
     */
    public static CsvTable ofRequest(
            String file, List<String> required, List<String> optional, List<RowIssue> issues, int most) {
        return new CsvTable(file, required, optional, issues, most, true);
    }

    /** The rows below the header; none if the header is wrong. */
    public List<TableRow> read(Reader text) {
        List<TableRow> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = FORMAT.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? named(records.next().toList()) : List.of();
            if (!isHeader(header)) {
                return rows;
            }
            for (int number = 0; ; ) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return rows;
                }
                List<String> cells = cells(records.next(), header.size());
                if (cells.isEmpty()) {
                    continue;
                }
                if (number++ == most) {
                    issues.add(new RowIssue(
                            file, 0, "there are more than " + most + " rows; at most so many come at once."));
                    return rows;
                }
                if (cells.size() == header.size()) {
                    rows.add(new TableRow(file, line, zip(header, cells, forgiving), issues));
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

    private List<String> named(List<String> header) {
        if (!forgiving) {
            return header;
        }
        List<String> known = known();
        List<String> named = new ArrayList<>(header.stream()
                .map(String::strip)
                .map(name -> known.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList());
        while (named.size() > 1 && named.get(named.size() - 1).isEmpty()) {
            named.remove(named.size() - 1);
        }
        return named;
    }

    /** The cells of a row; none if it is blank and blank rows are accepted. */
    private List<String> cells(CSVRecord row, int columns) {
        List<String> cells = row.toList();
        if (!forgiving) {
            return cells;
        }
        boolean blankEnd = cells.stream().skip(columns).allMatch(String::isBlank);
        List<String> named = blankEnd ? cells.subList(0, Math.min(columns, cells.size())) : cells;
        return named.stream().allMatch(String::isBlank) ? List.of() : named;
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        return known;
    }

    private boolean isHeader(List<String> header) {
        List<String> known = known();
        Set<String> seen = new HashSet<>();
        int before = issues.size();
        if (header.size() > MOST_COLUMNS) {
            issue("there are " + header.size() + " columns; at most " + known.size() + " are known");
            return false;
        }
        if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
            issue("columns are separated by commas, not '" + (header.get(0).contains(";") ? ";" : "tab") + "'");
            return false;
        }
        for (String column : header) {
            if (!known.contains(column)) {
                issue("unknown column '" + ShortText.of(column) + "'." + NearestName.hint(column, known));
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

    private static Map<String, String> zip(List<String> header, List<String> cells, boolean stripped) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Csv.read(cells.get(i));
            row.put(header.get(i), stripped ? cell.strip() : cell);
        }
        return row;
    }
}
