package org.siteselection.scoring.method;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;

/**
 * The input of methods over raw values: a complete table of candidates by criteria.
 *
 * @param candidates ids, in alphabetical order: sums run in this order
 * @param columns criteria in the order of their paths, at least one
 */
public record DecisionMatrix(List<String> candidates, List<Column> columns) {
    /**
     * One criterion.
     *
     * @param path dotted path of the criterion
     * @param goal direction of its values
     * @param weight global weight, not negative; the weights of all columns sum to 1
     * @param values finite, in the order of the candidates
     * @param bounds its linear scale; null if it has another or none
     * @param preference preference function of outranking methods
     */
    public record Column(
            String path,
            Goal goal,
            double weight,
            double[] values,
            @Nullable Linear bounds,
            Preference preference) {
        /** The same criterion with other values. */
        public Column with(double[] others) {
            return new Column(path, goal, weight, others, bounds, preference);
        }
    }

    /** Number of candidates. */
    int size() {
        return candidates.size();
    }
}
