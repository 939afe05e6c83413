package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegretTest {
    private static final double OUT = Double.NaN;

    /** Regrets 0, 10, 4 and 20, 0, 2: the third never leads, and has the least greatest regret. */
    @Test
    void compromiseLosesLeastAtWorst() {
        List<double[]> scores = List.of(Models.row(70, 60, 66), Models.row(40, 60, 58));
        double[] greatest = Regret.greatest(scores, true);
        assertThat(greatest).containsExactly(20, 10, 4);
        assertThat(Regret.minimax(greatest)).containsExactly(2);
    }

    @Test
    void lowerScoresAreBetterWhereTheMethodSaysSo() {
        double[] greatest = Regret.greatest(List.of(Models.row(0.25, 0.5), Models.row(0.75, 0.5)), false);
        assertThat(greatest).containsExactly(0.25, 0.25);
        assertThat(Regret.minimax(greatest)).containsExactly(0, 1);
    }

    @Test
    void excludedCandidatesHaveNoRegretAndDoNotLead() {
        double[] greatest = Regret.greatest(List.of(Models.row(90, 50, 40), Models.row(OUT, 50, 45)), true);
        assertThat(greatest).containsExactly(OUT, 40, 50);
        assertThat(Regret.minimax(greatest)).containsExactly(1);
        assertThat(Regret.minimax(Regret.greatest(List.of(Models.row(OUT, 1), Models.row(1, OUT)), true)))
                .isEmpty();
        assertThat(Regret.minimax(Regret.greatest(List.of(), true))).isEmpty();
    }

    @Test
    void scoresEqualInTwelveDigitsTie() {
        double[] greatest = Regret.greatest(List.of(Models.row(0.1 + 0.2, 0.3), Models.row(5, 5 + 1e-13)), true);
        assertThat(greatest).containsExactly(0, 0);
        // 70 - 69.9 and 80.1 - 80 differ in binary, not in decimals.
        assertThat(Regret.minimax(Regret.greatest(List.of(Models.row(70, 69.9), Models.row(80, 80.1)), true)))
                .containsExactly(0, 1);
    }

    @Test
    void orderOfCandidatesAndScenariosDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            double[] first = random.doubles(4, 0, 100).toArray();
            double[] second = random.doubles(4, 0, 100).toArray();
            double[] greatest = Regret.greatest(List.of(first, second), true);
            assertThat(Regret.greatest(List.of(second, first), true)).containsExactly(greatest);
            assertThat(Regret.greatest(List.of(reversed(first), reversed(second)), true))
                    .containsExactly(reversed(greatest));
            for (int i = 0; i < 4; i++) {
                double expected = 0;
                for (double[] scores : List.of(first, second)) {
                    for (double other : scores) {
                        expected = Math.max(expected, other - scores[i]);
                    }
                }
                assertThat(greatest[i]).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-12));
            }
        }
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
