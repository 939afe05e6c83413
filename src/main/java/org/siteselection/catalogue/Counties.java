package org.siteselection.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The counties of an edition with their packaged figures, one column per metric. A county is addressed by its index among
 * them. Immutable.
 */
public final class Counties {
    /** An edition without counties. */
    public static final Counties NONE = new Counties(List.of(), List.of());

    private final List<Place> places;
    private final Geography geography;
    private final Map<String, Integer> indices = new HashMap<>();
    private final SortedMap<String, CountyColumn> columns = new TreeMap<>();
    private final String digest;
    private final Map<String, List<Place>> byState = new TreeMap<>();

    /**
     * Names of what a county belongs to or is near to; they are no figures, and no rule reads them.
     *
     * @param metroArea name of its metropolitan or micropolitan area; null outside of all
     * @param largeAirport IATA code of the nearest large airport; null if unknown
     */
    @RegisterForReflection
    public record Surroundings(
            @Nullable String metroArea, @Nullable String largeAirport) {
        static final Surroundings UNKNOWN = new Surroundings(null, null);
    }

    /**
     * What an edition says about its counties beside their rows and figures.
     *
     * @param surroundings of each county, in the order of their ids; empty if none are described
     * @param outlines digest of the file of the outlines, by which a point gets its county; null if the edition states none
     */
    @RegisterForReflection
    public record Geography(
            List<Surroundings> surroundings, @Nullable String outlines) {
        static final Geography NONE = new Geography(List.of(), null);

        public Geography {
            surroundings = List.copyOf(surroundings);
        }
    }

    /** Counties of an edition that says nothing else about them. */
    Counties(List<Place> places, List<CountyColumn> columns) {
        this(places, Geography.NONE, columns);
    }

    /**
     * @param places by id
     * @param columns one per metric, each with a value for each place
     * @throws IllegalArgumentException if places are not in order, or a column or the surroundings have another length
     */
    Counties(List<Place> places, Geography geography, List<CountyColumn> columns) {
        this(places, geography, columns, null);
    }

    /** @param known their digest; null to compute it */
    Counties(List<Place> places, Geography geography, List<CountyColumn> columns, @Nullable String known) {
        this.places = List.copyOf(places);
        this.geography = geography;
        int described = geography.surroundings().size();
        if (described > 0 && described != places.size()) {
            throw new IllegalArgumentException("The surroundings are not those of each county");
        }
        for (Place place : this.places) {
            indices.put(place.id(), indices.size());
            byState.computeIfAbsent(String.valueOf(place.state()), state -> new ArrayList<>())
                    .add(place);
        }
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i - 1).id().compareTo(places.get(i).id()) > 0) {
                throw new IllegalArgumentException("The counties are not in the order of their ids");
            }
        }
        for (CountyColumn column : columns) {
            if (column.values().length != places.size()) {
                throw new IllegalArgumentException("The column " + column.metric() + " has no value for each county");
            }
            this.columns.put(column.metric(), column);
        }
        if (known == null) {
            digest = isEmpty() ? "" : CatalogueDigest.of(this);
        } else {
            digest = known;
        }
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** By id. */
    public List<Place> places() {
        return places;
    }

    /** The counties of a state, by id; none for an unknown state. */
    public List<Place> ofState(String state) {
        return byState.getOrDefault(state, List.of());
    }

    /** Index of a county among {@link #places()}; -1 for an unknown one. */
    public int index(String id) {
        return indices.getOrDefault(id, -1);
    }

    public Optional<Place> place(String id) {
        int index = index(id);
        return index < 0 ? Optional.empty() : Optional.of(places.get(index));
    }

    Geography geography() {
        return geography;
    }

    /** The surroundings of a county; without names for an unknown one. */
    public Surroundings surroundings(String id) {
        int index = index(id);
        return index < 0 || geography.surroundings().isEmpty()
                ? Surroundings.UNKNOWN
                : geography.surroundings().get(index);
    }

    /** The packaged figures of a metric; null if the edition has none. */
    public @Nullable CountyColumn column(String metric) {
        return columns.get(metric);
    }

    /** By metric. */
    public List<CountyColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** Number of packaged figures. */
    public long figureCount() {
        return columns.values().stream()
                .mapToLong(column -> column.known().count())
                .sum();
    }

    /** {@code sha256:} and the hash of all counties and figures; empty without counties. */
    String digest() {
        return digest;
    }

    /** A packaged figure as a row. */
    Fact fact(int county, CountyColumn column, String unit) {
        return new Fact(
                places.get(county).id(),
                column.metric(),
                column.value(county),
                unit,
                column.year(),
                column.source(),
                null);
    }

    /** The same counties without the figures of some metrics. */
    Counties without(Set<String> metrics) {
        return columns.keySet().stream().anyMatch(metrics::contains)
                ? new Counties(
                        places,
                        geography,
                        columns.values().stream()
                                .filter(column -> !metrics.contains(column.metric()))
                                .toList())
                : this;
    }

    /** Ids of the sources of the figures. */
    Set<String> sources() {
        return columns.values().stream().map(CountyColumn::source).collect(Collectors.toSet());
    }

    /** Whether they have the same places and figures. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counties counties && counties.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
