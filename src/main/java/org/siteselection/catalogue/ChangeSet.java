package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes that are made together or not at all, with at most one change per row. */
public record ChangeSet(
        List<Change<Place>> places,
        List<Change<Metric>> metrics,
        List<Change<Source>> sources,
        List<Change<Fact>> facts,
        List<Change<Law>> laws)
        implements Change.Plan {
    public ChangeSet {
        places = changes(places);
        metrics = changes(metrics);
        sources = changes(sources);
        facts = changes(facts);
        laws = changes(laws);
    }

    private static <R> List<Change<R>> changes(List<Change<R>> all) {
        return all.stream().filter(Change::isChange).toList();
    }

    @Override
    public ChangeSet changes() {
        return this;
    }

    public boolean isEmpty() {
        return places.isEmpty() && metrics.isEmpty() && sources.isEmpty() && facts.isEmpty() && laws.isEmpty();
    }

    /** All changes, each with the type of its row. */
    public Stream<OfKind<?>> all() {
        return Stream.of(
                        of(RowType.PLACE, places),
                        of(RowType.METRIC, metrics),
                        of(RowType.SOURCE, sources),
                        of(RowType.FACT, facts),
                        of(RowType.LAW, laws))
                .flatMap(Function.identity());
    }

    private static <R> Stream<OfKind<?>> of(RowType<R> kind, List<Change<R>> changes) {
        return changes.stream().map(change -> new OfKind<>(kind, change));
    }

    /** A change and the type of its row. */
    public record OfKind<R>(RowType<R> kind, Change<R> change) {
        public String key() {
            return kind.key().apply(change.content());
        }
    }

    /** The catalogue after these changes. */
    public EditionData applyTo(EditionData data) {
        List<Metric> metricsAfter = apply(RowType.METRIC, data, metrics);
        Counties counties =
                metrics.isEmpty() ? data.counties() : PackagedEdition.data().countiesMeasuredIn(metricsAfter);
        return new EditionData(
                data.edition(),
                apply(RowType.PLACE, data, places),
                metricsAfter,
                apply(RowType.SOURCE, data, sources),
                factsAfter(data, counties),
                apply(RowType.LAW, data, laws),
                counties.equals(data.counties()) ? data.counties() : counties);
    }

    private FactRows factsAfter(EditionData data, Counties counties) {
        FactRows.Edit edit = data.factRows().edit();
        if (!counties.equals(data.counties())) {
            // Packaged figures that come into force again may be what a user recorded.
            data.factRows().places().stream()
                    .filter(place -> counties.index(place.place()) >= 0)
                    .flatMap(place -> place.facts().stream())
                    .filter(fact -> isPackaged(fact, counties))
                    .forEach(fact -> edit.remove(fact.place(), fact.metric()));
        }
        for (Change<Fact> change : facts) {
            Fact after = change.after();
            if (after == null || isPackaged(after, counties)) {
                edit.remove(change.content().place(), change.content().metric());
            } else {
                edit.put(after);
            }
        }
        return edit.done();
    }

    /** Whether it is a packaged figure of a county, which is no row of its own. */
    private static boolean isPackaged(Fact fact, Counties counties) {
        int county = counties.index(fact.place());
        CountyColumn column = county < 0 ? null : counties.column(fact.metric());
        return column != null && counties.fact(county, column, fact.unit()).equals(fact);
    }

    private static <R> List<R> apply(RowType<R> kind, EditionData data, List<Change<R>> changes) {
        List<R> rows = kind.rows().apply(data);
        if (changes.isEmpty()) {
            return rows;
        }
        Map<String, R> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(kind.key().apply(row), row));
        for (Change<R> change : changes) {
            String key = kind.key().apply(change.content());
            if (change.after() == null) {
                byKey.remove(key);
            } else {
                byKey.put(key, change.after());
            }
        }
        return new ArrayList<>(byKey.values());
    }
}
