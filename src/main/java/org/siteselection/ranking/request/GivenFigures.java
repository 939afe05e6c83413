package org.siteselection.ranking.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Candidate;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.http.problem.Violation;
import org.siteselection.ranking.request.SelectedCandidates.UnknownNames;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.text.NamedNumbers;
import org.siteselection.text.SharedNames;

/** Combines and checks the figures that a request gives of its candidates: every metric is known, every value within its bounds. */
public final class GivenFigures {
    /** Kind of name in messages about an unknown one. */
    public static final String METRIC = "metric";

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final Map<String, Map<String, Figure>> facts;
    private final UnknownNames unknown;
    private final List<Violation> outside;
    /** Names whose metrics are known; many candidates have the same. */
    private SharedNames checked = new SharedNames(List.of());
    /** Metrics of the catalogue with these names, null where it has none. */
    private List<@Nullable Metric> metrics = List.of();

    /**
     * @param facts figures beside the candidates, by candidate and metric
     * @param outside list to which violations of bounds are added
     */
    public GivenFigures(
            RuleSet rules,
            CatalogueSnapshot catalogue,
            Map<String, Map<String, Figure>> facts,
            UnknownNames unknown,
            List<Violation> outside) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.facts = facts;
        this.unknown = unknown;
        this.outside = outside;
    }

    /** The figures of a candidate by metric, those beside the candidates first. Faults are reported in the order of their names. */
    public Map<String, Figure> of(CandidateEntry entry) {
        Map<String, Figure> beside = facts.getOrDefault(entry.id(), Map.of());
        Map<String, Figure> figures = entry.facts();
        if (beside.isEmpty() && figures instanceof CertainFigures certain && areSound(certain.numbers())) {
            return figures;
        }
        if (!beside.isEmpty()) {
            figures = new HashMap<>(figures);
            figures.putAll(beside);
        }
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            if (!isSound(figure.getKey(), figure.getValue())) {
                Map<String, Figure> byName = new TreeMap<>(figures);
                knownMetrics(entry, byName.keySet());
                withinBounds(entry, byName);
                break;
            }
        }
        return figures;
    }

    /** Whether all metrics are known and all values within their bounds. */
    private boolean areSound(NamedNumbers figures) {
        if (figures.names() != checked) {
            checked = figures.names();
            metrics = new ArrayList<>();
            for (int i = 0; i < checked.size(); i++) {
                metrics.add(catalogue.metric(checked.get(i)).orElse(null));
            }
        }
        for (int i = 0; i < metrics.size(); i++) {
            Metric metric = metrics.get(i);
            boolean sound =
                    metric == null ? rules.scope().metricIndex(checked.get(i)) >= 0 : metric.allows(figures.value(i));
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    private boolean isSound(String name, Figure figure) {
        Metric metric = catalogue.metric(name).orElse(null);
        if (metric == null) {
            return rules.scope().metricIndex(name) >= 0;
        }
        return figure.distribution() == null
                ? metric.allows(figure.value())
                : figure.stated().stream().allMatch(metric::allows);
    }

    private void knownMetrics(CandidateEntry entry, Set<String> metrics) {
        for (String metric : metrics) {
            if (rules.scope().metricIndex(metric) < 0
                    && catalogue.metric(metric).isEmpty()) {
                unknown.add(field(entry, metric), METRIC, metric, rules.scope().metrics());
            }
        }
    }

    private static String field(CandidateEntry entry, String metric) {
        return entry.facts().containsKey(metric)
                ? entry.field() + ".facts." + metric
                : "facts." + entry.id() + "." + metric;
    }

    /** A figure outside of the bounds of its metric is an error, often of its unit. */
    private void withinBounds(CandidateEntry entry, Map<String, Figure> figures) {
        figures.forEach((id, figure) -> catalogue.metric(id).ifPresent(metric -> {
            for (double value : figure.stated()) {
                if (!metric.allows(value) && outside.size() < Violation.MOST) {
                    outside.add(new Violation(field(entry, id), metric.outside(value) + "."));
                    return;
                }
            }
        }));
    }

    /** A candidate with these figures. */
    public static Candidate candidate(String id, String name, InlinePlace place, Map<String, Figure> figures) {
        if (figures instanceof CertainFigures certain) {
            return new Candidate(id, name, place.parent(), place.county(), certain.numbers(), Map.of());
        }
        Map<String, Double> values = new HashMap<>(2 * figures.size());
        Map<String, Distribution> distributions = new HashMap<>();
        figures.forEach((metric, figure) -> {
            values.put(metric, figure.value());
            if (figure.distribution() != null) {
                distributions.put(metric, figure.distribution());
            }
        });
        return new Candidate(id, name, place.parent(), place.county(), values, distributions);
    }
}
