package org.siteselection.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Scope;
import org.siteselection.scoring.weighting.Weighting;

/**
 * A compiled rule set: checked, immutable, ready to score.
 *
 * @param expectations tests that travel with the rules
 * @param warnings warnings for the author
 */
public record RuleSet(
        RuleHeading heading,
        RuleInputs inputs,
        ScoringModel model,
        List<Expectation> expectations,
        RuleOrigin origin,
        List<Issue> warnings) {
    public RuleSet {
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

    /** Whether a criterion or a gate reads the metric. */
    public boolean reads(String metric) {
        return root().criteria()
                        .anyMatch(criterion -> criterion.value().metrics().contains(metric))
                || gates().stream().anyMatch(gate -> gate.when().metrics().contains(metric));
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
        return new RuleSet(heading, inputs, model, expectations, origin, allWarnings);
    }
}
