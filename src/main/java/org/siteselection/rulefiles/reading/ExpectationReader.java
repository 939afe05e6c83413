package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Expectation;

/** Reads {@code expect}: the tests in a rule set. */
final class ExpectationReader {
    private static final List<String> STATUSES = List.of("pass", "conditional", "unknown");
    private static final List<String> TOTALS = List.of("annual", "once", "present_value");

    private final Issues issues;
    private final GivenValues given;
    private final ExpectedNames names;
    private final boolean withCosts;

    /**
     * @param names checks the names of candidates and metrics
     * @param withCosts whether the rules give costs
     */
    ExpectationReader(Issues issues, GivenValues given, ExpectedNames names, boolean withCosts) {
        this.issues = issues;
        this.given = given;
        this.names = names;
        this.withCosts = withCosts;
    }

    List<Expectation> read(Section ruleSet) {
        List<Expectation> expectations = new ArrayList<>();
        List<Doc> items = ruleSet.list("expect").orElse(List.of());
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
        Map<String, Object> values = given.parameters(section);
        Map<String, Map<String, Double>> facts = given.facts(section);
        List<String> candidates = candidates(section, "candidates", facts.keySet());
        List<Expectation.Claim> claims = claims(section, facts.keySet());
        boolean tried = Stream.of("order", "leader", "score", "excluded", "cheapest", "cost")
                .anyMatch(section::has);
        if (claims.isEmpty() && !tried && statuses(section) == 0) {
            issues.error(
                    "empty-expectation",
                    section.at(),
                    path,
                    "'" + name
                            + "' has no expected result; it needs at least one of order, leader, score, excluded, status, cheapest, cost.");
        }
        section.close();
        return new Expectation(name, candidates, values, facts, claims, path);
    }

    /** A list of candidates; unknown ones become issues. */
    private List<String> candidates(Section section, String key, Set<String> own) {
        List<String> ids = section.texts(key);
        List<Doc> items = section.list(key).orElse(List.of());
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
            Double min = score.has("min") ? score.number("min").orElse(0.0) : null;
            Double max = score.has("max") ? score.number("max").orElse(0.0) : null;
            if (min == null && max == null) {
                score.missing("min", "'score' needs min, max or both");
            }
            score.close();
            claims.add(new Expectation.Score(id, min, max, place(section, "score")));
        });
        costs(section, own, claims);
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

    private void costs(Section section, Set<String> own, List<Expectation.Claim> claims) {
        for (String key : List.of("cheapest", "cost")) {
            if (section.has(key) && !withCosts) {
                section.keyError("costs-missing", key, "'" + key + "' needs 'costs', which the rules do not have.", "");
            }
        }
        section.text("cheapest").ifPresent(id -> {
            names.candidate(id, own, section.at("cheapest"), section.path("cheapest"));
            claims.add(new Expectation.Cheapest(id, place(section, "cheapest")));
        });
        section.section("cost").ifPresent(cost -> {
            String id = cost.text("id").orElse("");
            if (!cost.has("id")) {
                cost.missing("id", "whose cost is meant");
            } else if (!id.isEmpty()) {
                names.candidate(id, own, cost.at("id"), cost.path("id"));
            }
            String of = cost.oneOf("of", "unknown-total", TOTALS).orElse("present_value");
            Double min = cost.has("min") ? cost.number("min").orElse(0.0) : null;
            Double max = cost.has("max") ? cost.number("max").orElse(0.0) : null;
            if (min == null && max == null) {
                cost.missing("min", "give min, max or both");
            }
            cost.close();
            CostModel.Total total = CostModel.Total.valueOf(of.toUpperCase(Locale.ROOT));
            claims.add(new Expectation.Money(id, total, min, max, place(section, "cost")));
        });
    }

    private static int statuses(Section section) {
        return section.has("status")
                ? section.section("status").map(s -> s.entries().size()).orElse(1)
                : 0;
    }

    private static Position place(Section section, String key) {
        return section.at(key);
    }
}
