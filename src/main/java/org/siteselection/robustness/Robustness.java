package org.siteselection.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.DrawnCosts;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.ScoreModels;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.ranking.AnswerWriter;
import org.siteselection.ranking.Explain;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.Rankings;
import org.siteselection.robustness.RobustnessAnswer.CandidateView;
import org.siteselection.robustness.RobustnessAnswer.DrawnCostView;
import org.siteselection.robustness.RobustnessAnswer.Flip;
import org.siteselection.robustness.RobustnessAnswer.Pairwise;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.robustness.Sampling;
import org.siteselection.scoring.robustness.ScoreModel;
import org.siteselection.scoring.robustness.Smaa;
import org.siteselection.scoring.robustness.SmaaResult;
import org.siteselection.scoring.robustness.UniformWeights;
import org.siteselection.scoring.robustness.Verdict;
import org.siteselection.scoring.robustness.WeightSampler;
import org.siteselection.scoring.robustness.WeightsAround;

/** The analysis of one assessment; its numbers depend on the request alone, not on the number of threads. */
final class Robustness {
    static final int MOST_CANDIDATES = 200;

    /** Maximum of draws for the verdict, which give its shares to half a percentage point. */
    private static final int VERDICT_SAMPLES = 10_000;

    private final Assessment assessment;
    private final AnalysedCandidates analysed;
    private final RobustnessRequest request;
    private final Threads threads;
    private final RankingAnswer ranking;

    /**
     * The execution of an analysis.
     *
     * @param executor threads besides the calling one
     * @param parallelism number of threads, including the calling one
     * @param stop rule that stops the work
     */
    record Threads(Executor executor, int parallelism, StopRule stop) {
        Sampling sampling(int samples, long seed) {
            return new Sampling(samples, seed, executor, parallelism, stop);
        }
    }

    private Robustness(AnalysedCandidates analysed, RobustnessRequest request, Threads threads) {
        this.analysed = analysed;
        this.assessment = analysed.assessment();
        this.request = request;
        this.threads = threads;
        this.ranking = AnswerWriter.write(assessment, Explain.NONE);
    }

    /**
     * Analyses how robust a ranking is.
     *
     * @throws ApiException if the question cannot be scored, and {@code too-large}
     * @throws StoppedException by the stop rule of the threads
     * @throws UndefinedException where the method is not defined at some draw
     */
    static RobustnessAnswer analyse(Question question, RobustnessRequest request, Threads threads) {
        return analyse(question, request, threads, KnownPlaces.none());
    }

    /** @param places what is known about the places of the question; the analysis adds to it */
    static RobustnessAnswer analyse(Question question, RobustnessRequest request, Threads threads, KnownPlaces places) {
        return Rankings.scorable(
                () -> analyse(AnalysedCandidates.of(question, request.top(), places), request, threads));
    }

    /**
     * @throws ApiException {@code too-large} beyond {@link #MOST_CANDIDATES} feasible candidates
     * @throws StoppedException by the stop rule
     * @throws UndefinedException where the method is not defined at some draw
     * @throws org.siteselection.assessment.UnscorableException where a criterion has no value with drawn facts
     */
    private static RobustnessAnswer analyse(AnalysedCandidates candidates, RobustnessRequest request, Threads threads) {
        int feasible = candidates.assessment().ranked().size();
        if (feasible > MOST_CANDIDATES) {
            String message = "There are " + feasible + " feasible candidates; a robustness analysis compares "
                    + MOST_CANDIDATES + " at most. Give 'top' to analyse the best ones.";
            throw new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("candidates", message)))
                    .as("too-large");
        }
        return new Robustness(candidates, request, threads).answer();
    }

    private RobustnessAnswer answer() {
        List<WarningView> warnings = new ArrayList<>(ranking.warnings());
        analysed.warnings().forEach(warnings::add);
        if (assessment.ranked().isEmpty()) {
            WeightConstraints.require(request.weightModel(), assessment.question());
            boolean additive = assessment.question().method().isAdditive();
            Exact none = additive ? new Exact(List.of(), null, List.of()) : new Exact(null, null, null);
            return answer(null, null, List.of(), new Pairwise(List.of(), List.of()), none, warnings);
        }
        ScoreModels models = new ScoreModels(assessment);
        ScoreModel model = models.sampled(request.sampleMissing());
        int samples = Math.min(request.samples(), VERDICT_SAMPLES);
        WeightModel near = WeightModel.around(Verdict.SPREAD);
        boolean same = request.weightModel().equals(near) && samples == request.samples();
        Smaa.Both both = new Smaa(
                        model,
                        sampler(models, request.weightModel()),
                        threads.sampling(request.samples(), request.seed()))
                .run(same ? null : sampler(models, near), same ? 0 : samples);
        SmaaResult drawn = both.result();
        double firstShare = same ? drawn.candidates().get(0).rankAcceptability()[0] : both.second()[0];
        Exact exact = exact(models);
        VerdictWriter verdict = new VerdictWriter(
                assessment.ranked(),
                firstShare,
                samples,
                ranking.scoreRange() != null,
                models.additive(),
                model.uncertain(),
                exact.flip);
        warn(models, warnings);
        return answer(
                verdict.verdict().word(),
                verdict.reason(),
                candidates(drawn, models),
                pairwise(drawn),
                exact,
                warnings);
    }

    private record Exact(
            @Nullable List<RobustnessAnswer.IntervalView> intervals,
            @Nullable Flip flip,
            @Nullable List<RobustnessAnswer.BreakEvenView> breakEvens) {}

    private Exact exact(ScoreModels models) {
        if (!models.additive()) {
            return new Exact(null, null, null);
        }
        threads.stop.check();
        ExactRobustness exact = new ExactRobustness(assessment, models);
        return new Exact(exact.weightIntervals(), exact.smallestFlip().orElse(null), exact.breakEvens());
    }

    private WeightSampler sampler(ScoreModels models, WeightModel weights) {
        if (weights.type().equals(WeightModel.CONSTRAINED)) {
            return WeightConstraints.sampler(weights, assessment.hierarchy(), models.criteria());
        }
        return weights.spread() == null
                ? new UniformWeights(models.criteria().length)
                : new WeightsAround(models.weights(), weights.spread());
    }

    private void warn(ScoreModels models, List<WarningView> warnings) {
        if (!models.additive()) {
            warnings.add(new WarningView(
                    "sampled-only",
                    "Scores by " + ranking.method()
                            + " are not linear in the weights, so weight intervals, smallest flip and "
                            + "break-evens are null; everything else is counted over draws."));
        } else if (assessment.question().weighsByCandidates()) {
            warnings.add(
                    new WarningView(
                            "break-evens-undetermined",
                            "Weights follow from the candidates' own data and would move with a new value, so there are no break-evens."));
        }
        if (request.sampleMissing() && !models.undrawable().isEmpty()) {
            warnings.add(new WarningView(
                    "missing-held",
                    "The scales of " + String.join(", ", models.undrawable())
                            + " have no ends, so what is missing there is held and not drawn."));
        }
    }

    private List<CandidateView> candidates(SmaaResult drawn, ScoreModels models) {
        List<CandidateView> views = new ArrayList<>();
        for (int i = 0; i < drawn.candidates().size(); i++) {
            SmaaResult.Candidate one = drawn.candidates().get(i);
            Assessed assessed = assessment.ranked().get(i);
            views.add(new CandidateView(
                    assessed.rank(),
                    one.id(),
                    assessed.candidate().name(),
                    assessed.score(),
                    assessed.status().word(),
                    list(one.rankAcceptability()),
                    one.expectedRank(),
                    one.bestRank(),
                    one.worstRank(),
                    central(one, models),
                    one.confidenceFactor(),
                    costs(i)));
        }
        return views;
    }

    /** Null if the rules have no costs. */
    private @Nullable DrawnCostView costs(int candidate) {
        return DrawnCosts.of(assessment, candidate)
                .map(costs -> costs.draw(threads.sampling(request.samples(), request.seed())))
                .map(drawn -> new DrawnCostView(number(drawn.mean()), number(drawn.p10()), number(drawn.p90())))
                .orElse(null);
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private @Nullable Map<String, Double> central(SmaaResult.Candidate one, ScoreModels models) {
        double[] weights = one.centralWeights();
        if (weights == null) {
            return null;
        }
        Map<String, Double> byPath = new TreeMap<>();
        int[] criteria = models.criteria();
        IntStream.range(0, weights.length)
                .forEach(k -> byPath.put(models.criterion(criteria[k]).path(), weights[k]));
        return byPath;
    }

    private static Pairwise pairwise(SmaaResult drawn) {
        return new Pairwise(
                drawn.candidates().stream().map(SmaaResult.Candidate::id).toList(),
                Arrays.stream(drawn.pairwiseWinning()).map(Robustness::list).toList());
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private RobustnessAnswer answer(
            @Nullable String verdict,
            RobustnessAnswer.@Nullable VerdictReason reason,
            List<CandidateView> candidates,
            Pairwise pairwise,
            Exact exact,
            List<WarningView> warnings) {
        OtherRankings others = new OtherRankings(assessment, analysed.places(), threads.stop);
        boolean methods = request.include().contains(RobustnessRequest.METHODS);
        boolean reversals = request.include().contains(RobustnessRequest.RANK_REVERSALS);
        return new RobustnessAnswer(
                ranking.ruleSet(),
                ranking.catalogue(),
                ranking.method(),
                ranking.higherIsBetter(),
                ranking.scoreRange(),
                ranking.parameters(),
                verdict,
                reason,
                candidates,
                pairwise,
                exact.intervals,
                exact.flip,
                exact.breakEvens,
                methods ? others.methods() : null,
                reversals ? others.reversals(warnings) : null,
                analysed.analysed(),
                request.samples(),
                request.seed(),
                request.weightModel(),
                request.sampleMissing(),
                analysed.excluded(),
                ranking.weighting(),
                ranking.notice(),
                List.copyOf(warnings));
    }
}
