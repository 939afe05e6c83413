package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightSamplersTest {
    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 40})
    void uniformWeightsHaveTheMarginalOfTheSimplex(int criteria) {
        // P(w > t) = (1 - t)^(m - 1); normalised uniform numbers would fail this by far for every m above 2.
        double t = 1.0 / criteria;
        double exact = Math.pow(1 - t, criteria - 1);
        double[] above = new double[criteria];
        for (int k = 0; k < DRAWS; k++) {
            double[] weights = drawn(new UniformWeights(criteria), k);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
            for (int c = 0; c < criteria; c++) {
                above[c] += weights[c] > t ? 1.0 / DRAWS : 0;
            }
        }
        double error = Math.sqrt(exact * (1 - exact) / DRAWS);
        assertThat(above)
                .satisfies(shares ->
                        Arrays.stream(shares).forEach(share -> assertThat(share).isEqualTo(exact, within(4 * error))));
    }

    @Test
    void aroundStaysWithinTheSpreadAndReachesItsEnds() {
        double[] given = {0.5, 0.3, 0.2, 0};
        WeightsAround around = new WeightsAround(given, 0.25);
        double least = 1;
        double most = 0;
        for (int k = 0; k < DRAWS; k++) {
            double[] weights = drawn(around, k);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
            assertThat(weights[3]).isZero();
            double ratio = weights[0] / weights[1] / (0.5 / 0.3);
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        assertThat(least).isBetween(0.75 / 1.25, 0.62);
        assertThat(most).isBetween(1.64, 1.25 / 0.75);
    }

    @Test
    void noSpreadGivesTheWeightsThemselves() {
        assertThat(drawn(new WeightsAround(new double[] {0.25, 0.75}, 0), 3)).containsExactly(0.25, 0.75);
    }

    @Test
    void aSpreadBeyondOneIsRefused() {
        assertThatThrownBy(() -> new WeightsAround(new double[] {1}, 1.5)).hasMessageContaining("1.5");
    }

    private static double[] drawn(WeightSampler sampler, int k) {
        double[] weights = new double[sampler.criteria()];
        sampler.draws(SplitMix.of(11, 0)).next(SplitMix.of(11, k), weights);
        return weights;
    }
}
