package org.siteselection.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.siteselection.http.request.Csv;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Reads a CSV file (RFC 4180, UTF-8) with a fixed set of columns, in any order; that of a request also in the forms in which
 * spreadsheets save it ({@link TableForm}).
 */
public final class CsvTable {
    // Blank lines count as rows, so that line numbers stay correct.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** A row with more cells is not a header; the limit bounds the search and the message for unknown columns. */
    private static final int MOST_COLUMNS = 100;

    private final String file;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?[0-9]*),([0-9]+([eE][-+]?[0-9]+)?)");

    private final List<String> required;
    private final List<String> optional;
    private final Set<String> numbers;
    private final List<RowIssue> issues;
    private final int most;
    private final boolean forgiving;

    private CsvTable(
            String file,
            List<String> required,
            List<String> optional,
            Set<String> numbers,
            List<RowIssue> issues,
            int most,
            boolean forgiving) {
        this.file = file;
        this.most = most;
        this.forgiving = forgiving;
        this.required = required;
        this.optional = optional;
        this.numbers = numbers;
        this.issues = issues;
    }

    /** A file of the edition, in which every deviation is reported. */
    static CsvTable ofEdition(String file, List<String> required, List<String> optional, List<RowIssue> issues) {
        return new CsvTable(file, required, optional, Set.of(), issues, Integer.MAX_VALUE, false);
    }

    /**
     * A table of a user, possibly from a spreadsheet. These are accepted: commas, semicolons or tabs between the columns; where
     * it is not the comma, a decimal comma in numbers; blank lines, blank columns, and rows that end before blank optional
     * columns; column names in another letter case or with blanks around them.
     *
     * @param most maximum of rows; more are reported as one error
     */
    public static CsvTable ofRequest(RowType<?> kind, List<RowIssue> issues, int most) {
        return new CsvTable(
                kind.plural(), kind.requestRequired(), kind.requestOptional(), kind.numbers(), issues, most, true);
    }

    /** The rows below the header; none if the header is wrong. */
    public List<TableRow> read(Reader text) {
        List<TableRow> rows = new ArrayList<>();
        long line = 1;
        try (BufferedReader buffered = new BufferedReader(text)) {
            TableForm form = forgiving ? TableForm.of(buffered, known()) : TableForm.PLAIN;
            line += form.skipped();
            CSVParser parser =
                    FORMAT.builder().setDelimiter(form.separator()).get().parse(buffered);
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? named(records.next().toList()) : List.of();
            if (!isHeader(header, line)) {
                return rows;
            }
            for (int number = 0; ; ) {
                line = form.skipped() + parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return rows;
                }
                List<String> cells = cells(records.next(), header);
                if (cells.isEmpty()) {
                    continue;
                }
                if (number++ == most) {
                    issues.add(new RowIssue(
                            file, 0, "there are more than " + most + " rows; at most so many in one import."));
                    return rows;
                }
                row(header, cells, line, form, rows);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            issues.add(new RowIssue(
                    file,
                    line,
                    "cannot be read as CSV: a quoted cell does not end, or something follows its closing quote"));
            return rows;
        }
    }

    private void row(List<String> header, List<String> cells, long line, TableForm form, List<TableRow> rows) {
        if (cells.size() != header.size()) {
            boolean decimal = forgiving && form.isComma() && cells.size() > header.size();
            issues.add(new RowIssue(
                    file,
                    line,
                    "has " + cells.size() + " values, expected " + header.size()
                            + (decimal
                                    ? "; where commas separate the columns, use a decimal point and quote texts with commas"
                                    : "")));
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (header.get(i).isEmpty() && !cells.get(i).isBlank()) {
                issues.add(new RowIssue(file, line, "has a value in column " + (i + 1) + ", which has no name"));
                return;
            }
        }
        rows.add(new TableRow(file, line, zip(header, cells, form), issues));
    }

    /** The header with the known spelling of its names; a column without a name has an empty one. */
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
    private List<String> cells(CSVRecord row, List<String> header) {
        List<String> cells = row.toList();
        if (!forgiving) {
            return cells;
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return List.of();
        }
        int columns = header.size();
        if (cells.size() > columns) {
            boolean blankEnd = cells.stream().skip(columns).allMatch(String::isBlank);
            return blankEnd ? cells.subList(0, columns) : cells;
        }
        boolean optionalEnd =
                header.stream().skip(cells.size()).allMatch(name -> name.isEmpty() || optional.contains(name));
        if (cells.size() < columns && optionalEnd) {
            List<String> padded = new ArrayList<>(cells);
            padded.addAll(Collections.nCopies(columns - cells.size(), ""));
            return padded;
        }
        return cells;
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        return known;
    }

    private boolean isHeader(List<String> header, long line) {
        List<String> known = known();
        Set<String> seen = new HashSet<>();
        int before = issues.size();
        if (header.size() > MOST_COLUMNS) {
            issue(line, "there are " + header.size() + " columns; at most " + known.size() + " are known");
            return false;
        }
        for (String column : header) {
            if (forgiving && column.isEmpty() && header.size() > 1) {
                continue;
            }
            if (!known.contains(column)) {
                issue(line, "unknown column '" + ShortText.of(column) + "'." + NearestName.hint(column, known));
            } else if (!seen.add(column)) {
                issue(line, "column '" + column + "' occurs twice");
            }
        }
        required.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> issue(line, "column '" + column + "' is missing"));
        return issues.size() == before;
    }

    private void issue(long line, String message) {
        issues.add(new RowIssue(file, line, message));
    }

    private Map<String, String> zip(List<String> header, List<String> cells, TableForm form) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = header.get(i);
            if (column.isEmpty()) {
                continue;
            }
            String cell = Csv.read(cells.get(i));
            if (forgiving) {
                cell = cell.strip();
                Matcher decimal = DECIMAL_COMMA.matcher(cell);
                if (!form.isComma() && numbers.contains(column) && decimal.matches()) {
                    cell = decimal.group(1) + "." + decimal.group(2);
                }
            }
            row.put(column, cell);
        }
        return row;
    }
}
