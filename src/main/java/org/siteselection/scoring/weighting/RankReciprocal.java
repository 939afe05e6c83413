package org.siteselection.scoring.weighting;

import java.util.List;

/**
 * Rank reciprocal: w(r) proportional to 1 / r (Stillwell, Seaver and Edwards 1981).
 *
 * @param ranks rank of each sibling, 1 the most important
 */
public record RankReciprocal(List<Integer> ranks) implements Weighting {
    @Override
    public String method() {
        return "rank_reciprocal";
    }

    @Override
    public Weights weights(List<Column> columns) {
        return Weights.proportionalTo(
                ranks.stream().mapToDouble(rank -> 1.0 / rank).toArray());
    }
}
