package org.siteselection.rulefiles.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Texts;

/**
 * What a variant changes in its rule set. All names are known and all values valid.
 *
 * @param id of the variant, in kebab-case
 * @param title null for that of the rule set
 * @param parameters defaults by name: String, Double or Boolean
 * @param weights by dotted path, not negative
 * @param method its name, or a map with type and options; null for that of the rule set
 */
public record VariantChanges(
        String id,
        @Nullable String title,
        Map<String, Object> parameters,
        Map<String, Double> weights,
        @Nullable Object method) {

    /** Maximum length of a list of names, in characters. */
    private static final int LONGEST_LIST = 1_000;

    /** The names of all changes of the question, {@code weights energy; method}. */
    public String names() {
        List<String> names = new ArrayList<>();
        if (!weights.isEmpty()) {
            names.add("weights " + Texts.some(weights.keySet(), LONGEST_LIST));
        }
        if (!parameters.isEmpty()) {
            names.add("parameters " + Texts.some(parameters.keySet(), LONGEST_LIST));
        }
        if (method != null) {
            names.add("method");
        }
        return names.isEmpty() ? "none" : String.join("; ", names);
    }
}
