package org.siteselection.catalogue.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siteselection.catalogue.CsvTable;
import org.siteselection.catalogue.RowIssue;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.TableRow;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonBody;
import org.siteselection.http.request.Utf8;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * The rows of a request, from CSV or JSON, before their validation.
 *
 * @param issues issues of the form of the body; later issues are added
 */
record RequestTable(Form form, String name, List<TableRow> rows, List<RowIssue> issues) {
    static final int MOST_ROWS = 20_000;

    /** The format of the rows, which determines how messages name a place. */
    enum Form {
        CSV,
        LIST,
        ONE
    }

    static RequestTable csv(RowType<?> kind, byte[] body) {
        List<RowIssue> issues = new ArrayList<>();
        List<TableRow> rows = CsvTable.ofRequest(kind, issues, MOST_ROWS).read(Utf8.reader(body));
        return bounded(new RequestTable(Form.CSV, kind.plural(), rows, issues));
    }

    /** Either {@code {"facts": [...]}} or a single row. */
    static RequestTable json(RowType<?> kind, byte[] body) {
        if (Utf8.startsWith(body, '[')) {
            throw new ApiException(
                    ProblemCode.MALFORMED_JSON,
                    "The body must be {\"" + kind.plural() + "\": [...]} or a single " + kind.singular()
                            + ", was an array.");
        }
        ObjectNode object = JsonBody.parse(body, Map.of(kind.plural(), MOST_ROWS));
        List<RowIssue> issues = new ArrayList<>();
        JsonNode list = object.get(kind.plural());
        if (list == null) {
            return new RequestTable(
                    Form.ONE, kind.plural(), List.of(row(kind, kind.plural(), 1, object, issues)), issues);
        }
        object.fieldNames().forEachRemaining(key -> {
            if (!key.equals(kind.plural())) {
                issues.add(new RowIssue(key, 0, "is not known beside '" + kind.plural() + "'."));
            }
        });
        List<TableRow> rows = new ArrayList<>();
        if (!list.isArray()) {
            issues.add(new RowIssue(kind.plural(), 0, "must be an array of objects."));
        } else if (list.size() <= MOST_ROWS) {
            int line = 0;
            for (JsonNode item : list) {
                line++;
                if (item instanceof ObjectNode node) {
                    rows.add(row(kind, kind.plural(), line, node, issues));
                } else {
                    issues.add(new RowIssue(
                            kind.plural(), line, "must be an object, was " + ShortText.of(item.toString()) + "."));
                }
            }
        }
        return bounded(new RequestTable(Form.LIST, kind.plural(), rows, issues), list.size());
    }

    /** The row of an address; the body may repeat its id. */
    static RequestTable one(RowType<?> kind, String id, byte[] body) {
        ObjectNode object = JsonBody.parse(body);
        List<RowIssue> issues = new ArrayList<>();
        if (object.hasNonNull("id") && !object.get("id").asText().equals(id)) {
            issues.add(new RowIssue(
                    kind.plural(),
                    1,
                    "id",
                    "id '" + ShortText.of(object.get("id").asText()) + "' is not the '" + ShortText.of(id)
                            + "' of the address",
                    RowIssue.Kind.INVALID));
        }
        object.put("id", id);
        return new RequestTable(Form.ONE, kind.plural(), List.of(row(kind, kind.plural(), 1, object, issues)), issues);
    }

    private static RequestTable bounded(RequestTable table) {
        return bounded(table, table.rows().size());
    }

    private static RequestTable bounded(RequestTable table, int size) {
        if (size == 0 && table.issues().isEmpty()) {
            table.issues().add(new RowIssue(table.name(), 0, "must have at least one row."));
        }
        if (size > MOST_ROWS) {
            table.issues()
                    .add(new RowIssue(
                            table.name(), 0, "there are " + size + " rows; at most " + MOST_ROWS + " in one import."));
        }
        return table;
    }

    private static TableRow row(RowType<?> kind, String table, int line, ObjectNode object, List<RowIssue> issues) {
        List<String> known = new ArrayList<>(kind.requestRequired());
        known.addAll(kind.requestOptional());
        Map<String, String> cells = new HashMap<>();
        TableRow row = new TableRow(table, line, cells, issues);
        object.properties().forEach(field -> {
            String column = field.getKey();
            JsonNode value = field.getValue();
            boolean number = kind.numbers().contains(column);
            if (!known.contains(column)) {
                String near = issues.size() < NearestName.MOST_HINTS ? NearestName.hint(column, known) : "";
                row.issue(
                        column,
                        "is not known here." + (near.isEmpty() ? " Known: " + String.join(", ", known) + "." : near));
            } else if (!value.isNull() && (number ? !value.isNumber() : !value.isTextual())) {
                row.issue(column, "must be " + (number ? "a number" : "text") + ", was " + JsonBody.given(value) + ".");
            } else if (!value.isNull()) {
                cells.put(column, number ? value.asText() : value.textValue());
            }
        });
        return row;
    }

    /** The issues in the caller's terms: at least one for every invalid row, but not all if there are very many. */
    List<Violation> violations() {
        Set<String> cells = new HashSet<>();
        List<RowIssue> told = issues.stream()
                .sorted(Comparator.comparingLong(RowIssue::line))
                // An unreadable cell counts as blank in later checks.
                .filter(issue -> cells.add(issue.line() + " " + issue.column())
                        || !issue.message().contains(" is blank"))
                .toList();
        Set<Long> lines = new HashSet<>();
        return told.stream()
                .filter(issue -> lines.add(issue.line()) || told.size() <= MOST_ROWS)
                .map(issue -> new Violation(field(issue), sentence(issue.message())))
                .toList();
    }

    private static String sentence(String clause) {
        return clause.endsWith(".") ? clause : clause + ".";
    }

    private String field(RowIssue issue) {
        String place = place(issue.line());
        if (form == Form.CSV || issue.column().isEmpty()) {
            return place.isEmpty() ? issue.table() : place;
        }
        return place.isEmpty() ? issue.column() : place + "." + issue.column();
    }

    /** The place of the row in the request. */
    String place(long line) {
        return switch (form) {
            case CSV -> line == 0 ? "" : "line " + line;
            case LIST -> line == 0 ? "" : name + "[" + (line - 1) + "]";
            case ONE -> "";
        };
    }
}
