package org.siteselection.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Scope;
import org.siteselection.scoring.weighting.Weighting;

/**
 * A compiled rule set: checked, immutable, ready to score.
 *
 * @param id null in inline documents without an id; likewise version and title
 * @param method method with its options
 * @param parameters in the order of the document
 * @param metrics metrics that the document declares beside the catalogue's: name to unit, which may be empty
 * @param field reference set of relative scales and data-driven weights
 * @param root nameless factor above the factors
 * @param scope names that its expressions know; the metric indices of every expression refer to it
 * @param digest {@code sha256:} and 64 hex digits, over the document and all included files
 * @param source unchanged text of the document's file, null for inline documents
 * @param files texts that the digest covers, by path: the rule set's own file, unless inline, and all files that it uses
 * @param warnings warnings for the author
 */
public record RuleSet(
        @Nullable String id,
        @Nullable String version,
        @Nullable String title,
        @Nullable String description,
        @Nullable String owner,
        @Nullable String reviewed,
        Method method,
        List<Parameter> parameters,
        Map<String, String> metrics,
        Field field,
        List<Gate> gates,
        RuleFactor root,
        List<Expectation> expectations,
        Scope scope,
        String digest,
        @Nullable String source,
        Map<String, String> files,
        List<Issue> warnings) {

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Whether a criterion or a gate reads the metric. */
    public boolean reads(String metric) {
        return root.criteria().anyMatch(criterion -> criterion.value().metrics().contains(metric))
                || gates.stream().anyMatch(gate -> gate.when().metrics().contains(metric));
    }

    /** Whether weights or scales depend on the field. */
    public boolean needsField() {
        return hasRelativeScale() || weighsByData();
    }

    /** Whether some weights are data-driven. */
    public boolean weighsByData() {
        return root.nodes()
                .anyMatch(node -> node instanceof RuleFactor factor
                        && factor.weighting() != null
                        && factor.weighting().basis() != Weighting.Basis.JUDGEMENTS);
    }

    public boolean hasRelativeScale() {
        return root.criteria().anyMatch(criterion -> criterion.relative() != null && !criterion.reportOnly());
    }

    public RuleSet with(List<Issue> allWarnings) {
        return new RuleSet(
                id,
                version,
                title,
                description,
                owner,
                reviewed,
                method,
                parameters,
                metrics,
                field,
                gates,
                root,
                expectations,
                scope,
                digest,
                source,
                files,
                List.copyOf(allWarnings));
    }
}
