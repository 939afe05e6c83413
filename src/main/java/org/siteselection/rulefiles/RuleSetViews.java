package org.siteselection.rulefiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.weighting.Weighting;

/** Rule sets in answers. */
@RegisterForReflection
final class RuleSetViews {
    private RuleSetViews() {}

    /** All active rule sets. */
    @Schema(name = "RuleSetList")
    record RuleSetList(List<RuleSetSummary> ruleSets) {}

    /** One line of the list. */
    @Schema(name = "RuleSetSummary")
    record RuleSetSummary(
            @Schema(examples = "asic-assembly") String id,
            @Schema(examples = "1.0.0") String version,
            String title,
            @Schema(enumeration = {"state", "county"}) String level,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String reviewed,
            String digest) {
        static RuleSetSummary of(RuleSet rules) {
            return new RuleSetSummary(
                    String.valueOf(rules.id()),
                    String.valueOf(rules.version()),
                    String.valueOf(rules.heading().title()),
                    rules.level().word(),
                    rules.heading().description(),
                    rules.heading().owner(),
                    rules.heading().reviewed(),
                    rules.digest());
        }
    }

    /**
     * A compiled rule set.
     *
     * @param weighting weighting of the factors; null if they have weights of their own
     * @param costs what a place costs; absent if the rules have no costs
     * @param scenarios named variants of the question
     * @param pendingIssues issues that prevent the activation of a newer version of its file; empty if the file is active
     * @param warnings warnings for the author
     */
    @Schema(name = "RuleSet")
    record RuleSetView(
            String id,
            String version,
            String title,
            @Nullable String description,
            @Nullable String owner,
            @Nullable String reviewed,
            @Schema(enumeration = {"state", "county"}) String level,
            String method,
            String digest,
            List<ParameterView> parameters,
            List<VariableRule> variables,
            List<GateRule> gates,
            FieldRule field,
            @Nullable String weighting,
            List<FactorRule> factors,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CostRules costs,

            List<ScenarioRule> scenarios,
            List<Issue> warnings,
            List<Issue> pendingIssues) {}

    /** Reference set of relative scales and data-driven weights. */
    @Schema(name = "FieldRule")
    record FieldRule(
            @Schema(enumeration = {"candidates", "states", "counties"})
            String from,

            List<String> except) {}

    /** A gate as in the rules. */
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
     * @param weight global weight, 0..1, for all places of the level and default parameters if it depends on data; absent if these do not
     *     determine it
     * @param share weight among its siblings, normalised to sum 1
     * @param weighting weighting of its children; absent if they have weights of their own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FactorRule")
    record FactorRule(
            String id,
            @Schema(examples = "energy") String path,
            String title,
            @Nullable Double weight,
            @Nullable Double share,
            @Nullable String why,
            @Nullable String weighting,
            @Nullable List<FactorRule> factors,
            @Nullable List<CriterionRule> criteria) {}

    /**
     * A criterion.
     *
     * @param weight global weight, 0..1; 0 if only reported
     * @param metrics metrics that its value reads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CriterionRule")
    record CriterionRule(
            String id,
            @Schema(examples = "energy.power_price") String path,
            String title,
            @Nullable Double weight,
            @Nullable Double share,
            String value,
            List<String> metrics,
            @Nullable String unit,
            @Nullable ScaleRule scale,
            @Nullable String goal,
            String missing,
            boolean reportOnly,
            @Nullable String why) {}

    /** A scale: its type, its anchors or normalisation, and, for an absolute one, the range of its scores. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScaleRule")
    record ScaleRule(
            @Schema(examples = "piecewise") String type,
            Object anchors,
            @Nullable Double lowest,
            @Nullable Double highest,
            @Nullable String why) {}

    static RuleSetView of(RuleSet rules, CatalogueSnapshot catalogue, List<Issue> pendingIssues) {
        Hierarchy hierarchy = hierarchy(rules, catalogue);
        RuleSetSummary summary = RuleSetSummary.of(rules);
        return new RuleSetView(
                summary.id(),
                summary.version(),
                summary.title(),
                summary.description(),
                summary.owner(),
                summary.reviewed(),
                rules.level().word(),
                rules.method().type(),
                summary.digest(),
                rules.parameters().stream().map(ParameterView::of).toList(),
                rules.inputs().variables().stream().map(VariableRule::of).toList(),
                rules.gates().stream().map(GateRule::of).toList(),
                new FieldRule(rules.field().from().word(), rules.field().except()),
                method(rules.root().weighting()),
                factors(rules.root(), hierarchy),
                CostRules.of(rules.costs()),
                rules.scenarios().stream().map(ScenarioRule::of).toList(),
                rules.warnings(),
                pendingIssues);
    }

    /** Weights for all places of the level; null if the data of the catalogue do not determine them. */
    private static @Nullable Hierarchy hierarchy(RuleSet rules, CatalogueSnapshot catalogue) {
        try {
            return Assessor.assess(Question.ofAll(rules, catalogue)).hierarchy();
        } catch (UnscorableException e) {
            return null;
        }
    }

    private static @Nullable String method(@Nullable Weighting weighting) {
        return weighting == null ? null : weighting.method();
    }

    private static @Nullable Double weight(@Nullable Hierarchy hierarchy, String path, boolean global) {
        int node = hierarchy == null ? -1 : hierarchy.indexOf(path);
        if (hierarchy == null || node < 0) {
            return null;
        }
        return global ? hierarchy.weight(node) : hierarchy.share(node);
    }

    private static @Nullable ScaleRule scale(RuleCriterion c) {
        if (c.relative() != null) {
            return new ScaleRule(
                    "relative",
                    Map.of("by", c.relative().by()),
                    null,
                    null,
                    c.scaling().why());
        }
        return c.scale() == null
                ? null
                : new ScaleRule(
                        c.scale().type(),
                        c.scale(),
                        c.scale().lowest(),
                        c.scale().highest(),
                        c.scaling().why());
    }

    private static List<FactorRule> factors(RuleFactor parent, @Nullable Hierarchy hierarchy) {
        return parent.children().stream()
                .filter(RuleFactor.class::isInstance)
                .map(child -> factor((RuleFactor) child, hierarchy))
                .toList();
    }

    private static FactorRule factor(RuleFactor factor, @Nullable Hierarchy hierarchy) {
        List<FactorRule> factors = factors(factor, hierarchy);
        return new FactorRule(
                factor.id(),
                factor.path(),
                factor.title(),
                weight(hierarchy, factor.path(), true),
                weight(hierarchy, factor.path(), false),
                factor.why(),
                method(factor.weighting()),
                factors.isEmpty() ? null : factors,
                factors.isEmpty()
                        ? factor.children().stream()
                                .map(child -> criterion((RuleCriterion) child, hierarchy))
                                .toList()
                        : null);
    }

    private static CriterionRule criterion(RuleCriterion c, @Nullable Hierarchy hierarchy) {
        return new CriterionRule(
                c.id(),
                c.path(),
                c.title(),
                c.reportOnly() ? Double.valueOf(0) : weight(hierarchy, c.path(), true),
                c.reportOnly() ? Double.valueOf(0) : weight(hierarchy, c.path(), false),
                c.value().source(),
                List.copyOf(c.value().metrics()),
                c.unit(),
                scale(c),
                c.goal() == null ? null : c.goal().word(),
                c.missing().word(),
                c.reportOnly(),
                c.why());
    }
}
