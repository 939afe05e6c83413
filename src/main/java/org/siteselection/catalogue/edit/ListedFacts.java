package org.siteselection.catalogue.edit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.view.Filters;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/**
 * The facts of a list with filters. Those of counties are in it only if the filters name a county, or the kind of counties.
 *
 * @param kinds of places; empty for states and sites
 */
record ListedFacts(
        CatalogueSnapshot snapshot,
        List<String> kinds,
        List<String> places,
        List<String> metrics,
        List<String> sources) {
    /** As many as an import takes. The facts of all counties would be six times as many. */
    private static final int MOST = 20_000;

    /**
     * By place and metric.
     *
     * @throws ApiException {@code unknown-name} for unknown filters, {@code too-large} beyond {@value #MOST} facts of counties
     */
    List<Fact> list() {
        new Filters()
                .check("kind", kinds, List.of(Place.STATE, Place.COUNTY, Place.SITE))
                .checkPlaces("place", "place", places, snapshot, place -> true)
                .check(
                        "metric",
                        metrics,
                        snapshot.metrics().stream().map(Metric::id).toList())
                .check(
                        "source",
                        sources,
                        snapshot.sources().stream().map(Source::id).toList())
                .refuse();
        Set<String> ofMetrics = new HashSet<>(metrics);
        Set<String> ofSources = new HashSet<>(sources);
        List<Fact> facts = (places.isEmpty() ? everywhere() : named())
                .filter(fact -> ofMetrics.isEmpty() || ofMetrics.contains(fact.metric()))
                .filter(fact -> ofSources.isEmpty() || ofSources.contains(fact.source()))
                .limit(kinds.contains(Place.COUNTY) ? MOST + 1L : Long.MAX_VALUE)
                .sorted(Comparator.comparing(Fact::place).thenComparing(Fact::metric))
                .toList();
        if (kinds.contains(Place.COUNTY) && facts.size() > MOST) {
            String message = String.format(
                    Locale.ROOT, "More than %,d facts match; name metrics or places to list fewer.", MOST);
            throw new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("kind", message)))
                    .as("too-large");
        }
        return facts;
    }

    private Stream<Fact> named() {
        return places.stream()
                .distinct()
                .flatMap(id -> snapshot.place(id).stream())
                .filter(place -> kinds.isEmpty() || kinds.contains(place.kind()))
                .flatMap(place -> snapshot.facts(place.id()).stream());
    }

    private Stream<Fact> everywhere() {
        Stream<Fact> ofOthers = snapshot.data().facts().stream().filter(this::listed);
        if (!kinds.contains(Place.COUNTY)) {
            return ofOthers;
        }
        Stream<Fact> ofCounties = metrics.isEmpty()
                ? snapshot.counties().stream().flatMap(county -> snapshot.facts(county.id()).stream())
                : metrics.stream().distinct().flatMap(metric -> snapshot.countyFacts(metric).stream());
        return Stream.concat(ofOthers, ofCounties);
    }

    /** Whether a recorded fact of another place than a county is of the wanted kind. */
    private boolean listed(Fact fact) {
        return snapshot.place(fact.place())
                .filter(place -> !place.representsCounty())
                .filter(place -> kinds.isEmpty() || kinds.contains(place.kind()))
                .isPresent();
    }
}
