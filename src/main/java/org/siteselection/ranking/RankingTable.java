package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.request.Csv;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * A ranking as a table: one row per candidate with the score of each factor, its totals if the rules have costs, and, where
 * a candidate is no state, the share of the weight whose values are inherited; the excluded ones last with an empty rank and
 * the reason.
 */
final class RankingTable {
    private static final List<String> HEAD =
            List.of("rank", "id", "name", "score", "status", "completeness", "low", "high");

    private static final List<String> COSTS = List.of("annual_cost", "once_cost", "present_value");

    private static final String INHERITED = "inherited_share";

    private final List<String> factorPaths;
    private final List<String> header = new ArrayList<>(HEAD);

    private final boolean showsInherited;

    /** @param showsInherited whether there is a column for the share of inherited values */
    RankingTable(RuleSet rules, boolean showsInherited) {
        this.showsInherited = showsInherited;
        factorPaths = rules.root()
                .nodes()
                .filter(node -> node instanceof RuleFactor && !node.path().isEmpty())
                .map(RuleNode::path)
                .toList();
        header.addAll(factorPaths);
        if (rules.costs() != null) {
            header.addAll(COSTS);
        }
        if (showsInherited) {
            header.add(INHERITED);
        }
        header.add("reason");
    }

    /** @param answer with at least the factors */
    String csv(RankingAnswer answer) {
        StringBuilder text = new StringBuilder(head());
        answer.ranking().forEach(entry -> text.append(row(entry)));
        answer.excluded().forEach(excluded -> text.append(row(excluded)));
        return text.toString();
    }

    /** The first line. */
    String head() {
        return Csv.line(header);
    }

    /** The line of a ranked candidate; its first cell is the rank. */
    String row(Entry entry) {
        return Csv.line(cells(entry));
    }

    /** The line of an excluded candidate. */
    String row(Excluded excluded) {
        return Csv.line(cells(excluded));
    }

    private List<@Nullable Object> cells(Entry entry) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * (HEAD.size() + factorPaths.size()));
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.rank());
        row.add(entry.id());
        row.add(entry.name());
        row.add(entry.score());
        row.add(entry.status());
        row.add(entry.completeness());
        List<Double> interval = entry.scoreInterval();
        row.add(interval == null ? null : interval.get(0));
        row.add(interval == null ? null : interval.get(1));
        Map<String, @Nullable Double> scores = new LinkedHashMap<>();
        collect(entry.factors(), scores);
        factorPaths.forEach(path -> row.add(scores.get(path)));
        CostViews.CostsView costs = entry.costs();
        if (costs != null) {
            row.add(costs.annual());
            row.add(costs.once());
            row.add(costs.presentValue());
        }
        if (showsInherited) {
            row.add(entry.inheritedShare());
        }
        row.add(null);
        return row;
    }

    private static void collect(@Nullable List<FactorView> factors, Map<String, @Nullable Double> scores) {
        if (factors != null) {
            factors.forEach(factor -> {
                scores.put(factor.path(), factor.score());
                collect(factor.factors(), scores);
            });
        }
    }

    private List<@Nullable Object> cells(Excluded excluded) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(null);
        row.add(excluded.id());
        row.add(excluded.name());
        while (row.size() < header.size() - 1) {
            row.add(null);
        }
        row.add(excluded.reason());
        return row;
    }
}
