package org.siteselection.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.AnswerWriter;
import org.siteselection.ranking.Explain;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.WarningView;

/**
 * The candidates of an analysis: all feasible ones, or the best at the given weights.
 *
 * @param assessment of the analysed candidates
 * @param all assessment of all candidates
 * @param top number that the request asks for; null for all
 * @param places what is known about the places of the question
 */
record AnalysedCandidates(
        Assessment assessment, Assessment all, @Nullable Integer top, KnownPlaces places) {

    static AnalysedCandidates of(Question question, @Nullable Integer top, KnownPlaces places) {
        Assessment all = Assessor.assess(question, places);
        if (top == null || all.ranked().size() <= top) {
            return new AnalysedCandidates(all, all, top, places);
        }
        List<Candidate> best = all.ranked().subList(0, top).stream()
                .map(Assessment.Assessed::candidate)
                .toList();
        return new AnalysedCandidates(Assessor.assess(question.of(best), places), all, top, places);
    }

    /** Null unless the request asks for the best ones. */
    RobustnessAnswer.@Nullable Analysed analysed() {
        return top == null
                ? null
                : new RobustnessAnswer.Analysed(
                        assessment.ranked().size(), all.ranked().size());
    }

    /** The candidates that are not feasible, of all. */
    List<Excluded> excluded() {
        return AnswerWriter.write(all, Explain.NONE).excluded();
    }

    /** Warns if the scores of the analysed candidates differ from those in the ranking of all. */
    Stream<WarningView> warnings() {
        return assessment != all && all.question().looksAtCandidates()
                ? Stream.of(new WarningView(
                        "top-changes-scores",
                        "Scales or weights depend on the candidates. Here they are those of the analysed candidates, so scores"
                                + " differ from the ranking of all."))
                : Stream.empty();
    }
}
