package org.siteselection.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and validates the files of an edition. Collects all problems before it fails. */
final class EditionReader {

    private final Function<String, Reader> files;
    private final @Nullable String outlines;
    private final List<RowIssue> issues = new ArrayList<>();

    private EditionReader(Function<String, Reader> files, @Nullable String outlines) {
        this.files = files;
        this.outlines = outlines;
    }

    /**
     * @param files opens a file by its name, for example {@code facts.csv}
     * @param edition ISO date of the facts
     * @param outlines digest of the outlines of the counties; null if the edition states none
     * @throws InvalidEditionException with every problem of every file
     */
    static EditionData read(String edition, @Nullable String outlines, Function<String, Reader> files) {
        return new EditionReader(files, outlines).read(edition);
    }

    private EditionData read(String edition) {
        if (!TableRow.isDate(edition)) {
            issues.add(new RowIssue("edition.properties", 0, "edition '" + edition + "' is not an ISO date"));
        }
        Map<RowType<?>, List<TableRow>> tables = new HashMap<>();
        RowType.IN_ORDER.forEach(kind -> tables.put(kind, rows(kind)));
        // Without a readable file, every row that refers to it would be reported.
        refuseIssues();
        List<TableRow> placeRows = tables.getOrDefault(RowType.PLACE, List.of());
        List<Place> places = RowType.PLACE.read(placeRows, states(placeRows));
        KnownIds none = KnownIds.of(places, List.of(), List.of(), Counties.NONE);
        List<Metric> metrics = RowType.METRIC.read(tables.getOrDefault(RowType.METRIC, List.of()), none);
        List<Source> sources = RowType.SOURCE.read(tables.getOrDefault(RowType.SOURCE, List.of()), none);
        KnownIds known = KnownIds.of(places, metrics, sources, Counties.NONE);
        Counties counties = CountyReader.read(files, known, issues, outlines);
        List<Fact> facts = RowType.FACT.read(tables.getOrDefault(RowType.FACT, List.of()), known);
        List<Law> laws = RowType.LAW.read(tables.getOrDefault(RowType.LAW, List.of()), known);
        refuseIssues();
        return new EditionData(edition, places, metrics, sources, facts, laws, counties);
    }

    /** Sites may precede their states. */
    private static KnownIds states(List<TableRow> rows) {
        Set<String> states = rows.stream()
                .filter(row -> Place.STATE.equals(row.cells().get("kind")))
                .map(row -> row.cells().getOrDefault("id", ""))
                .collect(Collectors.toSet());
        return new KnownIds(Set.of(), states, Map.of(), Set.of(), Counties.NONE);
    }

    private void refuseIssues() {
        if (!issues.isEmpty()) {
            throw new InvalidEditionException(issues);
        }
    }

    private List<TableRow> rows(RowType<?> kind) {
        String file = kind.plural() + ".csv";
        return CsvTable.ofEdition(file, kind.required(), kind.optional(), issues)
                .read(files.apply(file));
    }
}
