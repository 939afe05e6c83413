package org.siteselection.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.Factor;
import org.siteselection.scoring.Hierarchy;

/** Rule sets as callers see them. */
final class RuleSetViews {
    private RuleSetViews() {}

    /** All rule sets in force. */
    @Schema(name = "RuleSetList")
    record RuleSetList(List<RuleSetSummary> ruleSets) {}

    /** One line of the list. */
    @Schema(name = "RuleSetSummary")
    record RuleSetSummary(
            @Schema(examples = "asic-assembly") String id,
            @Schema(examples = "1.0.0") String version,
            String title,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String reviewed,
            String digest) {
        static RuleSetSummary of(RuleSet rules) {
            return new RuleSetSummary(
                    String.valueOf(rules.id()),
                    String.valueOf(rules.version()),
                    String.valueOf(rules.title()),
                    rules.description(),
                    rules.owner(),
                    rules.reviewed(),
                    rules.digest());
        }
    }

    /**
     * A compiled rule set.
     *
     * @param pendingIssues what keeps a newer version of its file from being used; empty when the file is in force
     * @param warnings what the author should look at
     */
    @Schema(name = "RuleSet")
    record RuleSetView(
            String id,
            String version,
            String title,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String reviewed,
            String method,
            String digest,
            List<ParameterView> parameters,
            List<GateRule> gates,
            List<FactorRule> factors,
            List<Issue> warnings,
            List<Issue> pendingIssues) {}

    /** A parameter; {@code default} holds when a request says nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ParameterRule")
    record ParameterView(
            @Schema(examples = "headcount") String name,

            @Schema(enumeration = {"number", "string", "boolean"})
            String type,

            @com.fasterxml.jackson.annotation.JsonProperty("default")
            Object fallback,

            @Nullable Double min,
            @Nullable Double max,

            @com.fasterxml.jackson.annotation.JsonProperty("enum") @Nullable
            List<Object> choices,

            @Nullable String unit,
            @Nullable String title,
            @Nullable String why) {
        static ParameterView of(Parameter p) {
            List<Object> choices = p.choices().isEmpty() ? null : p.choices();
            return new ParameterView(
                    p.name(), p.typeWord(), p.value(), p.min(), p.max(), choices, p.unit(), p.title(), p.why());
        }
    }

    /** A gate as the rules state it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GateRule")
    record GateRule(
            String id,
            String title,
            String when,
            @Schema(enumeration = {"fail", "conditional"}) String outcome,
            String reason,
            @Nullable String cites,
            @Nullable String why) {
        static GateRule of(Gate gate) {
            return new GateRule(
                    gate.id(),
                    gate.title(),
                    gate.when().source(),
                    gate.outcome().word(),
                    gate.reason(),
                    gate.cites(),
                    gate.why());
        }
    }

    /**
     * A factor.
     *
     * @param weight global weight, 0..1
     * @param share weight among its siblings, normalised to sum 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FactorRule")
    record FactorRule(
            String id,
            @Schema(examples = "energy") String path,
            String title,
            double weight,
            double share,
            @Nullable String why,
            @Nullable List<FactorRule> factors,
            @Nullable List<CriterionRule> criteria) {}

    /**
     * A criterion.
     *
     * @param weight global weight, 0..1; 0 where it is only reported
     * @param metrics metrics that its value reads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CriterionRule")
    record CriterionRule(
            String id,
            @Schema(examples = "energy.power_price") String path,
            String title,
            double weight,
            double share,
            String value,
            List<String> metrics,
            @Nullable String unit,
            @Nullable ScaleRule scale,
            @Nullable String goal,
            String missing,
            boolean reportOnly,
            @Nullable String why) {}

    /** A value function: its type, the scores it can give, and its anchors. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScaleRule")
    record ScaleRule(
            @Schema(examples = "piecewise") String type,
            Object anchors,
            double lowest,
            double highest,
            @Nullable String why) {}

    static RuleSetView of(RuleSet rules) {
        Hierarchy hierarchy = new Hierarchy((Factor) WeightedTree.of(rules.root(), java.util.Map.of()));
        RuleSetSummary summary = RuleSetSummary.of(rules);
        return new RuleSetView(
                summary.id(),
                summary.version(),
                summary.title(),
                summary.description(),
                summary.owner(),
                summary.reviewed(),
                rules.method(),
                summary.digest(),
                rules.parameters().stream().map(ParameterView::of).toList(),
                rules.gates().stream().map(GateRule::of).toList(),
                factors(rules.root(), hierarchy),
                rules.warnings(),
                List.of());
    }

    private static List<FactorRule> factors(RuleFactor parent, Hierarchy hierarchy) {
        return parent.children().stream()
                .filter(RuleFactor.class::isInstance)
                .map(child -> factor((RuleFactor) child, hierarchy))
                .toList();
    }

    private static FactorRule factor(RuleFactor factor, Hierarchy hierarchy) {
        int node = hierarchy.indexOf(factor.path());
        List<FactorRule> factors = factors(factor, hierarchy);
        return new FactorRule(
                factor.id(),
                factor.path(),
                factor.title(),
                hierarchy.weight(node),
                hierarchy.share(node),
                factor.why(),
                factors.isEmpty() ? null : factors,
                factors.isEmpty()
                        ? factor.children().stream()
                                .map(child -> criterion((RuleCriterion) child, hierarchy))
                                .toList()
                        : null);
    }

    private static CriterionRule criterion(RuleCriterion c, Hierarchy hierarchy) {
        int node = hierarchy.indexOf(c.path());
        return new CriterionRule(
                c.id(),
                c.path(),
                c.title(),
                node < 0 ? 0 : hierarchy.weight(node),
                node < 0 ? 0 : hierarchy.share(node),
                c.value().source(),
                List.copyOf(c.value().metrics()),
                c.unit(),
                c.scale() == null
                        ? null
                        : new ScaleRule(
                                c.scale().type(),
                                c.scale(),
                                c.scale().lowest(),
                                c.scale().highest(),
                                c.scaleWhy()),
                c.goal() == null ? null : c.goal().word(),
                c.missing().word(),
                c.reportOnly(),
                c.why());
    }
}
