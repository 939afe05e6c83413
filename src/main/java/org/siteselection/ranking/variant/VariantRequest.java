package org.siteselection.ranking.variant;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.Explain;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.rulefiles.variant.VariantChanges;

/**
 * A request for a variant of a rule set.
 *
 * @param id in kebab-case; null for one made from the id of the rule set
 * @param title null for that of the rule set
 * @param parameters defaults by name: String, Double or Boolean
 * @param weights by dotted path, not negative
 * @param method its name, or a map with type and options; null for that of the rule set
 */
record VariantRequest(
        @Nullable String id,
        @Nullable String title,
        Map<String, Object> parameters,
        Map<String, Double> weights,
        @Nullable Object method) {

    VariantChanges changes(String ruleSet) {
        return new VariantChanges(id == null ? ruleSet + "-variant" : id, title, parameters, weights, method);
    }

    /** The ranking of all states that has the scores of the variant. */
    RankingRequest ranking(String ruleSet) {
        return new RankingRequest(
                ruleSet, null, null, parameters, weights, Map.of(), Map.of(), method, Explain.NONE, false);
    }
}
