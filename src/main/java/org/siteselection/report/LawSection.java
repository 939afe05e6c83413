package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.GateView;
import org.siteselection.ranking.RankingAnswer.LawView;

/** Laws and conditions of the best candidates, and the reasons of the excluded ones. */
final class LawSection {
    private static final int CANDIDATES = 5;
    private static final int MOST_EXCLUDED = 60;
    private static final Map<String, String> STANDING =
            Map.of("in_force", "in force", "enjoined", "enjoined by a court", "unknown", "standing unknown");

    private LawSection() {}

    /** @param more number of excluded candidates that are not printed */
    record LawsView(List<CandidateLaws> candidates, List<Exclusion> excluded, int more) {}

    record CandidateLaws(String name, List<Condition> conditions) {}

    /** @param outcome pass, conditional, unknown or waived */
    record Condition(String title, String outcome, String reason, List<Law> laws) {}

    /** @param facts date, standing and source, in one line */
    record Law(String title, String effect, String facts) {}

    record Exclusion(String name, String reason) {}

    static boolean isOpen(GateView gate) {
        return gate.outcome().equals("conditional") || gate.outcome().equals("unknown");
    }

    static LawsView of(ReportContent content) {
        List<CandidateLaws> candidates = new ArrayList<>();
        List<Entry> ranking = content.answer().ranking();
        for (Entry entry : ranking.subList(0, Math.min(CANDIDATES, ranking.size()))) {
            if (!entry.gates().isEmpty()) {
                candidates.add(new CandidateLaws(
                        entry.name(),
                        entry.gates().stream().map(LawSection::condition).toList()));
            }
        }
        List<Excluded> excluded = content.answer().excluded();
        return new LawsView(
                candidates,
                excluded.stream()
                        .limit(MOST_EXCLUDED)
                        .map(one -> new Exclusion(one.name(), one.reason()))
                        .toList(),
                Math.max(0, excluded.size() - MOST_EXCLUDED));
    }

    private static Condition condition(GateView gate) {
        String reason = Stream.of(
                        Optional.ofNullable(gate.reason()),
                        Optional.ofNullable(gate.waiver()).map(waiver -> "Waived: " + waiver))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Condition(
                gate.title(),
                gate.outcome(),
                reason,
                gate.laws().stream().map(LawSection::law).toList());
    }

    private static Law law(LawView law) {
        String facts = Stream.of(
                        Optional.ofNullable(law.citation()),
                        Optional.ofNullable(law.effective())
                                .or(() -> Optional.ofNullable(law.year()).map(String::valueOf))
                                .map(date -> "effective " + date),
                        Optional.ofNullable(law.expires()).map(date -> "expires " + date),
                        Optional.of(STANDING.getOrDefault(law.standing(), law.standing())),
                        Optional.ofNullable(law.checkedOn()).map(date -> "checked on " + date),
                        Optional.of("source " + law.source()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Law(law.title(), law.effect(), facts);
    }
}
