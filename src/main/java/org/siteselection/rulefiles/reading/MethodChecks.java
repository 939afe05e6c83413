package org.siteselection.rulefiles.reading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.assessment.KnownWeights;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.weighting.Weighting;

/**
 * Finds criteria without a direction or scale that the method or a weighting of the rule set needs, so that no request can
 * be answered with the file unchanged. A criterion of weight 0 needs neither.
 */
final class MethodChecks {
    private final RuleSet rules;
    private final Set<String> weightless;
    private final Errors errors;

    /** Takes an error of a criterion. */
    @FunctionalInterface
    interface Errors {
        void add(RuleCriterion criterion, String code, String message, String hint);
    }

    /** @param sound whether all judgements were valid, so that the criteria of weight 0 are known */
    MethodChecks(RuleSet rules, boolean sound, Errors errors) {
        this.rules = rules;
        this.errors = errors;
        this.weightless = sound
                ? KnownWeights.zeroBeforeData(rules.root(), Map.of())
                : rules.root()
                        .criteria()
                        .filter(criterion -> criterion.weight() == 0)
                        .map(RuleCriterion::path)
                        .collect(Collectors.toSet());
    }

    void check() {
        visit(rules.root(), false);
    }

    /** Reports relative scales without a direction of weighted criteria, for every method. */
    void relativeScales() {
        criteria(rules.root())
                .filter(criterion -> criterion.relative() != null && criterion.goal() == null)
                .forEach(criterion -> errors.add(
                        criterion,
                        "missing-key",
                        "The key 'goal' is missing; a relative scale needs maximize or minimize.",
                        ""));
    }

    /** @param byData whether a weight above the children of the factor is data-driven */
    private void visit(RuleFactor factor, boolean byData) {
        Weighting weighting = factor.weighting();
        Weighting.Basis basis = weighting == null ? Weighting.Basis.JUDGEMENTS : weighting.basis();
        boolean fromData = byData || basis != Weighting.Basis.JUDGEMENTS;
        for (RuleNode child : factor.children()) {
            if (weighting != null && basis == Weighting.Basis.SCORES) {
                criteria(child).forEach(criterion -> scale(criterion, weighting.method()));
            }
            if (child instanceof RuleFactor inner) {
                visit(inner, fromData);
            } else {
                criteria(child).filter(criterion -> criterion.goal() == null).forEach(criterion -> {
                    if (weighting != null && basis == Weighting.Basis.RAW_VALUES) {
                        direction(criterion, "the weighting " + weighting.method());
                    } else if (rules.method().isOverValues() && !fromData) {
                        direction(criterion, method());
                    }
                });
            }
        }
    }

    /** The criteria of a node whose weight is or may be positive. */
    private Stream<RuleCriterion> criteria(RuleNode node) {
        Stream<RuleCriterion> all =
                node instanceof RuleFactor factor ? factor.criteria() : Stream.of((RuleCriterion) node);
        return all.filter(criterion -> !criterion.reportOnly() && !weightless.contains(criterion.path()));
    }

    private void scale(RuleCriterion criterion, String weighting) {
        if (criterion.scale() == null && criterion.relative() == null) {
            errors.add(
                    criterion,
                    "method-needs-scale",
                    "'" + criterion.path() + "' has no scale, but " + weighting + " uses scores.",
                    "Give it a scale.");
        }
    }

    private void direction(RuleCriterion criterion, String what) {
        if (criterion.relative() != null) {
            return; // reported when its scale is read
        }
        if (criterion.scale() == null) {
            errors.add(
                    criterion,
                    "missing-key",
                    "The key 'goal' is missing; " + what + " needs maximize or minimize.",
                    "");
        } else {
            errors.add(
                    criterion,
                    "method-needs-direction",
                    "'" + criterion.path() + "' has a scale without direction, and " + what
                            + " works on raw values and needs the direction of each criterion.",
                    "Choose a scale that rises or falls throughout, or a method over scores.");
        }
    }

    private String method() {
        return "the method " + rules.method().type();
    }
}
