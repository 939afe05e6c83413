package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All data about places that scoring reads, at one moment. Immutable, in memory, in an order that depends on the content
 * only: places, metrics and sources by id, facts by place and metric, laws by place, kind, year and title. The counties are held
 * apart, with their packaged figures in columns.
 */
public final class CatalogueSnapshot {
    /** Age beyond which a figure counts as stale unless configured otherwise. */
    public static final int STALE_AFTER_YEARS = 5;

    private final EditionData data;
    private final CatalogueDigest.Known digest;
    private final Map<String, Metric> metrics;
    private final Map<String, Source> sources;
    private final PlaceIndices indices;
    private final FactIndex index;
    private final Map<String, List<Law>> lawsByPlace;
    private final int staleAfterYears;

    /** @throws IllegalArgumentException when a row names an unknown place or metric, or two rows share a key */
    public CatalogueSnapshot(EditionData rows) {
        this(rows, STALE_AFTER_YEARS);
    }

    /** @param staleAfterYears age in years, measured from the edition's date, beyond which a figure counts as stale */
    public CatalogueSnapshot(EditionData rows, int staleAfterYears) {
        this(rows, staleAfterYears, new CatalogueDigest.Known(rows, null), null);
    }

    /** @param before a snapshot of other rows, whose parts are shared where the rows are; null for none */
    CatalogueSnapshot(
            EditionData rows, int staleAfterYears, CatalogueDigest.Known digest, @Nullable CatalogueSnapshot before) {
        this.staleAfterYears = staleAfterYears;
        data = rows;
        this.digest = digest;
        metrics = before != null && before.metrics() == rows.metrics()
                ? before.metrics
                : byId(rows.metrics(), Metric::id);
        sources = before != null && before.sources() == rows.sources()
                ? before.sources
                : byId(rows.sources(), Source::id);
        boolean samePlaces =
                before != null && before.places() == rows.places() && before.countyFigures() == rows.counties();
        indices = before != null && samePlaces ? before.indices : new PlaceIndices(rows.places(), rows.counties());
        index = new FactIndex(rows.factRows(), metrics, indices, rows.counties(), before == null ? null : before.index);
        lawsByPlace = before != null && samePlaces && before.laws() == rows.laws() ? before.lawsByPlace : byPlace();
    }

    private Map<String, List<Law>> byPlace() {
        Map<String, List<Law>> byPlace = new HashMap<>();
        for (Law law : data.laws()) {
            PlaceIndices.known(indices.of(law.place()) >= 0, law.place());
            byPlace.computeIfAbsent(law.place(), id -> new ArrayList<>()).add(law);
        }
        byPlace.replaceAll((id, laws) -> List.copyOf(laws));
        return byPlace;
    }

    /**
     * A snapshot of the given rows, in any order.
     *
     * @param edition ISO date from which staleness is measured
     * @throws IllegalArgumentException when a row names an unknown place or metric, or two rows share a key
     */
    public static CatalogueSnapshot of(
            String edition,
            List<Place> places,
            List<Metric> metrics,
            List<Source> sources,
            List<Fact> facts,
            List<Law> laws) {
        return new CatalogueSnapshot(new EditionData(edition, places, metrics, sources, facts, laws));
    }

    public EditionData data() {
        return data;
    }

    /** Other rows under the same limits. The two snapshots share what does not differ. */
    public CatalogueSnapshot with(EditionData rows) {
        EditionData shared = data.sharing(rows);
        return shared.isSame(data)
                ? this
                : new CatalogueSnapshot(shared, staleAfterYears, new CatalogueDigest.Known(shared, digest), this);
    }

    /** The same rows under another limit of staleness. */
    public CatalogueSnapshot staleAfter(int years) {
        return years == staleAfterYears ? this : new CatalogueSnapshot(data, years, digest, this);
    }

    /** The same rows under the digest that an earlier version gave them, so that its runs have the same answer again. */
    CatalogueSnapshot under(String earlier) {
        return new CatalogueSnapshot(data, staleAfterYears, digest.under(earlier), this);
    }

    /** Whether the rows have the digest, in the present form or in that of earlier versions. */
    public boolean hasDigest(String given) {
        return digest().equals(given) || CatalogueDigest.inSequence(data).equals(given);
    }

    /**
     * The public part: without sites, their facts and laws, and without users' own sources that no public figure or law
     * cites. The title of a utility's quote can reveal a planned site, even before a figure cites it and after the site is
     * deleted.
     */
    public CatalogueSnapshot withoutSites() {
        EditionData open = data.withoutSites();
        return open == data ? this : with(open);
    }

    /** The recorded fact of a place and a metric, which a packaged figure of a county is not; null if there is none. */
    @Nullable
    Fact recorded(String place, String metric) {
        return index.recorded(place, metric);
    }

    /** The state or site with this id; null if it does not exist. */
    @Nullable
    Place stateOrSite(String id) {
        return indices.isOwn(id) ? placeAt(indices.of(id)) : null;
    }

    /**
     * {@code sha256:} and the hash of the edition's date and of all rows, including users' rows, independent of their order.
     */
    public String digest() {
        return digest.name();
    }

    /**
     * The place of a candidate and those from which it takes what it lacks.
     *
     * @param place id; null or unknown for a candidate that is no place of the catalogue
     * @param inside whether the candidate is described inline and lies in the place
     * @param throughCounties whether a site takes what it lacks from its county before its state
     */
    public Lineage lineage(@Nullable String place, boolean inside, boolean throughCounties) {
        return Lineage.of(this, place, inside, throughCounties);
    }

    /** The stated county of a site, otherwise that of its coordinates; null if none is known, and for other places. */
    public @Nullable String countyOf(Place place) {
        return indices.ofSites().of(place);
    }

    /**
     * Id of the county in which a point lies, or that is nearest to it ({@link org.siteselection.catalogue.outline.CountyOutlines#at}); null if there is none.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param state id of the state whose counties are considered; null for all
     */
    public @Nullable String countyAt(double latitude, double longitude, @Nullable String state) {
        return indices.ofSites().at(latitude, longitude, state);
    }

    /** ISO date of the packaged facts. */
    public String edition() {
        return data.edition();
    }

    /** Year of the edition, from which the age of figures is measured. */
    public int editionYear() {
        return Integer.parseInt(data.edition(), 0, "yyyy".length(), 10);
    }

    /** Age in years beyond which a figure counts as stale. */
    public int staleAfterYears() {
        return staleAfterYears;
    }

    /** States and sites, by id. */
    public List<Place> places() {
        return data.places();
    }

    /** The places that are states, the District of Columbia among them, by id. */
    public List<Place> states() {
        return indices.states();
    }

    /** The counties, by id. */
    public List<Place> counties() {
        return indices.counties();
    }

    /** The packaged figures of the counties. */
    public Counties countyFigures() {
        return data.counties();
    }

    /** A state, county or site. */
    public Optional<Place> place(String id) {
        int index = placeIndex(id);
        return index < 0 ? Optional.empty() : Optional.of(placeAt(index));
    }

    /** @param index index of a place in columns */
    public Place placeAt(int index) {
        return indices.at(index);
    }

    public List<Metric> metrics() {
        return data.metrics();
    }

    public Optional<Metric> metric(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    public List<Source> sources() {
        return data.sources();
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public List<Law> laws() {
        return data.laws();
    }

    /** The laws of a place; none for an unknown place. */
    public List<Law> laws(String place) {
        return lawsByPlace.getOrDefault(place, List.of());
    }

    /** The laws of a place that are of one kind. */
    public List<Law> laws(String place, String kind) {
        return laws(place).stream().filter(law -> law.kind().equals(kind)).toList();
    }

    /** As {@link #laws(String, String)}, without laws that expired before the edition's date. */
    public List<Law> unexpiredLaws(String place, String kind) {
        return laws(place, kind).stream()
                .filter(law -> law.expires() == null || law.expires().compareTo(edition()) >= 0)
                .toList();
    }

    /** Index of a place in every {@link Column}; -1 for an unknown place. */
    public int placeIndex(String id) {
        return indices.of(id);
    }

    /** The figures of a metric; all missing if there are none. */
    public Column column(String metric) {
        return index.column(metric);
    }

    /** The facts of a place, by metric. */
    public List<Fact> facts(String place) {
        return index.ofPlace(place);
    }

    /** The facts of a metric, by place: of states and sites, and those that users recorded for counties. */
    public List<Fact> factsOfMetric(String metric) {
        return index.ofMetric(metric);
    }

    /** The facts of a metric for the counties, by county. */
    public List<Fact> countyFacts(String metric) {
        return counties().stream()
                .flatMap(county -> Stream.ofNullable(index.fact(county, metric)))
                .toList();
    }

    /** The fact of a place and a metric; empty if the place or the figure is unknown. */
    public Optional<Fact> fact(String place, String metric) {
        return place(place).flatMap(known -> Optional.ofNullable(index.fact(known, metric)));
    }

    /** The packaged figure of a county, also if a user's one is in force; empty if the edition has none. */
    public Optional<Fact> packagedOfCounty(String county, String metric) {
        return index.packagedOfCounty(county, metric);
    }

    /** Number of facts, without the packaged figures of the counties. */
    public int factCount() {
        return data.facts().size();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        rows.forEach(row -> PlaceIndices.unique(byId.put(id.apply(row), row), id.apply(row)));
        return byId;
    }
}
