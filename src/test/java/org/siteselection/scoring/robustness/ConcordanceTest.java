package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    private static int[] ranks(int... ranks) {
        return ranks;
    }

    @Test
    void equalRankingsAgreeFullyAndReversedOnesNotAtAll() {
        assertThat(Concordance.of(List.of(ranks(1, 2, 3), ranks(1, 2, 3), ranks(1, 2, 3))))
                .hasValue(1);
        assertThat(Concordance.of(List.of(ranks(1, 2, 3), ranks(3, 2, 1)))).hasValue(0);
        assertThat(Concordance.of(List.of(ranks(1, 1, 3), ranks(1, 1, 3)))).hasValue(1);
    }

    /** Ranks 1, 2.5, 2.5 and 1, 2, 3: sums 2, 4.5, 5.5; W = (12 * 54.5 - 576) / (96 - 2 * 6) = 78 / 84. */
    @Test
    void tiesCountWithMidRanksAndCorrection() {
        assertThat(Concordance.of(List.of(ranks(1, 2, 2), ranks(1, 2, 3)))).hasValue(78.0 / 84);
    }

    /** Two raters' ranks of ten persons without ties have the mean Spearman correlation (m W - 1) / (m - 1). */
    @Test
    void knownRelationToSpearmanWithoutTies() {
        int[] one = ranks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        int[] other = ranks(2, 1, 4, 3, 6, 5, 8, 7, 10, 9);
        // Σ d² = 10, so Spearman is 1 - 60 / 990, and W its mean with 1.
        assertThat(Concordance.of(List.of(one, other)).orElseThrow())
                .isCloseTo((1 + 1 - 60.0 / 990) / 2, within(1e-15));
    }

    @Test
    void emptyWithoutTwoRankingsTwoCandidatesOrAnyDifference() {
        assertThat(Concordance.of(List.of())).isEmpty();
        assertThat(Concordance.of(List.of(ranks(1, 2, 3)))).isEmpty();
        assertThat(Concordance.of(List.of(ranks(1), ranks(1)))).isEmpty();
        assertThat(Concordance.of(List.of(ranks(1, 1, 1), ranks(1, 1, 1)))).isEmpty();
        assertThat(Concordance.of(List.of(ranks(1, 1), ranks(1, 2)))).hasValue(0.5);
    }

    /** W is the variance of the rank sums over m times the sum of the variances of the mid-ranks. */
    @Test
    void equalsTheRatioOfVariancesAndIgnoresEveryOrder() {
        Random random = new Random(20261130);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(12);
            int m = 2 + random.nextInt(6);
            List<int[]> rankings = new ArrayList<>();
            for (int j = 0; j < m; j++) {
                rankings.add(random.ints(n, 0, n).toArray());
            }
            double w = ofVariances(rankings);
            if (Double.isNaN(w)) {
                assertThat(Concordance.of(rankings)).isEmpty();
                continue;
            }
            double actual = Concordance.of(rankings).orElseThrow();
            assertThat(actual).isCloseTo(w, within(1e-12)).isBetween(0.0, 1.0);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            List<int[]> shuffled = new ArrayList<>();
            rankings.forEach(ranking ->
                    shuffled.add(order.stream().mapToInt(i -> ranking[i]).toArray()));
            Collections.shuffle(shuffled, random);
            assertThat(Concordance.of(shuffled)).hasValue(actual);
        }
    }

    private static double ofVariances(List<int[]> rankings) {
        int n = rankings.get(0).length;
        double[] sums = new double[n];
        double within = 0;
        for (int[] ranking : rankings) {
            double[] mid = midRanks(ranking);
            for (int i = 0; i < n; i++) {
                sums[i] += mid[i];
            }
            within += squares(mid);
        }
        return within == 0 ? Double.NaN : squares(sums) / (rankings.size() * within);
    }

    private static double[] midRanks(int[] ranking) {
        return Arrays.stream(ranking)
                .mapToDouble(rank -> {
                    long less =
                            Arrays.stream(ranking).filter(other -> other < rank).count();
                    long equal = Arrays.stream(ranking)
                            .filter(other -> other == rank)
                            .count();
                    return less + (equal + 1) / 2.0;
                })
                .toArray();
    }

    private static double squares(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    /** The largest request: 10,000 candidates in 51 rankings. */
    @Test
    void largestRequestsDoNotOverflow() {
        List<int[]> rankings = new ArrayList<>();
        for (int j = 0; j < 51; j++) {
            int[] ranks = new int[10_000];
            Arrays.setAll(ranks, i -> i + 1);
            rankings.add(ranks);
        }
        assertThat(Concordance.of(rankings)).hasValue(1);
    }
}
