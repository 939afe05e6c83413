package org.siteselection.rulefiles.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.rulefiles.document.Section;
import org.siteselection.rules.NodeLabel;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.weighting.Weighting;
import org.siteselection.text.Texts;

/** Reads the factor tree. */
final class FactorReader {
    /** Label of the nameless factor above the factors. */
    static final NodeLabel ROOT = new NodeLabel("", "", "", null);

    private final Reading reading;
    private final CriterionReader criteria;
    private final StopRule stop = StopRule.current();

    FactorReader(Reading reading, CriterionReader criteria) {
        this.reading = reading;
        this.criteria = criteria;
    }

    /** The siblings of a factor while it is read, with their weighting. */
    private record Siblings(List<RuleNode> nodes, @Nullable Weighting weighting) {}

    /** The nameless factor above {@code factors}, or empty with issues. */
    Optional<RuleFactor> root(Section ruleSet) {
        if (!ruleSet.has("factors")) {
            ruleSet.missing("factors", "it must be a map of factors");
            ruleSet.get("weighting");
            return Optional.empty();
        }
        Siblings siblings = factors(ruleSet, "");
        return siblings.nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleFactor(ROOT, 1, siblings.weighting, siblings.nodes));
    }

    private Siblings factors(Section parent, String parentPath) {
        List<RuleNode> children = new ArrayList<>();
        List<Section.Named> named = parent.sections("factors");
        if (named.isEmpty() && parent.holdsOnlySections("factors")) {
            parent.error("empty-factor", "factors", "'factors' must have at least one factor, is empty.");
        }
        boolean weighed = parent.has("weighting");
        for (Section.Named factor : named) {
            reading.checkId("factor", factor);
            String path = parentPath.isEmpty() ? factor.name() : parentPath + "." + factor.name();
            // An unreadable file, which was reported, may contain the weight.
            boolean withoutFile = factor.section().has("use");
            double weight = weight(factor.section(), named.size() == 1 || withoutFile, weighed);
            factor(factor, path, weight).ifPresent(children::add);
        }
        Weighting weighting = weighting(parent, "factors", named);
        checkPositive(parent, "factors", children, named, named.size());
        return new Siblings(children, weighting);
    }

    private Optional<RuleFactor> factor(Section.Named named, String path, double weight) {
        Section section = named.section();
        String title = section.words("title").orElse(Texts.title(named.name()));
        String why = section.words("why").orElse(null);
        // A factor file has its own owner and date; they are information only.
        List.of("owner", "reviewed", "version", "description").forEach(section::words);
        // Present only if the file was unreadable, which was reported.
        if (section.has("use")) {
            section.incomplete();
        }
        boolean hasFactors = section.has("factors");
        boolean hasCriteria = section.has("criteria");
        Siblings siblings = new Siblings(List.of(), null);
        if (hasFactors && hasCriteria) {
            section.keyError(
                    "factors-and-criteria",
                    "criteria",
                    "'" + named.name() + "' has both factors and criteria.",
                    "Put the criteria into a factor of their own.");
            section.get("weighting");
        } else if (hasFactors) {
            siblings = factors(section, path);
        } else if (hasCriteria) {
            siblings = criteria(section, path);
        } else {
            section.get("weighting");
            if (!section.isIncomplete()) {
                reading.issues()
                        .error(
                                "empty-factor",
                                named.keyAt(),
                                section.path(),
                                "'" + named.name() + "' has neither criteria nor factors.");
            }
        }
        section.close();
        return siblings.nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleFactor(
                        new NodeLabel(named.name(), path, title, why), weight, siblings.weighting, siblings.nodes));
    }

    private Siblings criteria(Section parent, String parentPath) {
        List<RuleNode> children = new ArrayList<>();
        List<Section.Named> named = parent.sections("criteria");
        List<Section.Named> weighted = named.stream()
                .filter(n -> !n.section().flag("report_only").orElse(false))
                .toList();
        Set<String> names = weighted.stream().map(Section.Named::name).collect(Collectors.toSet());
        boolean weighed = parent.has("weighting");
        for (Section.Named criterion : named) {
            reading.checkId("criterion", criterion);
            stop.check();
            boolean reportOnly = !names.contains(criterion.name());
            double weight = 0;
            if (!reportOnly) {
                weight = weight(criterion.section(), weighted.size() == 1, weighed);
            } else if (criterion.section().has("weight")) {
                criterion
                        .section()
                        .keyError(
                                "report-only-weight",
                                "weight",
                                "A criterion that is only reported has no weight.",
                                "Remove the key.");
            }
            criteria.read(criterion, parentPath + "." + criterion.name(), weight, reportOnly)
                    .ifPresent(children::add);
        }
        Weighting weighting = weighting(parent, "criteria", weighted);
        if (weighted.isEmpty()) {
            if (parent.holdsOnlySections("criteria") && !parent.isIncomplete()) {
                parent.keyError(
                        "empty-factor", "criteria", "No criterion here has a weight.", "Add one without report_only.");
            }
        } else {
            checkPositive(parent, "criteria", children, named, named.size());
        }
        return new Siblings(children, weighting);
    }

    private @Nullable Weighting weighting(Section parent, String key, List<Section.Named> siblings) {
        List<String> ids = Stream.concat(siblings.stream().map(Section.Named::name), parent.misread(key).stream())
                .sorted()
                .toList();
        reading.places().put(parent.path("weighting"), parent.at("weighting"));
        return parent.section("weighting")
                .flatMap(section -> new WeightingReader(section, reading.issues(), ids)
                        .read()
                        .filter(weighting -> applies(weighting, key, section)))
                .orElse(null);
    }

    /** Factors have scores, but no raw values. */
    private static boolean applies(Weighting weighting, String key, Section section) {
        if (weighting.basis() != Weighting.Basis.RAW_VALUES || key.equals("criteria")) {
            return true;
        }
        section.error(
                "weighting-needs-criteria",
                "method",
                "'" + weighting.method() + "' weights criteria by their raw values, but the children here are factors.",
                "Use standard_deviation or critic, which weight factors by their scores.");
        return false;
    }

    private static double weight(Section section, boolean only, boolean weighed) {
        if (!section.has("weight")) {
            if (!only && !weighed) {
                section.missing("weight", "each sibling needs a weight");
            }
            return 1;
        }
        if (weighed) {
            section.keyError(
                    "weight-and-weighting",
                    "weight",
                    "This weight is ignored: 'weighting' sets the weights of these siblings.",
                    "Remove the weight or the weighting.");
            return 1;
        }
        Optional<Double> weight = section.number("weight");
        if (weight.isPresent() && weight.get() < 0) {
            section.error(
                    "bad-weight",
                    "weight",
                    "The weight is " + Texts.number(weight.get()) + "; it must not be negative.");
            return 1;
        }
        return weight.orElse(1.0);
    }

    /** Checked only if every child was read, because an invalid one may have a positive weight. */
    private static void checkPositive(
            Section parent, String key, List<RuleNode> children, List<Section.Named> siblings, int expected) {
        boolean allZero = !children.isEmpty()
                && children.size() == expected
                && children.stream().allMatch(child -> child.weight() == 0);
        if (allZero) {
            parent.keyError("bad-weight", key, "All weights here are 0; at least one must be positive.", "");
        } else {
            siblings.forEach(FactorReader::warnOfZero);
        }
    }

    private static void warnOfZero(Section.Named named) {
        Section section = named.section();
        boolean given = section.has("weight") && !section.flag("report_only").orElse(false);
        if (given && section.number("weight").orElse(1.0) == 0) {
            section.warning(
                    "zero-weight",
                    "weight",
                    "With weight 0 this has no effect.",
                    "Use report_only to show a value beside the scores.");
        }
    }
}
