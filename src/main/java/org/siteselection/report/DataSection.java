package org.siteselection.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Source;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.GateView;
import org.siteselection.ranking.RankingAnswer.LawView;
import org.siteselection.ranking.ReadFact;

/** The sources of the figures and laws in the answer, with their years. */
final class DataSection {
    private static final int MOST = 150;
    private static final int MOST_METRICS = 4;

    private DataSection() {}

    /**
     * @param given number of figures that came with the request
     * @param more number of sources that are not printed
     */
    record DataView(String edition, List<Cited> sources, int given, int more) {}

    /**
     * A source.
     *
     * @param uses metrics read from it with their years, and the number of its laws
     */
    record Cited(String id, String title, String publisher, String address, String uses) {}

    static DataView of(ReportContent content) {
        CatalogueSnapshot catalogue = content.ranking().catalogue();
        Map<String, TreeMap<String, TreeSet<Integer>>> uses = new TreeMap<>();
        int given = 0;
        for (ReadFact fact : content.ranking().facts()) {
            if (fact.source().equals(ReadFact.REQUEST)) {
                given++;
                continue;
            }
            TreeSet<Integer> years = uses.computeIfAbsent(fact.source(), id -> new TreeMap<>())
                    .computeIfAbsent(fact.metric(), metric -> new TreeSet<>());
            if (fact.year() != null) {
                years.add(fact.year());
            }
        }
        Map<String, TreeSet<String>> laws = new TreeMap<>();
        laws(content.answer()).forEach(law -> {
            uses.computeIfAbsent(law.source(), id -> new TreeMap<>());
            laws.computeIfAbsent(law.source(), id -> new TreeSet<>()).add(law.title());
        });
        List<Cited> cited = uses.entrySet().stream()
                .limit(MOST)
                .map(entry -> cited(entry.getKey(), entry.getValue(), laws, catalogue))
                .toList();
        return new DataView(content.answer().catalogue().edition(), cited, given, Math.max(0, uses.size() - MOST));
    }

    private static Stream<LawView> laws(RankingAnswer answer) {
        Stream<List<GateView>> gates = Stream.concat(
                answer.ranking().stream().map(RankingAnswer.Entry::gates),
                answer.excluded().stream().map(RankingAnswer.Excluded::gates));
        return gates.flatMap(Collection::stream).flatMap(gate -> gate.laws().stream());
    }

    private static Cited cited(
            String id,
            TreeMap<String, TreeSet<Integer>> metrics,
            Map<String, TreeSet<String>> laws,
            CatalogueSnapshot catalogue) {
        Source source = catalogue.source(id).orElse(null);
        StringBuilder text = new StringBuilder();
        metrics.entrySet().stream()
                .limit(MOST_METRICS)
                .forEach(metric -> text.append(text.isEmpty() ? "" : "; ")
                        .append(metric.getKey())
                        .append(years(metric.getValue())));
        if (metrics.size() > MOST_METRICS) {
            text.append("; ").append(metrics.size() - MOST_METRICS).append(" more");
        }
        if (laws.containsKey(id)) {
            int count = laws.getOrDefault(id, new TreeSet<>()).size();
            text.append(text.isEmpty() ? "" : "; ").append(ReportNumbers.plural(count, "law", "laws"));
        }
        return source == null
                ? new Cited(id, id, "", "", text.toString())
                : new Cited(
                        id,
                        source.title(),
                        source.publisher() + (source.year() == null ? "" : ", " + source.year()),
                        source.address() == null ? "" : source.address(),
                        text.toString());
    }

    private static String years(TreeSet<Integer> years) {
        if (years.isEmpty()) {
            return "";
        }
        return years.first().equals(years.last())
                ? " (" + years.first() + ")"
                : " (" + years.first() + " to " + years.last() + ")";
    }
}
