package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdditiveModelTest {
    @Test
    void sumsRunInTheOrderOfTheCriteriaToTheLastBit() {
        Random random = new Random(1);
        for (int criteria = 1; criteria < 20; criteria++) {
            AdditiveModel model = Models.random(random, 9, criteria);
            double[] weights = Models.weights(random, criteria);
            double[] scores = model.scores(weights);
            for (int i = 0; i < 9; i++) {
                double sum = 0;
                for (int c = 0; c < criteria; c++) {
                    sum += weights[c] * model.score(i, c);
                }
                assertThat(scores[i]).isEqualTo(sum);
            }
        }
    }

    @Test
    void laterChangesOfTheArraysDoNotReachIt() {
        double[][] scores = {{1, 2}};
        double[] weights = {0.5, 0.5};
        AdditiveModel model = new AdditiveModel(List.of("a"), scores, weights);
        scores[0][0] = 100;
        weights[0] = 1;
        model.weights()[1] = 7;

        assertThat(model.scores()).containsExactly(1.5);
    }

    @Test
    void refusesInvalidModels() {
        refused(List.of(), new double[][] {}, 1);
        refused(List.of("a"), new double[][] {{1}, {2}}, 1);
        refused(List.of("a", "a"), new double[][] {{1}, {2}}, 1);
        refused(List.of("a"), new double[][] {{1}}, 0.5);
        refused(List.of("a"), new double[][] {{1, 1}}, 1.5, -0.5);
        refused(List.of("a"), new double[][] {{1, 1}}, 1);
        refused(List.of("a"), new double[][] {{Double.NaN}}, 1);
        refused(List.of("a"), new double[][] {{1}}, Double.NaN);
    }

    private static void refused(List<String> ids, double[][] scores, double... weights) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdditiveModel(ids, scores, weights));
    }
}
