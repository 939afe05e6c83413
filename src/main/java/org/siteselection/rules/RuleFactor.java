package org.siteselection.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.weighting.Weighting;

/**
 * A factor, with factors or criteria as children.
 *
 * @param weighting weighting of its children; null if they have weights of their own
 * @param children in the order of the file, at least one
 */
public record RuleFactor(
        NodeLabel label, double weight, @Nullable Weighting weighting, List<RuleNode> children) implements RuleNode {
    public RuleFactor {
        children = List.copyOf(children);
    }

    /** All criteria below, in the order of the file, including those that are only reported. */
    public Stream<RuleCriterion> criteria() {
        return children.stream()
                .flatMap(child ->
                        child instanceof RuleFactor factor ? factor.criteria() : Stream.of((RuleCriterion) child));
    }

    /** This node and all nodes below, parents first, in the order of the file. */
    public Stream<RuleNode> nodes() {
        return Stream.concat(
                Stream.of(this),
                children.stream()
                        .flatMap(child -> child instanceof RuleFactor factor ? factor.nodes() : Stream.of(child)));
    }
}
