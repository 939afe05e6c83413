package org.siteselection.scoring.weighting;

import java.util.List;

/**
 * Rank sum: w(r) proportional to n + 1 - r (Stillwell, Seaver and Edwards 1981, A comparison of weight approximation
 * techniques, Organizational Behavior and Human Performance 28).
 *
 * @param ranks rank of each sibling, 1 the most important
 */
public record RankSum(List<Integer> ranks) implements Weighting {
    @Override
    public String method() {
        return "rank_sum";
    }

    @Override
    public Weights weights(List<Column> columns) {
        return Weights.proportionalTo(
                ranks.stream().mapToDouble(rank -> ranks.size() + 1 - rank).toArray());
    }
}
