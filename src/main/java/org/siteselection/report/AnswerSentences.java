package org.siteselection.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostRange;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.robustness.RobustnessAnswer;

/** The answer in words: who leads and by how much, how sure that is, which laws are open, and what it costs. */
final class AnswerSentences {
    private static final int MOST_NAMES = 3;
    /** Share of first ranks beyond which the smallest change of weights says more than the share. */
    private static final double NEARLY_ALL = 0.95;

    private static final Map<String, String> VERDICTS =
            Map.of("clear", "Clear", "close", "Close", "undecided", "Undecided");

    private final ReportContent content;
    private final RankingAnswer answer;

    AnswerSentences(ReportContent content) {
        this.content = content;
        this.answer = content.answer();
    }

    String lead() {
        List<Entry> ranking = answer.ranking();
        if (ranking.isEmpty()) {
            int excluded = answer.excluded().size();
            return excluded == 0
                    ? "There is no candidate."
                    : "No candidate is possible: " + ReportNumbers.plural(excluded, "candidate is", "candidates are")
                            + " excluded.";
        }
        Entry first = ranking.get(0);
        String score = ReportNumbers.score(first.score(), content.bounded()) + (content.bounded() ? " points" : "");
        if (ranking.size() == 1) {
            return first.name() + " is the only feasible candidate, with a score of " + score + ".";
        }
        List<String> level = ranking.stream()
                .filter(entry -> entry.rank() == 1)
                .map(Entry::name)
                .toList();
        if (level.size() > 1) {
            return names(level) + " are level at " + score + ".";
        }
        Entry second = ranking.get(1);
        if (!content.bounded()) {
            return first.name() + " leads " + second.name() + ", with " + score + " against "
                    + ReportNumbers.score(second.score(), false) + ".";
        }
        double margin = Math.abs(first.score() - second.score());
        String points = ReportNumbers.fix(margin, 1);
        return first.name() + " leads " + second.name() + " by " + (margin < 0.05 ? "less than 0.1" : points)
                + (points.equals("1.0") ? " point." : " points.");
    }

    /** The sentences after the headline, each about one thing. */
    List<String> others() {
        List<String> sentences = new ArrayList<>();
        add(sentences, verdict());
        add(sentences, laws());
        add(sentences, costs());
        return sentences;
    }

    private @Nullable String verdict() {
        RobustnessAnswer robustness = content.robustness();
        if (robustness == null || robustness.verdict() == null) {
            return null;
        }
        String word = VERDICTS.getOrDefault(robustness.verdict(), robustness.verdict());
        RobustnessAnswer.VerdictReason reason = robustness.verdictReason();
        RobustnessAnswer.Flip flip = robustness.smallestFlip();
        if (reason != null
                && reason.firstShare() >= NEARLY_ALL
                && flip != null
                && !robustness.verdict().equals("clear")) {
            String challenger = robustness.candidates().stream()
                    .filter(candidate -> candidate.id().equals(flip.challenger()))
                    .map(RobustnessAnswer.CandidateView::name)
                    .findFirst()
                    .orElse(flip.challenger());
            return word + ": moving " + ReportNumbers.weight(flip.distance() / 2) + " of the weight brings "
                    + challenger + " level.";
        }
        return reason == null
                ? word + "."
                : word + ": " + leader() + " stays first in " + ReportNumbers.percent(reason.firstShare())
                        + " of similar weightings.";
    }

    private @Nullable String laws() {
        if (answer.ranking().isEmpty()) {
            return null;
        }
        Entry first = answer.ranking().get(0);
        if (first.status().equals("pass")) {
            return first.gates().isEmpty() ? null : first.name() + " meets all conditions.";
        }
        Set<String> titles = new LinkedHashSet<>();
        first.gates().stream()
                .filter(LawSection::isOpen)
                .forEach(gate -> gate.laws().forEach(law -> titles.add(law.title())));
        String open = first.status().equals("unknown")
                ? "A fact that a condition of " + first.name() + " needs is unknown"
                : first.name() + " is possible under a condition";
        return titles.isEmpty()
                ? open + "."
                : open + "; " + ReportNumbers.plural(titles.size(), "law", "laws") + " to check: "
                        + names(List.copyOf(titles)) + ".";
    }

    private @Nullable String costs() {
        if (answer.ranking().isEmpty()) {
            return null;
        }
        Entry first = answer.ranking().get(0);
        CostsView costs = first.costs();
        CostRange range = answer.costs();
        if (costs == null || costs.annual() == null || costs.presentValue() == null || range == null) {
            return null;
        }
        String bill = first.name() + " costs " + ReportNumbers.amount(costs.annual(), costs.currency())
                + " in the first year";
        Entry cheapest = answer.ranking().stream()
                .filter(entry -> entry.id().equals(range.cheapest()))
                .findFirst()
                .orElse(first);
        CostsView least = cheapest.costs();
        String years = ReportNumbers.plural(costs.years(), "year", "years");
        if (cheapest.id().equals(first.id()) || least == null || least.presentValue() == null) {
            return bill + ", the least of all over " + years + ".";
        }
        return bill + "; over " + years + " that is "
                + ReportNumbers.amount(costs.presentValue() - least.presentValue(), costs.currency()) + " more than in "
                + cheapest.name() + ", the cheapest.";
    }

    private String leader() {
        return answer.ranking().isEmpty()
                ? "the leader"
                : answer.ranking().get(0).name();
    }

    private static void add(List<String> sentences, @Nullable String sentence) {
        if (sentence != null) {
            sentences.add(sentence);
        }
    }

    /** The first names and the number of the others. */
    static String names(List<String> names) {
        int more = names.size() - MOST_NAMES;
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
        if (more > 0) {
            shown.add(String.format(Locale.ROOT, "%,d more", more));
        }
        int last = shown.size() - 1;
        return last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }
}
