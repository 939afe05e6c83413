package org.siteselection.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/**
 * One row of a table, in a packaged file or a request. An invalid cell adds an issue and returns a placeholder, so that
 * reading continues and finds all problems.
 *
 * @param table name of the file, or of the field of a request that holds the rows
 * @param line counted from 1 including the header
 */
public record TableRow(String table, long line, Map<String, String> cells, List<RowIssue> issues) {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9.]+,[0-9]+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Maximum of issues of one table; an answer holds fewer. */
    private static final int MOST_ISSUES = 50_000;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    /** Adds a problem of the row as a whole. */
    void issue(String message) {
        add(new RowIssue(table, line, message));
    }

    public void issue(String column, String message) {
        add(new RowIssue(table, line, column, ShortText.of(column) + " " + message, RowIssue.Kind.INVALID));
    }

    private void add(RowIssue issue) {
        if (issues.size() < MOST_ISSUES) {
            issues.add(issue);
        }
    }

    /** The cell, or null if it is blank or its column is not in the file. */
    @Nullable
    String optional(String column) {
        String cell = cells.getOrDefault(column, "");
        if (!cell.equals(cell.strip())) {
            issue(column, "has blanks at its ends: '" + ShortText.of(cell) + "'");
        }
        return cell.isBlank() ? null : cell;
    }

    String required(String column) {
        String cell = optional(column);
        if (cell == null) {
            issue(column, "is blank");
            return "";
        }
        return cell;
    }

    /** An id of the given form. */
    String id(String column, Pattern form) {
        String id = required(column);
        if (!id.isEmpty() && !form.matcher(id).matches()) {
            issue(column, "'" + ShortText.of(id) + "' does not have the form " + form);
        }
        return id;
    }

    void unique(String key, Set<String> earlier) {
        if (!key.isEmpty() && !earlier.add(key)) {
            issue("'" + ShortText.of(key) + "' occurs twice");
        }
    }

    /** Reports cells that a database would reject: too long, or with characters that are not text. */
    void storable(Map<String, Integer> longest) {
        cells.forEach((column, cell) -> {
            Integer most = longest.get(column);
            if (most != null && cell.length() > most) {
                issue(column, "has " + cell.length() + " characters; at most " + most + " are kept");
            }
            if (cell.codePoints().anyMatch(TableRow::isNoText)) {
                issue(column, "holds a character that is no text");
            }
        });
    }

    private static boolean isNoText(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !layout || Character.getType(character) == Character.SURROGATE;
    }

    /** The id of a row of another table. */
    String known(String column, Collection<String> ids) {
        String id = required(column);
        if (!id.isEmpty() && !ids.contains(id)) {
            add(new RowIssue(
                    table,
                    line,
                    column,
                    "unknown " + column + " '" + ShortText.of(id) + "'."
                            + (issues.size() < NearestName.MOST_HINTS ? near(column, id, ids) : ""),
                    RowIssue.Kind.UNKNOWN_NAME));
        }
        return id;
    }

    private static String near(String column, String id, Collection<String> ids) {
        return column.equals("metric") ? RenamedMetrics.hint(id, ids) : NearestName.hint(id, ids);
    }

    String choice(String column, List<String> choices) {
        String cell = required(column);
        if (!cell.isEmpty() && !choices.contains(cell)) {
            issue(column, "'" + ShortText.of(cell) + "' is not one of " + String.join(", ", choices));
        }
        return cell;
    }

    double number(String column) {
        Double number = optionalNumber(column);
        if (number == null && cells.getOrDefault(column, "").isBlank()) {
            issue(column, "is blank; an unknown figure has no row");
        }
        return number == null ? Double.NaN : number;
    }

    @Nullable
    Double optionalNumber(String column) {
        String cell = optional(column);
        if (cell == null) {
            return null;
        }
        double number = Texts.decimal(cell);
        if (Double.isNaN(number)) {
            issue(
                    column,
                    "'" + ShortText.of(cell) + "' is not a finite number"
                            + (DECIMAL_COMMA.matcher(cell).matches()
                                    ? "; use a decimal point, without separators of thousands"
                                    : ""));
            return null;
        }
        return number;
    }

    int year(String column) {
        Integer year = optionalYear(column);
        if (year == null && cells.getOrDefault(column, "").isBlank()) {
            issue(column, "is blank");
        }
        return year == null ? 0 : year;
    }

    @Nullable
    Integer optionalYear(String column) {
        String cell = optional(column);
        if (cell == null) {
            return null;
        }
        int year = YEAR.matcher(cell).matches() ? Integer.parseInt(cell) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            issue(column, "'" + ShortText.of(cell) + "' is not a year from " + FIRST_YEAR + " to " + LAST_YEAR);
            return null;
        }
        return year;
    }

    @Nullable
    String optionalDate(String column) {
        String cell = optional(column);
        if (cell != null && !isDate(cell)) {
            issue(column, "'" + ShortText.of(cell) + "' is not an ISO date such as 2025-09-01");
        }
        return cell;
    }

    @Nullable
    String optionalDateOrYear(String column) {
        String cell = optional(column);
        if (cell != null && !YEAR.matcher(cell).matches() && !isDate(cell)) {
            issue(column, "'" + ShortText.of(cell) + "' is neither an ISO date such as 2025-09-01 nor a year");
        }
        return cell;
    }

    static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
