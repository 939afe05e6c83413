package org.siteselection.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.robustness.RobustnessAnswer;
import org.siteselection.robustness.RobustnessAnswer.BreakEvenView;
import org.siteselection.robustness.RobustnessAnswer.CandidateView;
import org.siteselection.robustness.RobustnessAnswer.IntervalView;

/** How sure the order is: verdict, shares of ranks, and the changes that make another candidate first. */
final class RobustnessSection {
    private static final int CANDIDATES = 10;
    private static final int RANKS = 10;
    private static final int MOST_INTERVALS = 12;
    private static final int MOST_BREAK_EVENS = 8;

    private RobustnessSection() {}

    /**
     * @param grounds of the verdict, as sentences
     * @param flip the least change of weights that changes the leader; null if there is none
     * @param draws number and distribution of the draws
     */
    record RobustnessView(
            @Nullable String verdict,
            List<String> grounds,
            @Nullable String flip,
            String draws,
            List<Integer> ranks,
            List<ShareRow> candidates,
            List<Interval> intervals,
            List<BreakEven> breakEvens) {}

    /** @param shares of the draws, by rank */
    record ShareRow(String name, String first, List<Share> shares, String expected) {}

    /** @param shade 0 to 6 */
    record Share(String text, int shade) {}

    /** The interval of a weight in which the leader remains first. */
    record Interval(String title, String current, String low, String high, String next) {}

    /** The value of one criterion at which a challenger draws level. */
    record BreakEven(String name, String criterion, String current, String needed) {}

    /** Null if the document has no such part. */
    static @Nullable RobustnessView of(ReportContent content) {
        RobustnessAnswer answer = content.robustness();
        if (answer == null) {
            return null;
        }
        Map<String, String> names = new HashMap<>();
        answer.candidates().forEach(candidate -> names.put(candidate.id(), candidate.name()));
        int ranks = Math.min(RANKS, answer.candidates().size());
        List<Integer> numbers = new ArrayList<>();
        for (int rank = 1; rank <= ranks; rank++) {
            numbers.add(rank);
        }
        RobustnessAnswer.VerdictReason reason = answer.verdictReason();
        return new RobustnessView(
                answer.verdict(),
                reason == null ? List.of() : List.of(reason.text()),
                answer.smallestFlip() == null ? null : answer.smallestFlip().text(),
                "Shares of " + ReportNumbers.fix(answer.samples(), 0) + " draws of the weights ("
                        + answer.weightModel().type() + ") and of uncertain figures, seed " + answer.seed() + ".",
                numbers,
                answer.candidates().stream()
                        .limit(CANDIDATES)
                        .map(candidate -> shares(candidate, ranks))
                        .toList(),
                intervals(answer, names),
                breakEvens(answer, names, content));
    }

    private static ShareRow shares(CandidateView candidate, int ranks) {
        List<Share> shares = new ArrayList<>();
        for (double share : candidate
                .rankAcceptability()
                .subList(0, Math.min(ranks, candidate.rankAcceptability().size()))) {
            String text = share < 0.005 ? "" : ReportNumbers.fix(100 * share, 0);
            shares.add(new Share(text, (int) Math.min(MapSection.SHADES - 1, Math.ceil(share * MapSection.SHADES))));
        }
        double first = candidate.rankAcceptability().isEmpty()
                ? 0
                : candidate.rankAcceptability().get(0);
        return new ShareRow(
                candidate.name(), ReportNumbers.percent(first), shares, ReportNumbers.fix(candidate.expectedRank(), 1));
    }

    /** Only intervals with an end, the narrowest first. */
    private static List<Interval> intervals(RobustnessAnswer answer, Map<String, String> names) {
        List<IntervalView> intervals = answer.weightIntervals();
        return intervals == null
                ? List.of()
                : intervals.stream()
                        .filter(one -> one.lowLeader() != null || one.highLeader() != null)
                        .sorted(Comparator.comparingDouble((IntervalView one) -> one.high() - one.low()))
                        .limit(MOST_INTERVALS)
                        .map(one -> new Interval(
                                one.title(),
                                ReportNumbers.weight(one.current()),
                                ReportNumbers.weight(one.low()),
                                ReportNumbers.weight(one.high()),
                                next(one, names)))
                        .toList();
    }

    private static String next(IntervalView interval, Map<String, String> names) {
        List<String> parts = new ArrayList<>();
        String low = interval.lowLeader();
        String high = interval.highLeader();
        if (low != null) {
            parts.add(names.getOrDefault(low, low) + " below");
        }
        if (high != null) {
            parts.add(names.getOrDefault(high, high) + " above");
        }
        return String.join(", ", parts);
    }

    private static List<BreakEven> breakEvens(
            RobustnessAnswer answer, Map<String, String> names, ReportContent content) {
        Map<String, String> titles = new HashMap<>();
        content.ranking().rules().root().criteria().forEach(one -> titles.put(one.path(), one.title()));
        List<BreakEvenView> all = answer.breakEvens();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(BreakEvenView::reachable)
                        .limit(MOST_BREAK_EVENS)
                        .map(one -> new BreakEven(
                                names.getOrDefault(one.candidate(), one.candidate()),
                                titles.getOrDefault(one.path(), one.path()),
                                ReportNumbers.quantity(one.current(), one.unit()),
                                ReportNumbers.quantity(one.needed(), one.unit())))
                        .toList();
    }
}
