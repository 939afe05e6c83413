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
        facts = sorted(facts, comparing(Fact::place).thenComparing(Fact::metric));
        laws = sorted(
                laws,
                comparing(Law::place)
                        .thenComparing(Law::kind)
                        .thenComparing(Law::year, nullsFirst(naturalOrder()))
                        .thenComparing(Law::title));
    }

    /** The counties without figures of metrics that the given ones have in another unit, in which they would be wrong. */
    public Counties countiesMeasuredIn(List<Metric> effective) {
        Map<String, String> own = new HashMap<>();
        metrics.forEach(metric -> own.put(metric.id(), metric.unit()));
        Set<String> others = new HashSet<>();
        for (Metric metric : effective) {
            if (!metric.unit().equals(own.getOrDefault(metric.id(), metric.unit()))) {
                others.add(metric.id());
            }
        }
        return counties.without(others);
    }

    /** {@code sha256:} and the hash of the edition's date and of all rows. */
    public String digest() {
        return CatalogueDigest.of(this);
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
