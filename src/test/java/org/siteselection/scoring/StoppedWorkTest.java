package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.scoring.method.Codas;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.HierarchyNode;
import org.siteselection.scoring.method.Matrices;
import org.siteselection.scoring.method.Minimum;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.method.PrometheeTwo;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.method.WeightedProduct;
import org.siteselection.scoring.method.WeightedSum;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.BreakEven;
import org.siteselection.scoring.robustness.KendallTauB;
import org.siteselection.scoring.robustness.MethodSampler;
import org.siteselection.scoring.robustness.Models;
import org.siteselection.scoring.robustness.Sampling;
import org.siteselection.scoring.robustness.Smaa;
import org.siteselection.scoring.robustness.SmallestFlip;
import org.siteselection.scoring.robustness.UniformWeights;
import org.siteselection.scoring.robustness.WeightIntervals;
import org.siteselection.scoring.robustness.WeightNode;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.PercentileScale;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.RankScale;
import org.siteselection.scoring.value.RelativeScale;
import org.siteselection.scoring.value.Steps;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.weighting.AnalyticHierarchyProcess;
import org.siteselection.scoring.weighting.BestWorst;
import org.siteselection.scoring.weighting.CriticWeights;
import org.siteselection.scoring.weighting.EntropyWeights;
import org.siteselection.scoring.weighting.MerecWeights;
import org.siteselection.scoring.weighting.StandardDeviationWeights;
import org.siteselection.scoring.weighting.Weighting;

/** Long work over many candidates or criteria checks its stop rule, more often for larger input. */
class StoppedWorkTest {
    private static final int CRITERIA = 30;
    private static final int SMALL = 1_000;
    private static final int LARGE = 4_000;

    /** A piece of work on a number of candidates, criteria or draws. */
    private interface Sized {
        void run(int size);
    }

    private static Arguments of(String name, Sized work, int small) {
        return Arguments.of(name, work, small, 4 * small);
    }

    static Stream<Arguments> methods() {
        DecisionMatrix small = weighed(SMALL);
        DecisionMatrix large = weighed(LARGE);
        return Matrices.methods()
                .map(method -> of(method.toString(), size -> method.evaluate(size == SMALL ? small : large), SMALL));
    }

    private static DecisionMatrix weighed(int candidates) {
        return Matrices.with(
                Matrices.random(new Random(1), candidates, CRITERIA),
                column -> new DecisionMatrix.Column(
                        column.path(),
                        column.goal(),
                        1.0 / CRITERIA,
                        column.values(),
                        column.bounds(),
                        Preference.USUAL));
    }

    static Stream<Arguments> pairsOfCandidates() {
        Preference gaussian = new Preference(Preference.Type.GAUSSIAN, 0, 0, 30);
        return Stream.of(
                of("gaussian", size -> new PrometheeTwo().evaluate(oneColumn(size, gaussian)), 100),
                of("codas", size -> new Codas(0.02).evaluate(oneColumn(size, Preference.USUAL)), 300),
                of(
                        "kendall",
                        size -> KendallTauB.of(
                                new Random(1).doubles(size).toArray(),
                                new Random(2).doubles(size).toArray()),
                        400));
    }

    private static DecisionMatrix oneColumn(int size, Preference preference) {
        double[] values = new Random(3).doubles(size, 1, 100).toArray();
        return Matrices.of(new DecisionMatrix.Column("f.a", Goal.MAXIMIZE, 1, values, null, preference));
    }

    static Stream<Arguments> weightings() {
        return Stream.of(
                of("standard_deviation", size -> weigh(new StandardDeviationWeights(), CRITERIA, size), SMALL),
                of("entropy", size -> weigh(new EntropyWeights(), CRITERIA, size), 300),
                of("merec", size -> weigh(new MerecWeights(), CRITERIA, size), 300),
                of("critic, more of the field", size -> weigh(new CriticWeights(), CRITERIA, size), 300),
                of("critic, more siblings", size -> weigh(new CriticWeights(), size, 50), 2 * CRITERIA),
                of("best_worst", StoppedWorkTest::bestWorst, 60),
                of("ahp", StoppedWorkTest::slowEigenvector, 20));
    }

    private static void weigh(Weighting weighting, int siblings, int field) {
        Random random = new Random(4);
        List<Weighting.Column> columns = IntStream.range(0, siblings)
                .mapToObj(j -> new Weighting.Column(
                        "c" + j, random.doubles(field, 1, 100).toArray(), Goal.MAXIMIZE))
                .toList();
        weighting.weights(columns);
    }

    private static void bestWorst(int siblings) {
        List<Double> toOthers = new ArrayList<>(Collections.nCopies(siblings, 3.0));
        List<Double> toWorst = new ArrayList<>(Collections.nCopies(siblings, 2.0));
        toOthers.set(0, 1.0);
        toWorst.set(siblings - 1, 1.0);
        toOthers.set(siblings - 1, 9.0);
        toWorst.set(0, 9.0);
        new BestWorst(0, siblings - 1, toOthers, toWorst).weights(List.of());
    }

    /** Judgements that contradict each other in a circle have several eigenvalues of almost one magnitude. */
    private static void slowEigenvector(int times) {
        int n = 15;
        double[][] pairwise = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int ahead = (j - i + n) % n;
                pairwise[i][j] = ahead == 0 ? 1 : ahead <= n / 2 ? 9.0 : 1 / 9.0;
            }
            pairwise[i][0] *= 1 + i * 1e-3;
        }
        for (int time = 0; time < 20 * times; time++) {
            new AnalyticHierarchyProcess(pairwise).weights(List.of());
        }
    }

    static Stream<Arguments> trees() {
        return Stream.of(
                of("weighted_sum", size -> score(new WeightedSum(tree(CRITERIA)), size), 100),
                of("weighted_product", size -> score(new WeightedProduct(tree(CRITERIA)), size), 100),
                of("minimum", size -> score(new Minimum(tree(CRITERIA)), size), 100));
    }

    private static Hierarchy tree(int criteria) {
        List<HierarchyNode> children = IntStream.range(0, criteria)
                .mapToObj(c -> (HierarchyNode)
                        new Criterion("c" + c, "f.c" + c, 1, new Identity(), new MissingPolicy.Reweight()))
                .toList();
        return new Hierarchy(new Factor("", "", 1, List.of(new Factor("f", "f", 1, children))));
    }

    private static void score(TreeMethod method, int candidates) {
        double[] values = new Random(5).doubles(CRITERIA, 1, 100).toArray();
        for (int i = 0; i < candidates; i++) {
            method.score(values);
        }
    }

    static Stream<Arguments> scales() {
        List<RelativeScale> relative = List.of(new RankScale(), new PercentileScale());
        return Stream.concat(
                relative.stream().map(scale -> of(scale.by(), columns -> fit(scale, columns), 5)),
                Stream.of(
                        of("categories", size -> scores(new Categories(points(5_000)), size), 20),
                        of("steps", size -> scores(new Steps(points(5_000), 0), size), 20),
                        of("piecewise", size -> scores(new Piecewise(points(5_000)), size), 20)));
    }

    private static void fit(RelativeScale scale, int columns) {
        double[] values = new Random(6).doubles(SMALL).toArray();
        double greatest = Arrays.stream(values).max().orElseThrow();
        for (int i = 0; i < columns; i++) {
            assertThat(scale.fit(values, Goal.MAXIMIZE).score(greatest)).isEqualTo(100);
        }
    }

    private static List<Point> points(int size) {
        return IntStream.range(0, size).mapToObj(i -> new Point(i, i % 100)).toList();
    }

    private static void scores(ValueFunction scale, int values) {
        for (int i = 0; i < values; i++) {
            scale.score(4_999);
        }
    }

    static Stream<Arguments> robustness() {
        return Stream.of(
                of("intervals", size -> WeightIntervals.of(model(size), 0, leaves(size)), 200),
                of("flip", size -> SmallestFlip.of(model(size), 0), 100),
                of("break-evens", StoppedWorkTest::breakEvens, 100),
                of("draws", size -> smaa(model(20), size), 100),
                of("draws of uncertain values", size -> smaa(uncertain(model(20)), size), 30));
    }

    private static AdditiveModel model(int criteria) {
        return Models.random(new Random(7), 100, criteria);
    }

    private static List<WeightNode> leaves(int criteria) {
        return IntStream.range(0, criteria)
                .mapToObj(c -> new WeightNode("c" + c, c, c + 1, () -> new double[] {1}))
                .toList();
    }

    private static void breakEvens(int criteria) {
        double[][] values = new double[100][criteria];
        double[][] weights = new double[100][criteria];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(values[i], 50);
            Arrays.fill(weights[i], 1.0 / criteria);
        }
        BreakEven.of(model(criteria), 0, Collections.nCopies(criteria, new Linear(0, 100)), values, weights);
    }

    private static AdditiveModel uncertain(AdditiveModel model) {
        return model.withSampler((random, cells) -> cells[0][0] = random.uniform(0, 100));
    }

    /** The sampling passes the bound rule to its threads, as in the service. */
    private static void smaa(AdditiveModel model, int samples) {
        Sampling sampling = new Sampling(samples, 1, Runnable::run, 1, StopRule.current());
        new Smaa(model, new UniformWeights(model.criteria()), sampling).run();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"methods", "pairsOfCandidates", "weightings", "trees", "scales", "robustness"})
    void checksGrowWithTheInputAndEndTheWork(String name, Sized work, int small, int large) {
        CountedChecks.assertGrow(() -> work.run(small), () -> work.run(large));
    }

    @Test
    void requestsOfMinutesAreRefusedAtOnce() {
        Preference gaussian = new Preference(Preference.Type.GAUSSIAN, 0, 0, 30);
        assertThatThrownBy(() -> new PrometheeTwo().evaluate(oneColumn(10_001, gaussian)))
                .isInstanceOfSatisfying(
                        UndefinedException.class, e -> assertThat(e.code()).isEqualTo("too-large"))
                .hasMessageContaining("100,000,000 pairs at most");
        Weighting.Column column = new Weighting.Column("c", new double[50_001], Goal.MAXIMIZE);
        assertThatThrownBy(() -> new CriticWeights().weights(Collections.nCopies(1_000, column)))
                .isInstanceOfSatisfying(
                        UndefinedException.class, e -> assertThat(e.code()).isEqualTo("too-large"))
                .hasMessageContaining("at most 5,000,000,000 are compared");
    }

    @Test
    void drawsOnOtherThreadsRunUnderTheRuleOfTheSampling() throws InterruptedException {
        AtomicInteger checks = new AtomicInteger();
        StopRule rule = new StopRule(() -> checks.incrementAndGet() < 0, () -> 0, 0);
        List<StopRule> seen = Collections.synchronizedList(new ArrayList<>());
        MethodSampler method = MethodSampler.certain(List.of("a", "b"), 1, true, weights -> {
            seen.add(StopRule.current());
            return new double[] {1, 2};
        });
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Sampling sampling = new Sampling(
                5_000,
                1,
                task -> {
                    Thread thread = new Thread(task);
                    threads.add(thread);
                    thread.start();
                },
                3,
                rule);
        new Smaa(method, new UniformWeights(1), sampling).run();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5_000).containsOnly(rule);
        assertThat(checks).hasPositiveValue();
    }
}
