package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MinMaxScale;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.Target;
import org.siteselection.scoring.value.ValueFunction;

class BreakEvenTest {
    private static final List<@Nullable ValueFunction> SCALES = List.of(
            new Linear(12, 2),
            new HalfLife(2, 4),
            new Target(1, 4, 6, 15),
            new Piecewise(List.of(new Point(0, 0), new Point(5, 90), new Point(10, 100))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNeededValueAloneDrawsLevel(long seed) {
        Random random = new Random(seed);
        int reachable = 0;
        for (int round = 0; round < 40; round++) {
            double[][] values = new double[5][4];
            for (double[] row : values) {
                for (int c = 0; c < 4; c++) {
                    row[c] = 15 * random.nextDouble();
                }
            }
            AdditiveModel model = model(values, Models.weights(random, 4));
            int leader = Models.leader(model);
            for (BreakEven found : BreakEven.of(model, leader, SCALES, values, everywhere(model))) {
                double[][] changed = values.clone();
                changed[found.candidate()] = values[found.candidate()].clone();
                if (found.reachable()) {
                    reachable++;
                    changed[found.candidate()][found.criterion()] =
                            found.needed().orElseThrow();
                    double[] scores = model(changed, model.weights()).scores();
                    assertThat(scores[found.candidate()]).isEqualTo(scores[leader], within(1e-7));
                } else {
                    for (double value = 0; value < 15; value += 0.1) {
                        changed[found.candidate()][found.criterion()] = value;
                        double[] scores = model(changed, model.weights()).scores();
                        assertThat(scores[found.candidate()]).isLessThan(scores[leader]);
                    }
                }
            }
        }
        assertThat(reachable).isGreaterThan(50);
    }

    @Test
    void criteriaWithoutWeightValueOrAbsoluteScaleAreLeftOut() {
        ValueFunction relative = new MinMaxScale().fit(new double[] {0, 10}, Goal.MAXIMIZE);
        List<@Nullable ValueFunction> scales = new ArrayList<>(SCALES.subList(0, 3));
        scales.add(relative);
        scales.add(null);
        AdditiveModel model = Models.of(
                new double[] {0.4, 0, 0.2, 0.2, 0.2}, Models.row(90, 0, 50, 50, 50), Models.row(50, 0, 50, 50, 50));
        double[][] values = {{3, 5, 5, 5, 5}, {7, 5, Double.NaN, 5, 5}};

        assertThat(BreakEven.of(model, 0, scales, values, everywhere(model)))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.candidate()).isEqualTo(1);
                    assertThat(only.criterion()).isZero();
                    assertThat(only.current()).isEqualTo(7);
                    assertThat(only.needed().orElseThrow()).isEqualTo(3, within(1e-12));
                });
    }

    /** No value is missing, so every candidate has the given weights. */
    private static double[][] everywhere(AdditiveModel model) {
        double[][] weights = new double[model.size()][];
        java.util.Arrays.fill(weights, model.weights());
        return weights;
    }

    private static AdditiveModel model(double[][] values, double[] weights) {
        double[][] scores = new double[values.length][weights.length];
        for (int i = 0; i < values.length; i++) {
            for (int c = 0; c < weights.length; c++) {
                ValueFunction scale = SCALES.get(c);
                scores[i][c] = scale == null ? 0 : scale.score(values[i][c]);
            }
        }
        return Models.of(weights, scores);
    }
}
