package org.siteselection.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named variant of the question that comes with the rules.
 *
 * @param parameters values that differ from those of the question
 * @param weights weights by path that differ from those of the question
 * @param facts figures by candidate and metric that differ from the catalogue's
 * @param method null for the method of the question
 */
public record RuleScenario(
        String name,
        String title,
        @Nullable String why,
        Map<String, Object> parameters,
        Map<String, Double> weights,
        Map<String, Map<String, Double>> facts,
        @Nullable Method method) {
    public RuleScenario {
        parameters = Map.copyOf(parameters);
        weights = Map.copyOf(weights);
        facts = Map.copyOf(facts);
    }
}
