package org.siteselection.rulefiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that a rule set was compiled from.
 *
 * @param byPath relative to the rule directory
 */
record KeptTexts(Map<String, String> byPath) implements RuleSource {
    @Override
    public List<String> ruleSetFiles() {
        return byPath.keySet().stream().filter(path -> !path.contains("/")).toList();
    }

    @Override
    public List<String> factorFiles() {
        return byPath.keySet().stream().filter(path -> path.contains("/")).toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
