package org.siteselection.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.robustness.RobustnessAnswer.MethodView;
import org.siteselection.robustness.RobustnessAnswer.Reversal;
import org.siteselection.rulefiles.RequestedMethod;
import org.siteselection.rules.Method;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.KendallTauB;

/** Rankings of variants of the question: with every method, and without each of the candidates. */
final class OtherRankings {
    private final Assessment assessment;
    private final KnownPlaces places;
    private final StopRule stop;

    /** @param places what is known about the places of the question */
    OtherRankings(Assessment assessment, KnownPlaces places, StopRule stop) {
        this.assessment = assessment;
        this.places = places;
        this.stop = stop;
    }

    /** Every method with its default options, and that of the question with its own options. */
    List<MethodView> methods() {
        Question question = assessment.question();
        List<MethodView> views = new ArrayList<>();
        for (String type : Method.types()) {
            stop.check();
            Method method = type.equals(question.method().type()) ? question.method() : RequestedMethod.read(type);
            views.add(method(method));
        }
        return views;
    }

    private MethodView method(Method method) {
        List<Assessed> other;
        try {
            other = Assessor.assess(assessment.question().by(method), places).ranked();
        } catch (UnscorableException e) {
            return new MethodView(method.type(), null, null, null, e.getMessage());
        }
        if (other.isEmpty()) {
            return new MethodView(method.type(), null, null, null, "No candidate has every value that it needs.");
        }
        Map<String, Integer> ranks = ranks(other);
        List<Assessed> both = assessment.ranked().stream()
                .filter(one -> ranks.containsKey(one.candidate().id()))
                .toList();
        double[] ours = both.stream().mapToDouble(Assessed::rank).toArray();
        double[] theirs = both.stream()
                .mapToDouble(one -> ranks.get(one.candidate().id()))
                .toArray();
        var tau = KendallTauB.of(ours, theirs);
        return new MethodView(
                method.type(),
                other.get(0).candidate().id(),
                tau.isPresent() ? tau.getAsDouble() : null,
                both.size(),
                null);
    }

    private static Map<String, Integer> ranks(List<Assessed> ranked) {
        return ranked.stream().collect(Collectors.toMap(one -> one.candidate().id(), Assessed::rank));
    }

    /**
     * The removals that change the order of the others.
     *
     * @param warnings list that gets a warning if the rest cannot be ranked without a candidate
     */
    List<Reversal> reversals(List<WarningView> warnings) {
        Question question = assessment.question();
        boolean looks = question.method().isOverValues() || question.looksAtCandidates();
        // Otherwise each score is independent of the others.
        if (!looks || assessment.ranked().size() < 3) {
            return List.of();
        }
        List<Reversal> reversals = new ArrayList<>();
        for (Assessed removed : assessment.ranked()) {
            stop.check();
            String id = removed.candidate().id();
            List<String> before = ids(assessment.ranked(), one -> !one.equals(id));
            List<Candidate> rest = question.candidates().stream()
                    .filter(candidate -> !candidate.id().equals(id))
                    .toList();
            try {
                List<String> after =
                        ids(Assessor.assess(question.of(rest), places).ranked(), one -> true);
                if (!after.equals(before)) {
                    reversals.add(new Reversal(id, after));
                }
            } catch (UnscorableException e) {
                warnings.add(new WarningView(
                        "rank-reversal-unknown", "Without '" + id + "' the rest cannot be ranked: " + e.getMessage()));
            }
        }
        return reversals;
    }

    private static List<String> ids(List<Assessed> ranked, Predicate<String> kept) {
        return ranked.stream().map(one -> one.candidate().id()).filter(kept).toList();
    }
}
