package org.siteselection.rulefiles.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Checks the candidates, metrics and figures of an expectation or a scenario, each at its place. */
final class ExpectedNames {
    /** Accepts every name. */
    static final ExpectedNames ANY =
            new ExpectedNames(List.of(), name -> true, List.of(), name -> true, name -> Optional.empty(), null);

    private final Collection<String> places;
    private final Predicate<String> isPlace;
    private final Collection<String> metrics;
    private final Predicate<String> isMetric;
    private final Function<String, Optional<Metric>> recorded;
    private final @Nullable Issues issues;

    private ExpectedNames(
            Collection<String> places,
            Predicate<String> isPlace,
            Collection<String> metrics,
            Predicate<String> isMetric,
            Function<String, Optional<Metric>> recorded,
            @Nullable Issues issues) {
        this.places = places;
        this.isPlace = isPlace;
        this.metrics = metrics;
        this.isMetric = isMetric;
        this.recorded = recorded;
        this.issues = issues;
    }

    static ExpectedNames of(CatalogueSnapshot catalogue, Set<String> metrics, Issues issues) {
        return new ExpectedNames(
                catalogue.places().stream().map(Place::id).toList(),
                id -> catalogue.place(id).isPresent(),
                metrics,
                metrics::contains,
                catalogue::metric,
                issues);
    }

    /** @param own candidates that the facts of the expectation describe */
    void candidate(String id, Set<String> own, Position at, String path) {
        if (!own.contains(id) && !isPlace.test(id)) {
            Set<String> known = new TreeSet<>(places);
            known.addAll(own);
            report("unknown-candidate", "There is no candidate", id, NearestName.hint(id, known), at, path);
        }
    }

    void metric(String id, Position at, String path) {
        if (!isMetric.test(id)) {
            report("unknown-metric", "There is no metric", id, RenamedMetrics.hint(id, metrics), at, path);
        }
    }

    /** Why a figure is outside of the bounds of its metric; empty within them, and for a metric without bounds. */
    Optional<String> outside(String metric, double figure) {
        return recorded.apply(metric).filter(known -> !known.allows(figure)).map(known -> known.outside(figure));
    }

    private void report(String code, String what, String name, String hint, Position at, String path) {
        if (issues != null) {
            issues.error(code, at, path, what + " '" + ShortText.of(name, 60) + "'.", hint.strip());
        }
    }
}
