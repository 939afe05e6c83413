package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a snapshot by place and by metric, and the columns of all metrics. A column is made when it is first read;
 * snapshots share those that do not differ. Immutable.
 */
final class FactIndex {
    private final FactRows facts;
    private final Map<String, Metric> metrics;
    private final PlaceIndices indices;
    private final Counties counties;
    /** By index of the place; null for one without recorded facts. */
    private final @Nullable PlaceFacts[] byPlace;
    /** Recorded facts of counties, by index of the place. */
    private final Map<Integer, PlaceFacts> ofCounties = new HashMap<>();

    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    /**
     * @param before index of an earlier snapshot, whose columns are shared; null if there is none
     * @throws IllegalArgumentException when a fact or column names an unknown place or metric
     */
    FactIndex(
            FactRows facts,
            Map<String, Metric> metrics,
            PlaceIndices indices,
            Counties counties,
            @Nullable FactIndex before) {
        this.facts = facts;
        this.metrics = metrics;
        this.indices = indices;
        this.counties = counties;
        counties.columns().forEach(column -> PlaceIndices.known(metrics.containsKey(column.metric()), column.metric()));
        byPlace = new PlaceFacts[indices.statesAndSites()];
        PlaceFacts.Measured checked = null;
        for (PlaceFacts place : facts.places()) {
            int index = indices.of(place.place());
            PlaceIndices.known(index >= 0, place.place());
            if (place.measured() != checked) {
                checked = place.measured();
                checked.metrics().forEach(metric -> PlaceIndices.known(metrics.containsKey(metric), metric));
            }
            if (index < byPlace.length) {
                byPlace[index] = place;
            } else {
                ofCounties.put(index, place);
            }
        }
        if (before != null && before.indices == indices && before.metrics == metrics && before.counties == counties) {
            share(before);
        }
    }

    private void share(FactIndex before) {
        List<Integer> changed = new ArrayList<>();
        for (int place = 0; place < byPlace.length; place++) {
            if (byPlace[place] != before.byPlace[place]) {
                changed.add(place);
            }
        }
        before.columns.forEach((metric, column) -> columns.put(metric, column.in(this, changed)));
    }

    /** The figures of a metric; all missing if there are none. */
    Column column(String metric) {
        Column known = columns.get(metric);
        if (known != null) {
            return known;
        }
        Metric described = metrics.get(metric);
        if (described == null) {
            // Any text may be asked for, so that it is not kept.
            return Column.of(this, metric, null, null);
        }
        return columns.computeIfAbsent(metric, id -> Column.of(this, id, described, counties.column(id)));
    }

    int statesAndSites() {
        return byPlace.length;
    }

    int allPlaces() {
        return indices.all();
    }

    /** The recorded facts of the place of an index; null if it has none. */
    @Nullable
    PlaceFacts recorded(int place) {
        if (place < byPlace.length) {
            return byPlace[place];
        }
        return ofCounties.isEmpty() ? null : ofCounties.get(place);
    }

    /** The recorded fact of a place and a metric; null if there is none. */
    @Nullable
    Fact recorded(String place, String metric) {
        PlaceFacts recorded = facts.of(place);
        return recorded == null ? null : recorded.fact(metric);
    }

    /** The facts of a place, by metric. */
    List<Fact> ofPlace(String place) {
        PlaceFacts recorded = facts.of(place);
        List<Fact> own = recorded == null ? List.of() : recorded.facts();
        int county = indices.isOwn(place) ? -1 : counties.index(place);
        if (county < 0) {
            return own;
        }
        SortedMap<String, Fact> all = new TreeMap<>();
        for (CountyColumn column : counties.columns()) {
            if (!Double.isNaN(column.value(county))) {
                String unit =
                        Objects.requireNonNull(metrics.get(column.metric())).unit();
                all.put(column.metric(), counties.fact(county, column, unit));
            }
        }
        own.forEach(fact -> all.put(fact.metric(), fact));
        return List.copyOf(all.values());
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
        return facts.ofMetric(metric);
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
