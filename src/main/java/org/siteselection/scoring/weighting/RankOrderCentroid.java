package org.siteselection.scoring.weighting;

import java.util.List;

/**
 * Rank order centroid: the mean of all weights that respect the order, w(r) = 1/n sum over k = r..n of 1/k (Barron and
 * Barrett 1996, Decision quality using ranked attribute weights, Management Science 42(11)).
 *
 * @param ranks rank of each sibling, 1 the most important
 */
public record RankOrderCentroid(List<Integer> ranks) implements Weighting {
    @Override
    public String method() {
        return "rank_order_centroid";
    }

    @Override
    public Weights weights(List<Column> columns) {
        int n = ranks.size();
        double[] parts = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = n; k >= ranks.get(i); k--) {
                parts[i] += 1.0 / k;
            }
        }
        return Weights.proportionalTo(parts);
    }
}
