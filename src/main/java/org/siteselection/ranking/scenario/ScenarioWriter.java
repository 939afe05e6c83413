package org.siteselection.ranking.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.PlaceCosts;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.AnswerWriter;
import org.siteselection.ranking.GateFigures;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.scenario.ScenarioQuestions.Named;
import org.siteselection.ranking.scenario.ScenariosAnswer.ScenarioCandidate;
import org.siteselection.ranking.scenario.ScenariosAnswer.ScenarioEntry;
import org.siteselection.ranking.scenario.ScenariosAnswer.ScenarioExclusion;
import org.siteselection.ranking.scenario.ScenariosAnswer.ScenarioRanking;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.robustness.Concordance;
import org.siteselection.scoring.robustness.Regret;

/**
 * Collects the assessments of a question and its scenarios, the base first, and puts them side by side. Of each assessment it
 * keeps only ranks, scores and costs.
 */
final class ScenarioWriter {
    /** Rank of an excluded candidate in the arrays. */
    private static final int EXCLUDED = 0;

    private final Question base;
    private final List<Candidate> order = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<ScenarioRanking> rankings = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<int[]> ranks = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private List<WarningView> baseWarnings = List.of();

    ScenarioWriter(Question base) {
        this.base = base;
    }

    /** Adds the next ranking; the first is the base. */
    void add(Named named, Assessment assessment) {
        List<WarningView> warnings = AnswerWriter.warnings(assessment);
        if (rankings.isEmpty()) {
            baseWarnings = warnings;
            assessment.ranked().forEach(one -> place(one.candidate()));
            assessment.excluded().forEach(one -> place(one.candidate()));
        }
        int[] rank = new int[order.size()];
        double[] score = new double[order.size()];
        Arrays.fill(score, Double.NaN);
        for (Assessed one : assessment.ranked()) {
            int place = Objects.requireNonNull(places.get(one.candidate().id()));
            rank[place] = one.rank();
            score[place] = one.score();
        }
        ranks.add(rank);
        scores.add(score);
        methods.add(named.question().method());
        rankings.add(view(
                named,
                assessment,
                warnings.stream()
                        .filter(warning -> !baseWarnings.contains(warning))
                        .toList()));
    }

    private void place(Candidate candidate) {
        places.put(candidate.id(), order.size());
        order.add(candidate);
    }

    private static ScenarioRanking view(Named named, Assessment assessment, List<WarningView> warnings) {
        Question question = assessment.question();
        List<ScenarioEntry> entries = assessment.ranked().stream()
                .map(one -> new ScenarioEntry(
                        one.candidate().id(),
                        one.rank(),
                        one.score(),
                        one.status().word(),
                        presentValue(one.costs())))
                .toList();
        return new ScenarioRanking(
                named.name(),
                named.title(),
                question.method().type(),
                question.method().higherIsBetter(),
                entries.isEmpty() ? null : entries.get(0).id(),
                entries,
                assessment.excluded().stream()
                        .map(one -> new ScenarioExclusion(
                                one.candidate().id(),
                                one.code(),
                                GateFigures.reason(one, question.rules(), question.catalogue())))
                        .toList(),
                warnings);
    }

    private static @Nullable Double presentValue(@Nullable PlaceCosts costs) {
        double value = costs == null ? Double.NaN : costs.total(CostModel.Total.PRESENT_VALUE);
        return Double.isNaN(value) ? null : value;
    }

    /** The answer over all rankings that were added. */
    ScenariosAnswer answer() {
        RuleSet rules = base.rules();
        boolean comparable = methods.stream().map(Method::type).distinct().count() == 1;
        double[] regrets = comparable ? Regret.greatest(scores, base.method().higherIsBetter()) : new double[0];
        List<ScenarioCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            candidates.add(candidate(i, comparable && !Double.isNaN(regrets[i]) ? regrets[i] : null));
        }
        List<WarningView> warnings = new ArrayList<>(baseWarnings);
        if (!comparable) {
            warnings.add(new WarningView(
                    "methods-differ",
                    "The rankings use different methods, whose scores cannot be compared; regrets are null."));
        }
        double w = Concordance.of(everywhere()).orElse(Double.NaN);
        return new ScenariosAnswer(
                new RuleSetReference(rules.id(), rules.version(), rules.digest()),
                new CatalogueReference(
                        base.catalogue().digest(), base.catalogue().edition()),
                rankings.get(0),
                List.copyOf(rankings.subList(1, rankings.size())),
                candidates,
                Regret.minimax(regrets).stream()
                        .map(i -> order.get(i).id())
                        .sorted()
                        .toList(),
                Double.isNaN(w) ? null : w,
                AnswerWriter.NOTICE,
                warnings);
    }

    private ScenarioCandidate candidate(int place, @Nullable Double regret) {
        List<@Nullable Integer> all = new ArrayList<>();
        Integer best = null;
        Integer worst = null;
        double sum = 0;
        int first = 0;
        boolean everywhere = true;
        for (int[] ranking : ranks) {
            int rank = ranking[place];
            if (rank == EXCLUDED) {
                all.add(null);
                everywhere = false;
                continue;
            }
            all.add(rank);
            best = best == null ? rank : Math.min(best, rank);
            worst = worst == null ? rank : Math.max(worst, rank);
            sum += rank;
            first += rank == 1 ? 1 : 0;
        }
        return new ScenarioCandidate(
                order.get(place).id(),
                order.get(place).name(),
                all,
                best,
                worst,
                everywhere ? sum / ranks.size() : null,
                regret,
                first);
    }

    /** The rankings without the candidates that one of them excludes. */
    private List<int[]> everywhere() {
        int[] kept = IntStream.range(0, order.size())
                .filter(i -> ranks.stream().allMatch(ranking -> ranking[i] != EXCLUDED))
                .toArray();
        return ranks.stream()
                .map(ranking -> Arrays.stream(kept).map(i -> ranking[i]).toArray())
                .toList();
    }
}
