package org.siteselection.rules;

import java.util.ArrayList;
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
    /** Nodes of a usual rule set; a longer list grows. */
    private static final int USUAL = 50;

    public RuleFactor {
        children = List.copyOf(children);
    }

    /** All criteria below, in the order of the file, including those that are only reported. */
    public Stream<RuleCriterion> criteria() {
        List<RuleCriterion> criteria = new ArrayList<>(USUAL);
        addCriteria(criteria);
        return criteria.stream();
    }

    /** Every request asks several times, and a list costs less than a stream or an iterator for each factor. */
    private void addCriteria(List<RuleCriterion> criteria) {
        for (int i = 0; i < children.size(); i++) {
            RuleNode child = children.get(i);
            if (child instanceof RuleFactor factor) {
                factor.addCriteria(criteria);
            } else {
                criteria.add((RuleCriterion) child);
            }
        }
    }

    /** This node and all nodes below, parents first, in the order of the file. */
    public Stream<RuleNode> nodes() {
        List<RuleNode> nodes = new ArrayList<>(USUAL);
        addNodes(nodes);
        return nodes.stream();
    }

    private void addNodes(List<RuleNode> nodes) {
        nodes.add(this);
        for (int i = 0; i < children.size(); i++) {
            RuleNode child = children.get(i);
            if (child instanceof RuleFactor factor) {
                factor.addNodes(nodes);
            } else {
                nodes.add(child);
            }
        }
    }
}
