package org.siteselection.robustness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.siteselection.assessment.KnownWeights;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.robustness.WeightConstraint.Span;

/** The criteria of positive weight under each factor and criterion. */
final class NodeSpans {
    private static final Span NONE = new Span(0, 0);

    private final Map<String, Span> byPath = new HashMap<>();
    private int criteria;

    /** @param criteria numbers in the hierarchy of the criteria of positive weight, ascending */
    NodeSpans(Hierarchy hierarchy, int[] criteria) {
        this.criteria = criteria.length;
        for (int node = 1; node < hierarchy.size(); node++) {
            int from = position(criteria, hierarchy.firstCriterion(node));
            int to = position(criteria, hierarchy.firstCriterion(hierarchy.end(node)));
            byPath.put(hierarchy.node(node).path(), new Span(from, to));
        }
    }

    /**
     * The criteria of rules whose weights are not resolved, in the order of a hierarchy.
     *
     * @param zero paths of the criteria of weight 0
     */
    NodeSpans(RuleFactor root, Set<String> zero) {
        visit(root, zero);
    }

    private void visit(RuleFactor factor, Set<String> zero) {
        for (RuleNode child : KnownWeights.siblings(factor)) {
            int from = criteria;
            if (child instanceof RuleFactor inner) {
                visit(inner, zero);
            } else if (!zero.contains(child.path())) {
                criteria++;
            }
            byPath.put(child.path(), new Span(from, criteria));
        }
    }

    /** Number of criteria of positive weight. */
    int criteria() {
        return criteria;
    }

    /** Number of criteria of positive weight before a criterion of the hierarchy. */
    private static int position(int[] criteria, int criterion) {
        int at = Arrays.binarySearch(criteria, criterion);
        return at >= 0 ? at : -at - 1;
    }

    /** Positions among the criteria of positive weight; an empty span for a node without such criteria. */
    Span of(String path) {
        // A factor whose criteria are only reported is in no ranking.
        return byPath.getOrDefault(path, NONE);
    }
}
