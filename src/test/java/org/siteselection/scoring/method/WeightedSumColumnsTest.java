package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.Log;
import org.siteselection.scoring.value.MinMaxScale;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.Target;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.ZScoreScale;

/** Tables of columns get the bits of the candidates one by one. */
class WeightedSumColumnsTest {
    private static final double[] FIELD = {1, 2, 4, 8, 15, 40, 41, 77};

    private static ValueFunction scale(Random random) {
        double worst = random.nextInt(3) == 0 ? 0 : Math.rint(200 * random.nextDouble() - 100) / 2;
        double best = worst + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(90));
        return switch (random.nextInt(9)) {
            case 0 -> new Log(1, 50);
            case 1 -> new Target(0, 20, 30, 60);
            case 2 -> new Piecewise(List.of(new Point(0, -20), new Point(50, 80), new Point(60, 10)));
            case 3 ->
                new Categories(IntStream.range(0, 20)
                        .mapToObj(i -> new Point(i, 5 * (i % 7)))
                        .toList());
            case 4 -> new ZScoreScale().fit(FIELD, Goal.MAXIMIZE);
            case 5 -> new MinMaxScale().fit(FIELD, Goal.MINIMIZE);
            case 6 -> new HalfLife(10, 25);
            default -> new Linear(worst, best);
        };
    }

    private static HierarchyNode scaled(HierarchyNode node, Random random) {
        if (node instanceof Criterion criterion) {
            return new Criterion(
                    criterion.id(), criterion.path(), criterion.weight(), scale(random), criterion.missing());
        }
        Factor factor = (Factor) node;
        return new Factor(
                factor.id(),
                factor.path(),
                factor.weight(),
                factor.children().stream().map(child -> scaled(child, random)).toList());
    }

    /** Whole numbers, values beside them, large ones, and in some tables missing ones. */
    private static double[] column(Random random, int rows, boolean complete) {
        return random.ints(rows, 0, 60)
                .mapToDouble(value -> switch (random.nextInt(20)) {
                    case 0 -> complete ? value : Double.NaN;
                    case 1 -> value * (1 + Math.pow(10, -1 - random.nextInt(14)));
                    case 2 -> random.nextInt(9) == 0 ? 1e300 * (value - 30) : -value;
                    default -> random.nextBoolean() ? value : value / 7.0;
                })
                .toArray();
    }

    private static void assertSame(CandidateScore one, CandidateScore other) {
        assertThat(Double.doubleToRawLongBits(one.score())).isEqualTo(Double.doubleToRawLongBits(other.score()));
        assertThat(one.completeness()).isEqualTo(other.completeness());
        assertThat(one.interval()).isEqualTo(other.interval());
        assertThat(one.weights()).isEqualTo(other.weights());
        assertThat(one.scores()).isEqualTo(other.scores());
        assertThat(one.contributions()).isEqualTo(other.contributions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsGiveTheBitsOfSingleCandidates(long seed) {
        Random random = new Random(seed);
        int ranked = 0;
        for (int round = 0; round < 150; round++) {
            Hierarchy hierarchy = new Hierarchy((Factor) scaled(Trees.random(random), random));
            int rows = round % 25 == 0 ? 500 + random.nextInt(700) : random.nextInt(8);
            boolean complete = random.nextBoolean();
            double[][] columns = IntStream.range(0, hierarchy.criteria())
                    .mapToObj(c -> column(random, rows, complete))
                    .toArray(double[][]::new);
            WeightedSum method = new WeightedSum(hierarchy);
            CandidateScore[] scores = method.scores(columns, rows);
            double[] totals = method.totals(columns, rows);
            assertThat(scores).hasSize(rows);
            for (int i = 0; i < rows; i++) {
                CandidateScore alone = method.score(TreeMethod.row(columns, i));
                assertSame(scores[i], alone);
                assertThat(Double.doubleToRawLongBits(totals[i])).isEqualTo(Double.doubleToRawLongBits(alone.score()));
                ranked += Double.isNaN(alone.score()) ? 0 : 1;
            }
        }
        assertThat(ranked).isGreaterThan(1_000);
    }
}
