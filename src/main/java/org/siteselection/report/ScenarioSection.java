package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.scenario.ScenariosAnswer;
import org.siteselection.ranking.scenario.ScenariosAnswer.ScenarioCandidate;

/** The ranks of the best candidates over the scenarios, and their greatest regret. */
final class ScenarioSection {
    private static final int CANDIDATES = 15;

    private ScenarioSection() {}

    /**
     * @param titles of the rankings, the base first
     * @param advice the choice that loses least; null if no regret is known
     * @param agreement agreement of all rankings; null if it is not defined
     */
    record ScenarioView(
            List<String> titles,
            List<RankRow> rows,
            @Nullable String advice,
            @Nullable String agreement) {}

    /** @param ranks in the order of the rankings */
    record RankRow(String name, List<Cell> ranks, String regret) {}

    /** @param first whether it is rank 1 */
    record Cell(String text, boolean first) {}

    /** Null if the document has no scenarios. */
    static @Nullable ScenarioView of(ReportContent content) {
        ScenariosAnswer answer = content.scenarios();
        if (answer == null) {
            return null;
        }
        List<String> titles = new ArrayList<>();
        titles.add("Base");
        answer.scenarios().forEach(scenario -> titles.add(scenario.title()));
        List<RankRow> rows = answer.candidates().stream()
                .limit(CANDIDATES)
                .map(candidate -> row(candidate, content.bounded()))
                .toList();
        List<String> least = answer.candidates().stream()
                .filter(candidate -> answer.minimaxRegret().contains(candidate.id()))
                .map(ScenarioCandidate::name)
                .toList();
        return new ScenarioView(
                titles,
                rows,
                least.isEmpty()
                        ? null
                        : AnswerSentences.names(least) + (least.size() == 1 ? " has" : " have")
                                + " the least greatest regret: the choice that loses least if the least favourable scenario occurs.",
                answer.concordance() == null
                        ? null
                        : "Agreement of the rankings (Kendall's W, 0 to 1): "
                                + ReportNumbers.fix(answer.concordance(), 2) + ".");
    }

    private static RankRow row(ScenarioCandidate candidate, boolean bounded) {
        List<Cell> cells = new ArrayList<>();
        for (Integer rank : candidate.ranks()) {
            cells.add(
                    rank == null ? new Cell("excluded", false) : new Cell(String.valueOf(rank.intValue()), rank == 1));
        }
        return new RankRow(candidate.name(), cells, ReportNumbers.score(candidate.maxRegret(), bounded));
    }
}
