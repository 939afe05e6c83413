package org.siteselection.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All rows of a catalogue, in an order that depends on their content only: places, metrics and sources by id, facts by
 * place and metric, laws by place, kind, year and title.
 *
 * @param edition ISO date from which staleness is measured
 * @param places states and sites
 * @param facts without the packaged figures of the counties
 * @param counties with their packaged figures
 */
public record EditionData(
        String edition,
        List<Place> places,
        List<Metric> metrics,
        List<Source> sources,
        List<Fact> facts,
        List<Law> laws,
        Counties counties) {
    /** Rows without counties. */
    public EditionData(
            String edition,
            List<Place> places,
            List<Metric> metrics,
            List<Source> sources,
            List<Fact> facts,
            List<Law> laws) {
        this(edition, places, metrics, sources, facts, laws, Counties.NONE);
    }

    public EditionData {
        places = sorted(places, comparing(Place::id));
        metrics = sorted(metrics, comparing(Metric::id));
        sources = sorted(sources, comparing(Source::id));
        facts = FactRows.of(facts);
        laws = sorted(
                laws,
                comparing(Law::place)
                        .thenComparing(Law::kind)
                        .thenComparing(Law::year, nullsFirst(naturalOrder()))
                        .thenComparing(Law::title));
    }

    /** Ids of the metrics that the given ones have in another unit, in which the figures of these rows would be wrong. */
    public Set<String> inAnotherUnit(List<Metric> effective) {
        Map<String, String> own = new HashMap<>();
        metrics.forEach(metric -> own.put(metric.id(), metric.unit()));
        Set<String> others = new HashSet<>();
        for (Metric metric : effective) {
            if (!metric.unit().equals(own.getOrDefault(metric.id(), metric.unit()))) {
                others.add(metric.id());
            }
        }
        return others;
    }

    /** The counties without figures of metrics that the given ones have in another unit. */
    public Counties countiesMeasuredIn(List<Metric> effective) {
        return counties.without(inAnotherUnit(effective));
    }

    /** The facts with the shared form of each place. */
    FactRows factRows() {
        return FactRows.of(facts);
    }

    /** The other rows with what is equal in these, so that the two share it. */
    EditionData sharing(EditionData other) {
        return new EditionData(
                other.edition,
                shared(places, other.places),
                shared(metrics, other.metrics),
                shared(sources, other.sources),
                factRows().sharing(other.factRows()),
                shared(laws, other.laws),
                counties.equals(other.counties) ? counties : other.counties);
    }

    private static <T> List<T> shared(List<T> own, List<T> others) {
        return own.equals(others) ? own : others;
    }

    /** Whether all rows are shared. Rows that are not may still be equal. */
    boolean isSame(EditionData other) {
        return edition.equals(other.edition)
                && places == other.places
                && metrics == other.metrics
                && sources == other.sources
                && facts == other.facts
                && laws == other.laws
                && counties == other.counties;
    }

    /** Whether all rows but facts, laws and counties are shared. */
    boolean hasFrameOf(EditionData other) {
        return edition.equals(other.edition)
                && places == other.places
                && metrics == other.metrics
                && sources == other.sources;
    }

    /** Whether the two differ in facts of sites alone, so that they have the same public part. May be false where they have. */
    public boolean hasPublicPartOf(EditionData other) {
        if (places != other.places
                || metrics != other.metrics
                || sources != other.sources
                || laws != other.laws
                || counties != other.counties) {
            return false;
        }
        Set<String> sites = sites();
        return factRows().differsOnlyIn(other.factRows(), sites::contains);
    }

    private Set<String> sites() {
        return places.stream().filter(Place::representsSite).map(Place::id).collect(Collectors.toSet());
    }

    /** As {@link CatalogueSnapshot#withoutSites}; these rows if all of them are public. */
    public EditionData withoutSites() {
        Set<String> sites = sites();
        FactRows open = factRows().only(place -> !sites.contains(place));
        List<Law> openLaws =
                laws.stream().filter(law -> !sites.contains(law.place())).toList();
        Set<String> cited = new HashSet<>(counties.sources());
        open.places().forEach(place -> cited.addAll(place.sources()));
        openLaws.forEach(law -> cited.add(law.source()));
        List<Source> openSources = sources.stream()
                .filter(source -> cited.contains(source.id()) || PackagedEdition.like(RowType.SOURCE, source) != null)
                .toList();
        if (sites.isEmpty() && openSources.size() == sources.size()) {
            return this;
        }
        List<Place> others =
                places.stream().filter(place -> !place.representsSite()).toList();
        return new EditionData(edition, others, metrics, openSources, open, openLaws, counties);
    }

    /** {@code sha256:} and the hash of the edition's date and of all rows. */
    public String digest() {
        return new CatalogueDigest.Known(this, null).name();
    }

    /** An ordered, immutable list is used as it is, so that rows can be shared. */
    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return List.copyOf(rows.stream().sorted(order).toList());
            }
        }
        return List.copyOf(rows);
    }
}
