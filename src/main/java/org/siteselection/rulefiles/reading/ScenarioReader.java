package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleScenario;
import org.siteselection.text.NearestName;
import org.siteselection.text.Texts;

/** Reads {@code scenarios}: named variants of the question. */
final class ScenarioReader {
    private final Reading reading;
    private final GivenValues given;
    private final Optional<RuleFactor> root;
    private final Doc.Mapping document;

    /** @param root empty if the factors have errors */
    ScenarioReader(Reading reading, GivenValues given, Optional<RuleFactor> root, Doc.Mapping document) {
        this.document = document;
        this.reading = reading;
        this.given = given;
        this.root = root;
    }

    List<RuleScenario> read(Section ruleSet) {
        List<RuleScenario> scenarios = new ArrayList<>();
        for (Section.Named named : ruleSet.sections("scenarios")) {
            reading.checkId("scenario", named);
            Section section = named.section();
            String title = section.words("title").orElse(Texts.title(named.name()));
            String why = section.words("why").orElse(null);
            Map<String, Object> parameters = given.parameters(section);
            Map<String, Double> weights = weights(section);
            Map<String, Map<String, Double>> facts = given.facts(section);
            Method method = section.has("method") ? MethodReader.read(section) : null;
            section.close();
            scenarios.add(new RuleScenario(named.name(), title, why, parameters, weights, facts, method));
        }
        return scenarios;
    }

    /** Whether the document has the node; one with errors is not in the tree, and a file that is missing may have it. */
    private boolean isWritten(String path) {
        Doc node = document;
        for (String id : path.split("\\.")) {
            if (!(node instanceof Doc.Mapping map)) {
                return false;
            }
            if (map.get("use") != null) {
                return true;
            }
            Doc child = null;
            for (String kind : List.of("factors", "criteria")) {
                if (map.get(kind) instanceof Doc.Mapping children && children.get(id) != null) {
                    child = children.get(id);
                } else if (map.get(kind) != null && !(map.get(kind) instanceof Doc.Mapping)) {
                    return true;
                }
            }
            if (child == null) {
                return false;
            }
            node = child;
        }
        return true;
    }

    private Map<String, Double> weights(Section section) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> paths = root.stream()
                .flatMap(RuleFactor::nodes)
                .map(RuleNode::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toSet());
        section.section("weights").ifPresent(map -> {
            for (String path : List.copyOf(map.entries().keySet())) {
                Optional<Double> weight = map.number(path);
                if (!paths.contains(path) && !isWritten(path)) {
                    map.keyError(
                            "unknown-path",
                            path,
                            "There is no factor or criterion '" + path + "'.",
                            NearestName.hint(path, paths));
                } else if (weight.isPresent() && weight.get() < 0) {
                    map.error(
                            "bad-weight", path, "A weight must be 0 or more, was " + Texts.number(weight.get()) + ".");
                } else if (weight.isPresent()) {
                    weights.put(path, weight.get());
                }
            }
        });
        return weights;
    }
}
