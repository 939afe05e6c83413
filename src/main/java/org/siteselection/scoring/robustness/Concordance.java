package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.siteselection.scoring.StopRule;

/**
 * Agreement of several rankings of the same candidates: Kendall's coefficient of concordance W with mid-ranks and the
 * correction for ties (Kendall and Babington Smith 1939, The problem of m rankings; Kendall 1945, The treatment of ties in
 * ranking problems).
 */
public final class Concordance {
    private Concordance() {}

    /**
     * W = (12 Σ R² - 3 m² n (n + 1)²) / (m² n (n² - 1) - m Σ (t³ - t)), where R is the sum of the mid-ranks of a candidate,
     * and t the size of each group of ties. Ranks are doubled to whole numbers, so that the order of rankings and candidates
     * cannot change the result.
     *
     * @param rankings one array per ranking, with the rank of each candidate; only their order and equality count
     * @return 0..1; 1 if all rankings agree; empty for fewer than two rankings or candidates, or if every ranking consists of
     *     ties
     */
    public static OptionalDouble of(List<int[]> rankings) {
        long m = rankings.size();
        if (m < 2 || rankings.get(0).length < 2) {
            return OptionalDouble.empty();
        }
        int n = rankings.get(0).length;
        long[] doubledSums = new long[n];
        long ties = 0;
        for (int[] ranks : rankings) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * n);
            int[] sorted = ranks.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < n; i++) {
                int first = first(sorted, ranks[i]);
                long tied = first(sorted, ranks[i] + 1) - first;
                doubledSums[i] += 2L * first + tied + 1;
                // Summed over its members, a group of t ties adds t (t² - 1).
                ties += tied * tied - 1;
            }
        }
        long squares = 0;
        for (long sum : doubledSums) {
            squares += sum * sum;
        }
        long all = m * m * n;
        long spread = all * ((long) n * n - 1) - m * ties;
        return spread == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (3 * squares - 3 * all * (n + 1) * (n + 1)) / spread);
    }

    /** Number of elements that are less. */
    private static int first(int[] sorted, int rank) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
