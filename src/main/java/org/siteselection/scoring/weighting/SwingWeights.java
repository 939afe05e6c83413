package org.siteselection.scoring.weighting;

import java.util.List;

/**
 * Swing weights: proportional to the points given to the swing of each sibling from its worst to its best level (von
 * Winterfeldt and Edwards 1986, Decision Analysis and Behavioral Research).
 *
 * @param points of each sibling, not negative, at least one positive
 */
public record SwingWeights(List<Double> points) implements Weighting {
    @Override
    public String method() {
        return "swing";
    }

    @Override
    public Weights weights(List<Column> columns) {
        return Weights.proportionalTo(
                points.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
