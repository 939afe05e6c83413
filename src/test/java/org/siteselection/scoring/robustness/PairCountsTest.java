package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairCountsTest {
    private static final int CANDIDATES = 7;

    @Test
    void countsArePlainCountsOverBlocksAndParts() {
        Random random = new Random(1);
        PairCounts counts = new PairCounts(CANDIDATES);
        int[][] halves = new int[CANDIDATES][CANDIDATES];
        for (int draws : new int[] {1, 499, 500, 1300}) {
            PairCounts part = new PairCounts(CANDIDATES);
            for (int d = 0; d < draws; d++) {
                // Ties in the later half of a part only.
                int[] places = random.ints(CANDIDATES, 0, d < draws / 2 ? Integer.MAX_VALUE : 4)
                        .toArray();
                part.add(places, d >= draws / 2);
                count(places, halves);
            }
            counts.merge(part);
        }
        for (int i = 0; i < CANDIDATES; i++) {
            for (int j = 0; j < CANDIDATES; j++) {
                assertThat(counts.halves(i, j)).isEqualTo(halves[i][j]);
            }
        }
    }

    private static void count(int[] places, int[][] halves) {
        for (int i = 0; i < CANDIDATES; i++) {
            for (int j = 0; j < CANDIDATES; j++) {
                halves[i][j] += places[i] < places[j] ? 2 : places[i] == places[j] ? 1 : 0;
            }
        }
    }
}
