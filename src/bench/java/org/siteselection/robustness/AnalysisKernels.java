package org.siteselection.robustness;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.siteselection.assessment.Asked;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.ScoreModels;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.Sampling;
import org.siteselection.scoring.robustness.Smaa;
import org.siteselection.scoring.robustness.UniformWeights;

/** Robustness of rankings by 20 criteria, 10,000 draws on one thread. */
public class AnalysisKernels {
    private static final int CRITERIA = 20;
    private static final int DRAWS = 10_000;
    private static final RobustnessRequest REQUEST =
            new RobustnessRequest(null, DRAWS, 1, WeightModel.uniform(), false, null, Set.of());
    private static final Robustness.Threads ONE = new Robustness.Threads(Runnable::run, 1, StopRule.never());

    private static Assessment assessment(String method, int places, boolean uncertain) {
        Random random = new Random(1);
        Facts facts = new Facts();
        String[] ids = IntStream.range(0, places)
                .mapToObj(i -> String.format(Locale.ROOT, "s%03d", i))
                .toArray(String[]::new);
        for (String id : ids) {
            facts.state(id);
            for (int c = 0; c < CRITERIA; c++) {
                double value = 1 + Math.rint(9800 * random.nextDouble()) / 100;
                Uncertainty range = new Uncertainty(value * 0.9, value * 1.1, null, null);
                facts.uncertain("m" + c, value, 2024, "s", uncertain ? range : null);
            }
        }
        StringBuilder rules = new StringBuilder("id: a\nversion: 1.0.0\ntitle: A\nfactors: {f: {criteria: {");
        for (int c = 0; c < CRITERIA; c++) {
            rules.append(c == 0 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "c%02d: {value: m%d, weight: 1, scale: {type: linear, worst: %s}}",
                            c,
                            c,
                            c % 3 != 0 ? "0, best: 120" : "120, best: 0"));
        }
        rules.append("}}}\nmethod: ").append(method).append('\n');
        CatalogueSnapshot catalogue = facts.catalogue();
        return Asked.of(MemoryFiles.of("a.yaml", rules.toString()).sound("a", catalogue), catalogue)
                .candidates(ids)
                .assess();
    }

    /** An additive model of some candidates. */
    @State(Scope.Benchmark)
    public static class Additive {
        @Param({"50", "200"})
        int candidates;

        AdditiveModel model;
        Assessment assessment;

        @Setup
        public void fill() {
            assessment = assessment("weighted_sum", candidates, false);
            model = new ScoreModels(assessment).exact();
        }
    }

    /** 50 candidates with certain facts, by method. */
    @State(Scope.Benchmark)
    public static class Certain {
        @Param({"vikor", "topsis", "promethee_ii", "codas", "waspas", "weighted_product"})
        String method;

        Assessment assessment;

        @Setup
        public void fill() {
            assessment = assessment(method, 50, false);
        }
    }

    /** 50 candidates whose 1,000 facts are all uncertain. */
    @State(Scope.Benchmark)
    public static class Uncertain {
        @Param({"weighted_sum", "vikor"})
        String method;

        Assessment assessment;

        @Setup
        public void fill() {
            assessment = assessment(method, 50, true);
        }
    }

    /** All outputs of the draws. */
    @Benchmark
    public Object smaa(Additive additive) {
        return new Smaa(additive.model, new UniformWeights(CRITERIA), Sampling.onThisThread(DRAWS, 1)).run();
    }

    @Benchmark
    public Object weightIntervals(Additive additive) {
        return new ExactRobustness(additive.assessment, new ScoreModels(additive.assessment)).weightIntervals();
    }

    /** The analysis of a request, with the draws for its verdict. */
    @Benchmark
    public Object certainFacts(Certain certain) {
        return Robustness.analyse(certain.assessment.question(), REQUEST, ONE);
    }

    @Benchmark
    public Object uncertainFacts(Uncertain uncertain) {
        return Robustness.analyse(uncertain.assessment.question(), REQUEST, ONE);
    }
}
