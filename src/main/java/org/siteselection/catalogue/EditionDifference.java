package org.siteselection.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of a catalogue that differ from those of an edition, so that the edition is stored once for many catalogues.
 *
 * @param places rows that the edition has not, or has otherwise; likewise metrics, sources, facts and laws
 * @param gone keys of the rows that only the edition has, by the name of their type
 * @param hiddenCountyFigures metrics whose packaged figures of counties are not in force
 */
@RegisterForReflection
record EditionDifference(
        List<Place> places,
        List<Metric> metrics,
        List<Source> sources,
        List<Fact> facts,
        List<Law> laws,
        Map<String, List<String>> gone,
        List<String> hiddenCountyFigures) {

    static EditionDifference of(EditionData edition, EditionData rows) {
        Map<String, List<String>> gone = new TreeMap<>();
        return new EditionDifference(
                others(RowType.PLACE, edition, rows, gone),
                others(RowType.METRIC, edition, rows, gone),
                others(RowType.SOURCE, edition, rows, gone),
                others(RowType.FACT, edition, rows, gone),
                others(RowType.LAW, edition, rows, gone),
                gone,
                edition.counties().columns().stream()
                        .map(CountyColumn::metric)
                        .filter(metric -> rows.counties().column(metric) == null)
                        .toList());
    }

    private static <R> List<R> others(
            RowType<R> kind, EditionData edition, EditionData rows, Map<String, List<String>> gone) {
        Map<String, R> packaged = byKey(kind, edition);
        List<R> others = new ArrayList<>();
        for (R row : kind.rows().apply(rows)) {
            if (!row.equals(packaged.remove(kind.key().apply(row)))) {
                others.add(row);
            }
        }
        if (!packaged.isEmpty()) {
            gone.put(kind.singular(), List.copyOf(packaged.keySet()));
        }
        return others;
    }

    private static <R> Map<String, R> byKey(RowType<R> kind, EditionData rows) {
        Map<String, R> byKey = new LinkedHashMap<>();
        kind.rows().apply(rows).forEach(row -> byKey.put(kind.key().apply(row), row));
        return byKey;
    }

    /** The rows of the catalogue. */
    EditionData over(EditionData edition) {
        return new EditionData(
                edition.edition(),
                merged(RowType.PLACE, edition, places),
                merged(RowType.METRIC, edition, metrics),
                merged(RowType.SOURCE, edition, sources),
                merged(RowType.FACT, edition, facts),
                merged(RowType.LAW, edition, laws),
                edition.counties().without(Set.copyOf(hiddenCountyFigures)));
    }

    private <R> List<R> merged(RowType<R> kind, EditionData edition, List<R> others) {
        Map<String, R> rows = new HashMap<>(byKey(kind, edition));
        others.forEach(row -> rows.put(kind.key().apply(row), row));
        rows.keySet().removeAll(new HashSet<>(gone.getOrDefault(kind.singular(), List.of())));
        return List.copyOf(rows.values());
    }
}
