package org.siteselection.rulefiles.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Parameter;
import org.siteselection.text.NearestName;

/** Reads {@code parameters} and {@code facts} of an expectation or a scenario. */
final class GivenValues {
    private final List<Parameter> parameters;
    private final Collection<String> declared;
    private final ExpectedNames names;

    /**
     * @param parameters valid parameters
     * @param declared names of all parameters, including invalid ones
     * @param names checks the names of candidates and metrics
     */
    GivenValues(List<Parameter> parameters, Collection<String> declared, ExpectedNames names) {
        this.parameters = parameters;
        this.declared = declared;
        this.names = names;
    }

    /** Values of parameters, by name; invalid ones become issues. */
    Map<String, Object> parameters(Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        section.section("parameters")
                .ifPresent(given -> given.entries().forEach((name, entry) -> {
                    Parameter parameter = parameters.stream()
                            .filter(p -> p.name().equals(name))
                            .findFirst()
                            .orElse(null);
                    Object value = entry.value() instanceof Doc.Scalar scalar ? scalar.value() : null;
                    if (parameter == null && declared.contains(name)) {
                        return; // its error was reported at its declaration
                    }
                    if (value == null) {
                        given.error(
                                "wrong-type",
                                name,
                                "'" + name + "' must be a value, was "
                                        + entry.value().kind() + ".");
                    } else if (parameter == null) {
                        given.keyError(
                                "unknown-parameter",
                                name,
                                "There is no parameter '" + name + "'.",
                                NearestName.hint(name, declared));
                    } else if (parameter.fault(value) != null) {
                        given.error("bad-parameter", name, "'" + name + "' " + parameter.fault(value) + ".");
                    } else {
                        values.put(name, value);
                    }
                }));
        return values;
    }

    /** Figures by candidate and metric; invalid ones become issues. */
    Map<String, Map<String, Double>> facts(Section section) {
        Map<String, Map<String, Double>> facts = new LinkedHashMap<>();
        for (Section.Named candidate : section.sections("facts")) {
            Map<String, Double> figures = new LinkedHashMap<>();
            for (String metric : List.copyOf(candidate.section().entries().keySet())) {
                names.metric(
                        metric,
                        candidate.section().keyAt(metric),
                        candidate.section().path(metric));
                candidate.section().number(metric).ifPresent(figure -> {
                    names.outside(metric, figure)
                            .ifPresent(fault -> candidate.section().error("implausible", metric, fault + "."));
                    figures.put(metric, figure);
                });
            }
            facts.put(candidate.name(), figures);
        }
        return facts;
    }
}
