package org.siteselection.assessment;

import java.util.Optional;
import org.siteselection.scoring.method.PreparedScoring;
import org.siteselection.scoring.robustness.MethodSampler.WeightedScoring;

/**
 * A method over raw values for the candidates of a model, which are the rows of a table in another order.
 *
 * @param rows scoring of the table
 * @param places row of each candidate
 */
record PlacedScoring(PreparedScoring rows, int[] places) implements WeightedScoring {
    @Override
    public double[] scores(double[] weights) {
        double[] scores = rows.scores(weights);
        double[] placed = new double[places.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = scores[places[i]];
        }
        return placed;
    }

    @Override
    public Optional<Boolean> first(double[] weights, int candidate) {
        return rows.first(weights, places[candidate]);
    }
}
