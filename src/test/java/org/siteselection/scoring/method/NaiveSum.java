package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.value.MissingPolicy;

/** An independent weighted sum, by plain recursion over the given tree, from its specification. */
final class NaiveSum {
    private final Map<String, Double> values;

    NaiveSum(Map<String, Double> values) {
        this.values = values;
    }

    /** The score of a node, NaN if missing. */
    double score(HierarchyNode node) {
        if (node instanceof Criterion criterion) {
            double value = values.get(criterion.path());
            if (!Double.isNaN(value)) {
                return criterion.scale().score(value);
            }
            if (criterion.missing() instanceof MissingPolicy.Fixed fixed) {
                return fixed.score();
            }
            return criterion.missing() instanceof MissingPolicy.Worst
                    ? criterion.scale().lowest()
                    : Double.NaN;
        }
        double sum = 0;
        double weights = 0;
        for (HierarchyNode child : ((Factor) node).children()) {
            double score = score(child);
            if (!Double.isNaN(score)) {
                sum += child.weight() * score;
                weights += child.weight();
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /** Share of the weight below a node whose values are present. */
    double present(HierarchyNode node) {
        if (node instanceof Criterion criterion) {
            return Double.isNaN(values.get(criterion.path())) ? 0 : 1;
        }
        double present = 0;
        double all = 0;
        for (HierarchyNode child : ((Factor) node).children()) {
            present += child.weight() * present(child);
            all += child.weight();
        }
        return present / all;
    }
}
