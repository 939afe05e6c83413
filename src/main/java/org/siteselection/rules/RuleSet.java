package org.siteselection.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Scope;
import org.siteselection.scoring.weighting.Weighting;

/**
 * A compiled rule set: checked, immutable, ready to score.
 *
 * @param scenarios named variants of the question, in the order of the document
 * @param expectations tests that travel with the rules
 * @param warnings warnings for the author
 */
public record RuleSet(
        RuleHeading heading,
        RuleInputs inputs,
        ScoringModel model,
        List<RuleScenario> scenarios,
        List<Expectation> expectations,
        RuleOrigin origin,
        List<Issue> warnings) {
    public RuleSet {
        scenarios = List.copyOf(scenarios);
        expectations = List.copyOf(expectations);
        warnings = List.copyOf(warnings);
    }

    /** Null in inline documents without an id. */
    public @Nullable String id() {
        return heading.id();
    }

    /** Null in inline documents without a version. */
    public @Nullable String version() {
        return heading.version();
    }

    public List<Parameter> parameters() {
        return inputs.parameters();
    }

    /** The names that its expressions know. */
    public Scope scope() {
        return inputs.scope();
    }

    public Method method() {
        return model.method();
    }

    /** Scale of the places that the rules rank. */
    public Level level() {
        return model.level();
    }

    /** Reference set of relative scales and data-driven weights. */
    public Field field() {
        return model.field();
    }

    public List<Gate> gates() {
        return model.gates();
    }

    /** The nameless factor above the factors. */
    public RuleFactor root() {
        return model.root();
    }

    /** {@code sha256:} and 64 hex digits, over the document and all included files. */
    public String digest() {
        return origin.digest();
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What a place costs; null if the rules give no costs. */
    public @Nullable CostModel costs() {
        return model.costs();
    }

    /** The expressions of criteria, gates, cost lines and variables, in this order. */
    public Stream<Expression> expressions() {
        return Stream.concat(scored(), inputs.variables().stream().map(RuleVariable::value));
    }

    /** The expressions of criteria, gates and cost lines, in this order: all that a candidate's figures go into. */
    public Stream<Expression> scored() {
        CostModel costs = costs();
        return Stream.of(
                        root().criteria().map(RuleCriterion::value),
                        gates().stream().map(Gate::when),
                        costs == null ? Stream.<Expression>empty() : costs.expressions())
                .flatMap(each -> each);
    }

    /** Whether an expression reads the metric. */
    public boolean reads(String metric) {
        return expressions().anyMatch(expression -> expression.metrics().contains(metric));
    }

    /** Whether weights or scales depend on the field. */
    public boolean needsField() {
        return hasRelativeScale() || weighsByData();
    }

    /** Whether some weights are data-driven. */
    public boolean weighsByData() {
        return root().nodes()
                .anyMatch(node -> node instanceof RuleFactor factor
                        && factor.weighting() != null
                        && factor.weighting().basis() != Weighting.Basis.JUDGEMENTS);
    }

    public boolean hasRelativeScale() {
        return root().criteria().anyMatch(criterion -> criterion.relative() != null && !criterion.reportOnly());
    }

    public RuleSet with(List<Issue> allWarnings) {
        return new RuleSet(heading, inputs, model, scenarios, expectations, origin, allWarnings);
    }
}
