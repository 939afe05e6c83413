package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a snapshot by place and by metric, and the columns of all metrics. Immutable. */
final class FactIndex {
    private final Map<String, Metric> metrics;
    private final PlaceIndices indices;
    private final Counties counties;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, List<Fact>> byPlace = new HashMap<>();
    private final Map<String, List<Fact>> byMetric = new HashMap<>();
    private final Column blank;

    /**
     * @param facts by place and metric
     * @throws IllegalArgumentException when a fact or column names an unknown place or metric, or two facts share a key
     */
    FactIndex(List<Fact> facts, Map<String, Metric> metrics, PlaceIndices indices, Counties counties) {
        this.metrics = metrics;
        this.indices = indices;
        this.counties = counties;
        counties.columns()
                .forEach(column -> CatalogueSnapshot.known(metrics.containsKey(column.metric()), column.metric()));
        for (Fact fact : facts) {
            CatalogueSnapshot.known(indices.of(fact.place()) >= 0, fact.place());
            CatalogueSnapshot.known(metrics.containsKey(fact.metric()), fact.metric());
            List<Fact> ofPlace = byPlace.computeIfAbsent(fact.place(), id -> new ArrayList<>());
            if (!ofPlace.isEmpty() && ofPlace.get(ofPlace.size() - 1).metric().equals(fact.metric())) {
                CatalogueSnapshot.unique(fact, fact.place() + " " + fact.metric());
            }
            ofPlace.add(fact);
            byMetric.computeIfAbsent(fact.metric(), id -> new ArrayList<>()).add(fact);
        }
        byPlace.replaceAll((id, list) -> List.copyOf(list));
        byMetric.replaceAll((id, list) -> List.copyOf(list));
        byMetric.forEach((id, list) -> columns.put(id, made(id, list)));
        counties.columns().forEach(column -> columns.computeIfAbsent(column.metric(), id -> made(id, List.of())));
        blank = new Column(null, List.of(), indices, null);
    }

    private Column made(String metric, List<Fact> facts) {
        return new Column(metrics.get(metric), facts, indices, counties.column(metric));
    }

    /** The figures of a metric; all missing if there are none. */
    Column column(String metric) {
        return columns.getOrDefault(metric, blank);
    }

    /** The facts of a place, by metric. */
    List<Fact> ofPlace(String place) {
        List<Fact> recorded = byPlace.getOrDefault(place, List.of());
        int county = indices.isOwn(place) ? -1 : counties.index(place);
        if (county < 0) {
            return recorded;
        }
        SortedMap<String, Fact> facts = new TreeMap<>();
        for (CountyColumn column : counties.columns()) {
            if (!Double.isNaN(column.value(county))) {
                String unit =
                        Objects.requireNonNull(metrics.get(column.metric())).unit();
                facts.put(column.metric(), counties.fact(county, column, unit));
            }
        }
        recorded.forEach(fact -> facts.put(fact.metric(), fact));
        return List.copyOf(facts.values());
    }

    /** As {@link CatalogueSnapshot#packagedOfCounty}. */
    Optional<Fact> packagedOfCounty(String county, String metric) {
        CountyColumn column = counties.column(metric);
        Metric described = metrics.get(metric);
        int at = indices.isOwn(county) ? -1 : counties.index(county);
        return column == null || described == null || at < 0 || Double.isNaN(column.value(at))
                ? Optional.empty()
                : Optional.of(counties.fact(at, column, described.unit()));
    }

    /** The recorded facts of a metric, by place; without the packaged figures of the counties. */
    List<Fact> ofMetric(String metric) {
        return byMetric.getOrDefault(metric, List.of());
    }

    /** The fact of a place and a metric; null if the figure is unknown. */
    @Nullable
    Fact fact(Place place, String metric) {
        int index = indices.of(place.id());
        Column column = column(metric);
        double value = column.value(index);
        if (Double.isNaN(value)) {
            return null;
        }
        return new Fact(
                place.id(),
                metric,
                value,
                Objects.requireNonNull(metrics.get(metric)).unit(),
                column.year(index),
                Objects.requireNonNull(column.source(index)),
                column.uncertainty(index));
    }
}
