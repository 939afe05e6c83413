package org.siteselection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the factor tree. */
final class FactorReader {
    private final Reading reading;
    private final CriterionReader criteria;

    FactorReader(Reading reading, CriterionReader criteria) {
        this.reading = reading;
        this.criteria = criteria;
    }

    /** The nameless factor above {@code factors}, or empty with issues. */
    Optional<RuleFactor> root(Section ruleSet) {
        if (!ruleSet.has("factors")) {
            ruleSet.missing("factors", "a map of factors was expected");
            return Optional.empty();
        }
        List<RuleNode> children = factors(ruleSet, "");
        return children.isEmpty() ? Optional.empty() : Optional.of(new RuleFactor("", "", "", null, 1, children));
    }

    private List<RuleNode> factors(Section parent, String parentPath) {
        List<RuleNode> children = new ArrayList<>();
        List<Section.Named> named = parent.sections("factors");
        if (named.isEmpty()
                && parent.section("factors").map(s -> s.entries().isEmpty()).orElse(false)) {
            parent.error("empty-factor", "factors", "'factors' is empty; at least one factor was expected.");
        }
        boolean only = named.size() == 1;
        for (Section.Named factor : named) {
            reading.checkId("factor", factor);
            String path = parentPath.isEmpty() ? factor.name() : parentPath + "." + factor.name();
            double weight = weight(factor.section(), only);
            factor(factor, path, weight).ifPresent(children::add);
        }
        checkPositive(parent, "factors", children, named.size());
        return children;
    }

    private Optional<RuleFactor> factor(Section.Named named, String path, double weight) {
        Section section = named.section();
        String title = section.words("title").orElse(Texts.title(named.name()));
        String why = section.words("why").orElse(null);
        // A factor file has an owner and a date of its own; they are for its readers.
        List.of("owner", "reviewed", "version", "description").forEach(section::words);
        boolean hasFactors = section.has("factors");
        boolean hasCriteria = section.has("criteria");
        List<RuleNode> children = List.of();
        if (hasFactors && hasCriteria) {
            section.keyError(
                    "factors-and-criteria",
                    "criteria",
                    "'" + named.name() + "' has both factors and criteria.",
                    "Put the criteria into a factor of their own.");
        } else if (hasFactors) {
            children = factors(section, path);
        } else if (hasCriteria) {
            children = criteria(section, path);
        } else if (!reading.issues().hasErrorAt(section.path() + ".use")) {
            reading.issues()
                    .error(
                            "empty-factor",
                            named.keyAt(),
                            section.path(),
                            "'" + named.name() + "' has neither criteria nor factors.");
        }
        section.close();
        return children.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleFactor(named.name(), path, title, why, weight, children));
    }

    private List<RuleNode> criteria(Section parent, String parentPath) {
        List<RuleNode> children = new ArrayList<>();
        List<Section.Named> named = parent.sections("criteria");
        List<Section.Named> weighted =
                named.stream().filter(n -> !n.section().flag("report_only")).toList();
        for (Section.Named criterion : named) {
            reading.checkId("criterion", criterion);
            boolean reportOnly = !weighted.contains(criterion);
            double weight = 0;
            if (!reportOnly) {
                weight = weight(criterion.section(), weighted.size() == 1);
            } else if (criterion.section().has("weight")) {
                criterion
                        .section()
                        .keyError(
                                "report-only-weight",
                                "weight",
                                "A criterion that is only reported carries no weight.",
                                "");
            }
            criteria.read(criterion, parentPath + "." + criterion.name(), weight, reportOnly)
                    .ifPresent(children::add);
        }
        if (weighted.isEmpty()) {
            parent.keyError(
                    "empty-factor", "criteria", "No criterion here carries weight.", "Add one without report_only.");
        } else {
            checkPositive(parent, "criteria", children, named.size());
        }
        return children;
    }

    private static double weight(Section section, boolean only) {
        if (!section.has("weight")) {
            if (!only) {
                section.missing("weight", "siblings are weighed against each other");
            }
            return 1;
        }
        OptionalDouble weight = section.number("weight");
        if (weight.isPresent() && weight.getAsDouble() < 0) {
            section.error(
                    "bad-weight",
                    "weight",
                    "The weight is " + Texts.number(weight.getAsDouble()) + "; it must not be negative.");
            return 1;
        }
        return weight.orElse(1);
    }

    /** Only judged when every child was read, since a broken one might have carried the weight. */
    private static void checkPositive(Section parent, String key, List<RuleNode> children, int expected) {
        if (!children.isEmpty()
                && children.size() == expected
                && children.stream().allMatch(child -> child.weight() == 0)) {
            parent.keyError("bad-weight", key, "All weights here are 0; at least one must be positive.", "");
        }
    }
}
