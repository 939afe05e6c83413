package org.siteselection.scoring.weighting;

import java.util.Arrays;
import java.util.List;

/** The same weight for every sibling (Dawes and Corrigan 1974, Linear models in decision making). */
public record EqualWeights() implements Weighting {
    @Override
    public String method() {
        return "equal";
    }

    @Override
    public Weights weights(List<Column> columns) {
        double[] parts = new double[columns.size()];
        Arrays.fill(parts, 1);
        return Weights.proportionalTo(parts);
    }
}
