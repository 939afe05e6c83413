package org.siteselection.rulefiles.reading;

import java.util.Set;
import java.util.TreeSet;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleSet;
import org.siteselection.rules.RuleVariable;

/** Warns of parameters and variables that no expression reads. */
final class UnusedNames {
    private final Section document;
    private final RuleSet rules;

    UnusedNames(Section document, RuleSet rules) {
        this.document = document;
        this.rules = rules;
    }

    void report() {
        Set<String> parameters = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        rules.expressions().forEach(expression -> {
            parameters.addAll(expression.parameters());
            variables.addAll(expression.variables());
        });
        for (Parameter parameter : rules.parameters()) {
            if (!parameters.contains(parameter.name())) {
                warn("parameters", "parameter", parameter.name());
            }
        }
        for (RuleVariable variable : rules.inputs().variables()) {
            if (!variables.contains(variable.name())) {
                warn("variables", "variable", variable.name());
            }
        }
    }

    private void warn(String key, String kind, String name) {
        document.section(key)
                .orElseThrow()
                .keyWarning(
                        "unused-" + kind,
                        name,
                        "No expression reads the " + kind + " '" + name + "'.",
                        "Remove it, or use it.");
    }
}
