package org.siteselection.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.robustness.Distribution;

/** Builds a {@link Question} about a rule set. */
public final class Asked {
    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Map<String, String>> waivers = new HashMap<>();

    private Asked(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** About the rule set {@code a} and the small catalogue. */
    static Asked of(String rules) {
        return of(MemoryFiles.of("a.yaml", rules).sound("a", Facts.small()), Facts.small());
    }

    public static Asked of(RuleSet rules, CatalogueSnapshot catalogue) {
        return new Asked(rules, catalogue);
    }

    public Asked candidates(String... ids) {
        List.of(ids).forEach(id -> inline(id, id));
        return this;
    }

    Asked inline(String id, @Nullable String place) {
        candidates.put(id, new Candidate(id, id, place, Map.of()));
        return this;
    }

    public Asked fact(String id, String metric, double value) {
        Candidate old = candidates.get(id);
        Map<String, Double> figures = new HashMap<>(old.figures());
        figures.put(metric, value);
        candidates.put(id, new Candidate(id, old.name(), old.place(), figures));
        return this;
    }

    Asked uncertain(String id, String metric, double value, Distribution distribution) {
        Candidate old = candidates.get(id);
        candidates.put(
                id, new Candidate(id, old.name(), old.place(), Map.of(metric, value), Map.of(metric, distribution)));
        return this;
    }

    Asked parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    Asked weight(String path, double weight) {
        weights.put(path, weight);
        return this;
    }

    public Asked waiver(String id, String gate, String reason) {
        waivers.computeIfAbsent(id, key -> new HashMap<>()).put(gate, reason);
        return this;
    }

    public Assessment assess() {
        return Assessor.assess(new Question(
                rules, catalogue, List.copyOf(candidates.values()), parameters, weights, waivers, rules.method()));
    }
}
