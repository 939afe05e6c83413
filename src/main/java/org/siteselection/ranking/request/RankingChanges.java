package org.siteselection.ranking.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.RuleScenario;

/**
 * Changes that a request, or one of its scenarios, makes to the question of its rule set.
 *
 * @param parameters String, Double or Boolean by name
 * @param weights by dotted path, not negative
 * @param facts figures by candidate and metric
 * @param waivers reasons by candidate and gate
 * @param method its name, or a map with type and options; null for no change
 */
public record RankingChanges(
        Map<String, Object> parameters,
        Map<String, Double> weights,
        Map<String, Map<String, Figure>> facts,
        Map<String, Map<String, String>> waivers,
        @Nullable Object method) {

    /**
     * The changes of a scenario of the rules, without its method.
     *
     * @param candidates ids of the request; figures of other candidates are left out
     */
    public static RankingChanges of(RuleScenario scenario, Set<String> candidates) {
        Map<String, Map<String, Figure>> facts = new TreeMap<>();
        scenario.facts().forEach((candidate, figures) -> {
            if (candidates.contains(candidate)) {
                Map<String, Figure> certain = new TreeMap<>();
                figures.forEach((metric, value) -> certain.put(metric, Figure.certain(value)));
                facts.put(candidate, certain);
            }
        });
        return new RankingChanges(scenario.parameters(), scenario.weights(), facts, Map.of(), null);
    }

    /** These changes with others on top, key by key. */
    public RankingChanges with(RankingChanges others) {
        return new RankingChanges(
                merged(parameters, others.parameters),
                merged(weights, others.weights),
                mergedByCandidate(facts, others.facts),
                mergedByCandidate(waivers, others.waivers),
                others.method == null ? method : others.method);
    }

    private static <T> Map<String, T> merged(Map<String, T> ours, Map<String, T> others) {
        if (others.isEmpty()) {
            return ours;
        }
        Map<String, T> merged = new LinkedHashMap<>(ours);
        merged.putAll(others);
        return merged;
    }

    private static <T> Map<String, Map<String, T>> mergedByCandidate(
            Map<String, Map<String, T>> ours, Map<String, Map<String, T>> others) {
        if (others.isEmpty()) {
            return ours;
        }
        Map<String, Map<String, T>> all = new LinkedHashMap<>(ours);
        others.forEach((candidate, values) -> all.merge(candidate, values, RankingChanges::merged));
        return all;
    }
}
