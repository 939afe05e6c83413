package org.siteselection.catalogue.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.KnownIds;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowIssue;
import org.siteselection.catalogue.RowText;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.TableRow;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/**
 * The changes of the catalogue by the rows of a request.
 *
 * @param all one for each row, the unchanged ones included
 * @param warnings rows that may be wrong
 */
record ImportPlan<R>(
        RowType<R> kind, RequestTable table, List<Change<R>> all, List<ImportAnswer.ImportWarning> warnings)
        implements Change.Plan {
    private static final String IN_THE_WAY = "' is recorded as ";

    /**
     * Reads the rows against the catalogue.
     *
     * @throws ApiException {@code invalid-request} with every invalid row, {@code unknown-name} if the only errors are
     *     unknown names, {@code conflict} if rows contradict stored data
     */
    static <R> ImportPlan<R> of(RowType<R> kind, RequestTable request, CatalogueSnapshot base) {
        // A plan may be made twice, on two states of the catalogue; each has its own issues.
        List<RowIssue> issues = new ArrayList<>(request.issues());
        RequestTable table = new RequestTable(request.form(), request.name(), request.rows(), issues);
        KnownIds known = KnownIds.of(base.data());
        List<TableRow> rows = request.rows().stream()
                .map(row -> completed(kind, row, known, issues))
                .toList();
        List<R> read = kind.read(rows, known);
        List<Change<R>> changes = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            R before = before(kind, read.get(i), base);
            R after = read.get(i);
            Integrity.check(rows.get(i), before, after, base);
            changes.add(Change.to(kind, table.place(rows.get(i).line()), before, after));
        }
        refuse(table);
        ImportPlan<R> plan = new ImportPlan<>(kind, table, changes, List.of());
        return new ImportPlan<>(kind, table, changes, Plausibility.warnings(base, plan.of(RowType.FACT)));
    }

    /** The row in force; for a county, that may be a packaged figure, which is no row of the catalogue. */
    private static <R> @Nullable R before(RowType<R> kind, R row, CatalogueSnapshot base) {
        R recorded = kind.recorded(base, row);
        if (recorded != null || !(row instanceof Fact fact)) {
            return recorded;
        }
        @SuppressWarnings("unchecked") // A row of the same type.
        R packaged = (R) base.packagedOfCounty(fact.place(), fact.metric()).orElse(null);
        return packaged;
    }

    private static TableRow completed(RowType<?> kind, TableRow row, KnownIds known, List<RowIssue> issues) {
        Map<String, String> cells = new HashMap<>(row.cells());
        if (kind == RowType.PLACE) {
            implied(cells, "kind", Place.SITE);
        }
        if (kind == RowType.FACT) {
            // An unknown metric is reported once, for the metric.
            Metric metric = known.metrics().get(cells.getOrDefault("metric", ""));
            implied(cells, "unit", metric == null ? "?" : metric.unit());
        }
        return new TableRow(row.table(), row.line(), cells, issues);
    }

    private static void implied(Map<String, String> cells, String column, String value) {
        if (cells.getOrDefault(column, "").isBlank()) {
            cells.put(column, value);
        }
    }

    private static void refuse(RequestTable table) {
        if (table.issues().isEmpty()) {
            return;
        }
        List<Violation> violations = table.violations();
        long rows = table.issues().stream()
                .mapToLong(RowIssue::line)
                .filter(line -> line > 0)
                .distinct()
                .count();
        Violation first = violations.get(0);
        String detail = table.form() == RequestTable.Form.ONE || rows == 0
                ? first.field() + ": " + first.message()
                : rows + (rows == 1 ? " row is" : " rows are") + " wrong, so nothing was changed. " + first.field()
                        + ": " + first.message()
                        + (violations.size() > 1 ? " (and " + (violations.size() - 1) + " more)" : "");
        throw ApiException.ofEverything(code(table.issues()), detail, violations);
    }

    private static ProblemCode code(List<RowIssue> issues) {
        if (issues.stream().anyMatch(issue -> issue.kind() == RowIssue.Kind.INVALID)) {
            return ProblemCode.INVALID_REQUEST;
        }
        return issues.stream().anyMatch(issue -> issue.kind() == RowIssue.Kind.UNKNOWN_NAME)
                ? ProblemCode.UNKNOWN_NAME
                : ProblemCode.CONFLICT;
    }

    /** The changes of existing rows. */
    List<Change<R>> conflicts() {
        return all.stream()
                .filter(change -> change.before() != null && change.isChange())
                .toList();
    }

    /** @throws ApiException {@code conflict} with every row that would change recorded content */
    void refuseConflicts() {
        List<Change<R>> conflicts = conflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        List<Violation> violations = conflicts.stream()
                .map(change -> new Violation(
                        change.row().isEmpty() ? kind.singular() : change.row(),
                        "'" + kind.key().apply(change.content()) + IN_THE_WAY
                                + RowText.of(java.util.Objects.requireNonNull(change.before())) + "."))
                .toList();
        throw new ApiException(
                ProblemCode.CONFLICT,
                conflicts.size() + (conflicts.size() == 1 ? " row is" : " rows are")
                        + " recorded differently, so nothing was changed. What is recorded changes only with If-Match: the ETag"
                        + " of a GET of this address or of a dry run, or * for any present state. "
                        + violations.get(0).message(),
                violations);
    }

    @Override
    public ChangeSet changes() {
        return new ChangeSet(
                of(RowType.PLACE), of(RowType.METRIC), of(RowType.SOURCE), of(RowType.FACT), of(RowType.LAW));
    }

    @SuppressWarnings("unchecked") // The changes of a plan are of its row type.
    private <T> List<Change<T>> of(RowType<T> other) {
        return kind == (Object) other
                ? all.stream().map(change -> (Change<T>) change).toList()
                : List.of();
    }

    /** The effective changes, with their places in the request. */
    Stream<Change<R>> changed() {
        return all.stream().filter(Change::isChange);
    }
}
