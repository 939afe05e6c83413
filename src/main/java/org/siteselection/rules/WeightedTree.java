package org.siteselection.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siteselection.scoring.Criterion;
import org.siteselection.scoring.Factor;
import org.siteselection.scoring.Node;

/** The factor tree as a method sees it: without what is only reported, with the weights of a request. */
final class WeightedTree {
    private WeightedTree() {}

    /**
     * @param weights weights by path that replace those of the rules
     * @throws UnscorableException {@code weights-undetermined} when all siblings somewhere have weight 0
     */
    static Node of(RuleNode node, Map<String, Double> weights) {
        double weight = weights.getOrDefault(node.path(), node.weight());
        if (node instanceof RuleCriterion criterion) {
            return new Criterion(
                    criterion.id(),
                    criterion.path(),
                    weight,
                    Objects.requireNonNull(criterion.scale()),
                    criterion.missing());
        }
        List<Node> children = ((RuleFactor) node)
                .children().stream()
                        .filter(child -> !(child instanceof RuleCriterion criterion && criterion.reportOnly()))
                        .map(child -> of(child, weights))
                        .toList();
        if (children.stream().allMatch(child -> child.weight() == 0)) {
            String field = children.stream()
                    .map(Node::path)
                    .filter(weights::containsKey)
                    .findFirst()
                    .map(path -> "weights." + path)
                    .orElse("weights");
            String where = node.path().isEmpty() ? "the factors" : "what is under '" + node.path() + "'";
            throw new UnscorableException(
                    "weights-undetermined",
                    field,
                    "All weights of " + where + " are 0; at least one must be positive.");
        }
        return new Factor(node.id(), node.path(), weight, children);
    }
}
