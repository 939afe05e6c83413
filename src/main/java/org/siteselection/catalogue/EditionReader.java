package org.siteselection.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and validates the files of an edition. Collects every problem before it gives up. */
final class EditionReader {

    private final Function<String, Reader> files;
    private final List<RowIssue> issues = new ArrayList<>();

    private EditionReader(Function<String, Reader> files) {
        this.files = files;
    }

    /**
     * @param files opens a file by its name, for example {@code facts.csv}
     * @param edition ISO date of the facts
     * @throws InvalidEditionException with every problem of every file
     */
    static EditionData read(String edition, Function<String, Reader> files) {
        return new EditionReader(files).read(edition);
    }

    private EditionData read(String edition) {
        if (!TableRow.isDate(edition)) {
            issues.add(new RowIssue("edition.properties", 0, "edition '" + edition + "' is not an ISO date"));
        }
        Map<Kind<?>, List<TableRow>> tables = new HashMap<>();
        Kind.IN_ORDER.forEach(kind -> tables.put(kind, rows(kind)));
        // A file that cannot be read would make every row that refers to it look wrong.
        refuseIssues();
        List<TableRow> placeRows = tables.getOrDefault(Kind.PLACE, List.of());
        List<Place> places = Kind.PLACE.read(placeRows, states(placeRows));
        Known none = Known.of(places, List.of(), List.of());
        List<Metric> metrics = Kind.METRIC.read(tables.getOrDefault(Kind.METRIC, List.of()), none);
        List<Source> sources = Kind.SOURCE.read(tables.getOrDefault(Kind.SOURCE, List.of()), none);
        Known known = Known.of(places, metrics, sources);
        EditionData data = new EditionData(
                edition,
                places,
                metrics,
                sources,
                Kind.FACT.read(tables.getOrDefault(Kind.FACT, List.of()), known),
                Kind.LAW.read(tables.getOrDefault(Kind.LAW, List.of()), known));
        refuseIssues();
        return data;
    }

    /** Sites may come before the states in which they lie. */
    private static Known states(List<TableRow> rows) {
        Set<String> states = rows.stream()
                .filter(row -> Place.STATE.equals(row.cells().get("kind")))
                .map(row -> row.cells().getOrDefault("id", ""))
                .collect(Collectors.toSet());
        return new Known(Set.of(), states, Map.of(), Set.of());
    }

    private void refuseIssues() {
        if (!issues.isEmpty()) {
            throw new InvalidEditionException(issues);
        }
    }

    private List<TableRow> rows(Kind<?> kind) {
        String file = kind.plural() + ".csv";
        return CsvTable.ofEdition(file, kind.required(), kind.optional(), issues)
                .read(files.apply(file));
    }
}
