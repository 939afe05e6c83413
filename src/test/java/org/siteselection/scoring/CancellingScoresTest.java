package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.Codas;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Edas;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.HierarchyNode;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.method.WeightedSum;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.SmallestFlip;
import org.siteselection.scoring.robustness.WeightIntervals;
import org.siteselection.scoring.robustness.WeightNode;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.ZScoreScale;

/** Differences and sums of scores that are 0 in decimal arithmetic are 0, so that a rounding error decides no rank. */
class CancellingScoresTest {
    private static final double[] A = {0.1, 0.2, 0.7, 0.6, 0.4};
    private static final double[] B = {0.7, 0.1, 0.4, 0.2, 0.6};

    @ParameterizedTest
    @EnumSource(Goal.class)
    void aValueAtTheMeanHasZScoreZero(Goal goal) {
        for (double[] field :
                new double[][] {{0.8, 0.2, 0.7, 1.1}, {0.1, 0.3, 0.2}, {7.3, 7.1, 7.2}, {-0.3, 0.1, -0.1}}) {
            double mean = EqualNumbers.rounded(Arrays.stream(field).sum() / field.length);
            assertThat(new ZScoreScale().fit(field, goal).score(mean)).isZero();
        }
    }

    @Test
    void zScoresThatCancelAddUpToZero() {
        Hierarchy hierarchy = hierarchy(A, B, A, B);
        for (int i = 0; i < A.length; i++) {
            double mirror = 0.8 - A[i];
            CandidateScore score =
                    new WeightedSum(hierarchy).score(new double[] {A[i], A[i], EqualNumbers.rounded(mirror), mirror});
            assertThat(score.score()).isZero();
            double[] scores = {0.3, 0.1, -0.2, -0.2};
            assertThat(new WeightedSum(hierarchy).overall(scores, new double[] {0.25, 0.25, 0.25, 0.25}))
                    .isZero();
        }
    }

    private static Hierarchy hierarchy(double[]... fields) {
        List<HierarchyNode> criteria = new ArrayList<>();
        for (double[] field : fields) {
            String id = "c" + criteria.size();
            ValueFunction scale = new ZScoreScale().fit(field, Goal.MAXIMIZE);
            criteria.add(new Criterion(id, id, 1, scale, new MissingPolicy.Reweight()));
        }
        return new Hierarchy(new Factor("", "", 1, criteria));
    }

    @Test
    void modelsOfScoresThatCancelAreLevel() {
        double[][] scores = {{0.3, 0.1, -0.2, -0.2}, {0, 0, 0, 0}, {-0.7, 0.4, 0.2, 0.1}};
        double[] weights = {0.25, 0.25, 0.25, 0.25};
        AdditiveModel model = new AdditiveModel(List.of("a", "b", "c"), scores, weights);
        assertThat(model.scores()).containsExactly(0, 0, 0);
        for (int challenger = 1; challenger < 3; challenger++) {
            assertThat(SmallestFlip.against(model, 0, challenger).orElseThrow().distance())
                    .isZero();
        }
        double[][] others = {{5, 0.3, 0.1, -0.4}, {5, 0, 0, 0}};
        AdditiveModel two = new AdditiveModel(List.of("a", "b"), others, weights);
        WeightNode node = new WeightNode("c0", 0, 1, () -> new double[] {1});
        assertThat(WeightIntervals.of(two, 1, List.of(node))).singleElement().satisfies(interval -> {
            assertThat(interval.lowLeader()).isNull();
            assertThat(interval.highLeader()).isNull();
        });
    }

    @Test
    void aValueAtTheMeanHasNoDistanceFromIt() {
        double[] first = {0.8, 0.2, 0.7, 1.1};
        double[] second = {0.7, 1.1, 0.8, 0.2};
        DecisionMatrix matrix = new DecisionMatrix(
                List.of("a", "b", "c", "d"), List.of(column("x", 0.5, first), column("y", 0.5, second)));
        double[][] distances = new Edas().evaluate(matrix).breakdown().get("weightedDistanceFromAverage");
        assertThat(distances[0][2]).isZero();
        assertThat(distances[1][0]).isZero();
        assertThat(distances[0][0]).isCloseTo(0.1 / 0.7 / 2, within(1e-12));
    }

    @Test
    void candidatesAtEqualDistancesAreLevelUnderCodas() {
        double[][] rows = {
            {4000.4, 4000.4, 1000.1, 2000.2},
            {4000.4, 1000.1, 2000.2, 4000.4},
            {1000.1, 2000.2, 4000.4, 4000.4},
            {2000.2, 4000.4, 4000.4, 1000.1}
        };
        List<DecisionMatrix.Column> columns = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            int column = j;
            double[] values =
                    Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
            columns.add(column("c" + j, 0.25, values));
        }
        DecisionMatrix matrix = new DecisionMatrix(List.of("a", "b", "c", "d"), columns);
        double[] scores = new Codas(0.1).evaluate(matrix).scores();
        assertThat(scores).containsOnly(0);
    }

    @Test
    void sumsThatCancelToLittleAreLevelInEveryOrder() {
        double[] terms = {0.353553390594, 0.353553390593, -0.707106781188};
        double first = Statistics.settledSum(new double[] {terms[0], terms[1], terms[2]});
        assertThat(Statistics.settledSum(new double[] {terms[2], terms[1], terms[0]}))
                .isEqualTo(first);
        assertThat(Statistics.settledSum(new double[] {terms[0], terms[2], terms[1]}))
                .isEqualTo(first);
        assertThat(first).isEqualTo(-1e-12);
    }

    private static DecisionMatrix.Column column(String path, double weight, double[] values) {
        return new DecisionMatrix.Column(path, Goal.MAXIMIZE, weight, values, null, Preference.USUAL);
    }
}
