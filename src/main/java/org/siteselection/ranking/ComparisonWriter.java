package org.siteselection.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.ranking.ComparisonAnswer.CriterionDifference;
import org.siteselection.ranking.ComparisonAnswer.Part;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.text.Numbers;

/** Converts the assessment of two candidates to the answer for the caller. */
final class ComparisonWriter {
    /** Differences are compared at 12 significant digits, as in answers; unknown ones come last. */
    private static final Comparator<CriterionDifference> GREATEST_FIRST = Comparator.comparingDouble(
                    (CriterionDifference criterion) ->
                            criterion.difference() == null ? 1 : -Math.abs(Numbers.round(criterion.difference())))
            .thenComparing(CriterionDifference::path);

    private final Assessment assessment;
    private final Hierarchy hierarchy;
    private final CostWriter costs;

    private ComparisonWriter(Assessment assessment) {
        this.assessment = assessment;
        this.hierarchy = assessment.hierarchy();
        this.costs = new CostWriter(assessment, false);
    }

    /**
     * @param assessment assessment of two candidates, in the order of the answer
     * @param ranking its answer
     */
    static ComparisonAnswer write(Assessment assessment, RankingAnswer ranking) {
        return new ComparisonWriter(assessment).answer(ranking);
    }

    private ComparisonAnswer answer(RankingAnswer ranking) {
        List<String> ids = assessment.question().candidates().stream()
                .map(candidate -> candidate.id())
                .toList();
        Entry left = entry(ranking, ids.get(0));
        Entry right = entry(ranking, ids.get(1));
        boolean both = left != null && right != null;
        return new ComparisonAnswer(
                ranking.ruleSet(),
                ranking.catalogue(),
                ranking.method(),
                ranking.higherIsBetter(),
                ranking.scoreRange(),
                ranking.parameters(),
                left,
                right,
                left != null && right != null ? EqualNumbers.difference(left.score(), right.score()) : null,
                both ? criteria(assessed(ids.get(0)), assessed(ids.get(1))) : List.of(),
                both ? Turnaround.of(assessment, assessed(ids.get(0)), assessed(ids.get(1))) : null,
                both ? costs.difference(assessed(ids.get(0)), assessed(ids.get(1))) : null,
                ranking.excluded(),
                ranking.weighting(),
                ranking.notice(),
                ranking.warnings());
    }

    private static @Nullable Entry entry(RankingAnswer ranking, String id) {
        return ranking.ranking().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Assessed assessed(String id) {
        return assessment.ranked().stream()
                .filter(one -> one.candidate().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<CriterionDifference> criteria(Assessed left, Assessed right) {
        return assessment
                .question()
                .rules()
                .root()
                .criteria()
                .filter(criterion -> !criterion.reportOnly())
                .map(criterion -> difference(criterion, part(criterion, left), part(criterion, right)))
                .sorted(GREATEST_FIRST)
                .toList();
    }

    private static CriterionDifference difference(RuleCriterion criterion, Part left, Part right) {
        Double difference = left.contribution() == null || right.contribution() == null
                ? null
                : Double.valueOf(EqualNumbers.difference(left.contribution(), right.contribution()));
        return new CriterionDifference(criterion.path(), criterion.title(), criterion.unit(), left, right, difference);
    }

    private Part part(RuleCriterion criterion, Assessed assessed) {
        StopRule.spend(2L * StopRule.TRANSCENDENTAL);
        int node = hierarchy.indexOf(criterion.path());
        CandidateScore result = assessed.result();
        // A method over raw values that is a sum over criteria has contributions in its breakdown.
        Double contribution = known(result.contributions()[node])
                .orElse(assessed.breakdown().of(criterion.path()).get("contribution"));
        Reported reported = assessed.reported(criterion.path());
        return new Part(
                known(reported.value()).orElse(null),
                known(result.scores()[node]).orElse(null),
                contribution,
                assessment.isMissing(node, reported) ? null : reported.from());
    }

    private static Optional<Double> known(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }
}
