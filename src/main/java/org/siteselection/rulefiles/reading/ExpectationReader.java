package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.Expectation;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.Position;
import org.siteselection.text.NearestName;

/** Reads {@code expect}: the tests in a rule set. */
final class ExpectationReader {
    private static final List<String> STATUSES = List.of("pass", "conditional", "unknown");

    private final Issues issues;
    private final List<Parameter> parameters;
    private final Collection<String> declared;
    private final ExpectedNames names;

    /**
     * @param parameters valid parameters
     * @param declared names of all parameters, including invalid ones
     * @param names checks the names of candidates and metrics
     */
    ExpectationReader(Issues issues, List<Parameter> parameters, Collection<String> declared, ExpectedNames names) {
        this.names = names;
        this.issues = issues;
        this.parameters = parameters;
        this.declared = declared;
    }

    List<Expectation> read(Section ruleSet) {
        List<Expectation> expectations = new ArrayList<>();
        List<Doc> items = ruleSet.list("expect");
        for (int i = 0; i < items.size(); i++) {
            String path = "expect[" + i + "]";
            if (items.get(i) instanceof Doc.Mapping map) {
                expectations.add(read(new Section(map, path, issues), path, i));
            } else {
                issues.error(
                        "wrong-type",
                        items.get(i).at(),
                        path,
                        "An expectation must be a map, was " + items.get(i).kind() + ".");
            }
        }
        return expectations;
    }

    private Expectation read(Section section, String path, int index) {
        String name = section.words("name").orElse("expectation " + (index + 1));
        Map<String, Object> values = parameters(section);
        Map<String, Map<String, Double>> facts = facts(section);
        List<String> candidates = candidates(section, "candidates", facts.keySet());
        List<Expectation.Claim> claims = claims(section, facts.keySet());
        boolean tried = Stream.of("order", "leader", "score", "excluded").anyMatch(section::has);
        if (claims.isEmpty() && !tried && statuses(section) == 0) {
            issues.error(
                    "empty-expectation",
                    section.at(),
                    path,
                    "'" + name
                            + "' has no expected result; it needs at least one of order, leader, score, excluded, status.");
        }
        section.close();
        return new Expectation(name, candidates, values, facts, claims, path);
    }

    /** A list of candidates; unknown ones become issues. */
    private List<String> candidates(Section section, String key, Set<String> own) {
        List<String> ids = section.texts(key);
        List<Doc> items = section.list(key);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Doc.Scalar item && item.value() instanceof String id) {
                names.candidate(id, own, item.at(), section.path(key) + "[" + i + "]");
            }
        }
        return ids;
    }

    private List<Expectation.Claim> claims(Section section, Set<String> own) {
        List<Expectation.Claim> claims = new ArrayList<>();
        if (section.has("order")) {
            List<String> ids = candidates(section, "order", own);
            if (ids.size() < 2 && section.isList("order")) {
                section.error("empty-expectation", "order", "'order' names fewer than two candidates.");
            }
            claims.add(new Expectation.Order(ids, place(section, "order")));
        }
        section.text("leader").ifPresent(id -> {
            names.candidate(id, own, section.at("leader"), section.path("leader"));
            claims.add(new Expectation.Leader(id, place(section, "leader")));
        });
        section.section("score").ifPresent(score -> {
            String id = score.text("id").orElse("");
            if (!score.has("id")) {
                score.missing("id", "it must be the id of a candidate");
            } else if (!id.isEmpty()) {
                names.candidate(id, own, score.at("id"), score.path("id"));
            }
            Double min = score.has("min") ? (Double) score.number("min").orElse(0) : null;
            Double max = score.has("max") ? (Double) score.number("max").orElse(0) : null;
            if (min == null && max == null) {
                score.missing("min", "'score' needs min, max or both");
            }
            score.close();
            claims.add(new Expectation.Score(id, min, max, place(section, "score")));
        });
        if (section.has("excluded")) {
            claims.add(new Expectation.Excluded(candidates(section, "excluded", own), place(section, "excluded")));
        }
        section.section("status")
                .ifPresent(statuses -> List.copyOf(statuses.entries().keySet()).forEach(id -> {
                    names.candidate(id, own, statuses.keyAt(id), statuses.path(id));
                    if (!statuses.has(id)) {
                        statuses.missing(id, "it must be one of " + String.join(", ", STATUSES));
                    }
                    statuses.oneOf(id, "unknown-status", STATUSES)
                            .ifPresent(status -> claims.add(new Expectation.Status(id, status, place(statuses, id))));
                }));
        return claims;
    }

    private static int statuses(Section section) {
        return section.has("status")
                ? section.section("status").map(s -> s.entries().size()).orElse(1)
                : 0;
    }

    private static Position place(Section section, String key) {
        return section.at(key);
    }

    private Map<String, Object> parameters(Section section) {
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
                    if (parameter == null) {
                        given.keyError(
                                "unknown-parameter",
                                name,
                                "There is no parameter '" + name + "'.",
                                NearestName.hint(name, declared));
                    } else if (value == null) {
                        given.error(
                                "wrong-type",
                                name,
                                "'" + name + "' must be a value, was "
                                        + entry.value().kind() + ".");
                    } else if (parameter.fault(value) != null) {
                        given.error("bad-parameter", name, "'" + name + "' " + parameter.fault(value) + ".");
                    } else {
                        values.put(name, value);
                    }
                }));
        return values;
    }

    private Map<String, Map<String, Double>> facts(Section section) {
        Map<String, Map<String, Double>> facts = new LinkedHashMap<>();
        for (Section.Named candidate : section.sections("facts")) {
            Map<String, Double> figures = new LinkedHashMap<>();
            for (String metric : List.copyOf(candidate.section().entries().keySet())) {
                names.metric(
                        metric,
                        candidate.section().keyAt(metric),
                        candidate.section().path(metric));
                candidate.section().number(metric).ifPresent(figure -> figures.put(metric, figure));
            }
            facts.put(candidate.name(), figures);
        }
        return facts;
    }
}
