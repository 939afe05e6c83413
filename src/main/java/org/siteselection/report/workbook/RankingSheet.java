package org.siteselection.report.workbook;

import static org.siteselection.report.workbook.SheetTable.MONEY;
import static org.siteselection.report.workbook.SheetTable.POINTS;
import static org.siteselection.report.workbook.SheetTable.SHARE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.report.workbook.SheetTable.Column;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.RuleFactor;

/** One row per candidate with the score of each factor and its costs; the excluded ones last, with the reason. */
final class RankingSheet {
    private static final String EXCLUDED = "excluded";

    private RankingSheet() {}

    static SheetTable of(RankingWithProvenance ranking) {
        RankingAnswer answer = ranking.answer();
        List<RuleFactor> factors = ranking.rules()
                .root()
                .nodes()
                .filter(node -> node instanceof RuleFactor && !node.path().isEmpty())
                .map(RuleFactor.class::cast)
                .toList();
        String points = unit(answer);
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("Rank", SheetTable.GENERAL),
                Column.text("Id", 14),
                Column.text("Name", 28),
                Column.number("Score" + points, POINTS),
                Column.text("Status", 12),
                Column.number("Complete (% of the weight)", SHARE),
                Column.number("Inherited (% of the weight)", SHARE),
                Column.number("Lowest score" + points, POINTS),
                Column.number("Highest score" + points, POINTS),
                Column.text("County", 10)));
        factors.forEach(factor -> columns.add(Column.number(factor.title() + points, POINTS)));
        CostModel costs = ranking.rules().costs();
        if (costs != null) {
            String currency = costs.currency();
            columns.add(new Column("Yearly costs, first year (" + currency + "/year)", 16, MONEY));
            columns.add(new Column("Costs once (" + currency + ")", 16, MONEY));
            columns.add(new Column("Present value of the costs (" + currency + ")", 16, MONEY));
        }
        columns.add(Column.text("Reason of the exclusion", 60));
        return new SheetTable(
                "Ranking",
                columns,
                Stream.concat(
                        answer.ranking().stream().map(entry -> row(entry, factors, costs != null)),
                        answer.excluded().stream().map(excluded -> row(excluded, columns.size()))));
    }

    /** Unit of scores and contributions, in brackets; empty for methods without a range. */
    static String unit(RankingAnswer answer) {
        List<Double> range = answer.scoreRange();
        return range == null ? "" : String.format(Locale.ROOT, " (points, %.0f to %.0f)", range.get(0), range.get(1));
    }

    private static List<@Nullable Object> row(Entry entry, List<RuleFactor> factors, boolean costs) {
        List<Double> interval = entry.scoreInterval();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.rank());
        row.add(entry.id());
        row.add(entry.name());
        row.add(entry.score());
        row.add(entry.status());
        row.add(entry.completeness());
        row.add(entry.inheritedShare());
        row.add(interval == null ? null : interval.get(0));
        row.add(interval == null ? null : interval.get(1));
        row.add(entry.county());
        Map<String, @Nullable Double> scores = new HashMap<>();
        collect(entry.factors(), scores);
        factors.forEach(factor -> row.add(scores.get(factor.path())));
        if (costs) {
            CostsView view = entry.costs();
            row.add(view == null ? null : view.annual());
            row.add(view == null ? null : view.once());
            row.add(view == null ? null : view.presentValue());
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

    private static List<@Nullable Object> row(Excluded excluded, int columns) {
        List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(columns, null));
        row.set(1, excluded.id());
        row.set(2, excluded.name());
        row.set(4, EXCLUDED);
        row.set(columns - 1, excluded.reason());
        return row;
    }
}
