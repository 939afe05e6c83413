package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.weighting.Weighting;

/** Finds the criteria of weight 0. They have no effect on the score and need neither a value nor a direction. */
public final class KnownWeights {
    private static final Comparator<RuleNode> BY_ID = Comparator.comparing(RuleNode::id);

    private final Map<String, Double> overrides;
    private final Set<String> zero = new HashSet<>();

    private KnownWeights(Map<String, Double> overrides) {
        this.overrides = overrides;
    }

    /**
     * Paths of the criteria whose weight is 0 for every field: by their own weight, by that of a parent factor, by a
     * judgement or by the request. Data-driven weights are assumed to be positive.
     */
    public static Set<String> zeroBeforeData(RuleFactor root, Map<String, Double> overrides) {
        KnownWeights weights = new KnownWeights(overrides);
        weights.visit(root, true);
        return Set.copyOf(weights.zero);
    }

    /** Paths of the criteria of weight 0 in a resolved hierarchy. */
    static Set<String> zeroIn(Hierarchy hierarchy) {
        Set<String> zero = new HashSet<>();
        for (int c = 0; c < hierarchy.criteria(); c++) {
            if (hierarchy.weight(hierarchy.criterionNode(c)) == 0) {
                zero.add(hierarchy.criterion(c).path());
            }
        }
        return zero;
    }

    /** The children whose weight is or may be positive, in the order of their ids. */
    public static List<RuleNode> siblings(RuleFactor factor) {
        List<RuleNode> siblings = new ArrayList<>(factor.children().size());
        for (RuleNode child : factor.children()) {
            if (!(child instanceof RuleCriterion criterion && criterion.reportOnly())) {
                siblings.add(child);
            }
        }
        siblings.sort(BY_ID);
        return Collections.unmodifiableList(siblings);
    }

    /** Whether a request gives the weights of all children, which replace those of a weighting. */
    static boolean replaced(RuleFactor factor, Map<String, Double> overrides) {
        for (RuleNode sibling : siblings(factor)) {
            if (!overrides.containsKey(sibling.path())) {
                return false;
            }
        }
        return true;
    }

    private void visit(RuleFactor factor, boolean carries) {
        List<RuleNode> siblings = siblings(factor);
        Set<String> without = carries ? zero(factor, siblings) : Set.of();
        for (RuleNode sibling : siblings) {
            boolean positive = carries && !without.contains(sibling.path());
            if (sibling instanceof RuleFactor inner) {
                visit(inner, positive);
            } else if (!positive) {
                zero.add(sibling.path());
            }
        }
    }

    private Set<String> zero(RuleFactor factor, List<RuleNode> siblings) {
        Weighting weighting = factor.weighting();
        if (weighting == null || replaced(factor, overrides)) {
            Set<String> without = new HashSet<>();
            for (RuleNode sibling : siblings) {
                if (overrides.getOrDefault(sibling.path(), sibling.weight()) == 0) {
                    without.add(sibling.path());
                }
            }
            return without;
        }
        return weighting.basis() == Weighting.Basis.JUDGEMENTS ? judged(weighting, siblings) : Set.of();
    }

    private static Set<String> judged(Weighting weighting, List<RuleNode> siblings) {
        List<Weighting.Column> columns = new ArrayList<>();
        siblings.forEach(sibling -> columns.add(new Weighting.Column(sibling.path(), new double[0], Goal.MAXIMIZE)));
        Set<String> zero = new HashSet<>();
        try {
            double[] weights = weighting.weights(columns).values();
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] == 0) {
                    zero.add(siblings.get(i).path());
                }
            }
        } catch (UndefinedException e) {
            // TreeResolver reports it with the caller's names.
            return Set.of();
        }
        return zero;
    }
}
