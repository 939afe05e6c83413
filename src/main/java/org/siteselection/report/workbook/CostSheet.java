package org.siteselection.report.workbook;

import static org.siteselection.report.workbook.SheetTable.GENERAL;
import static org.siteselection.report.workbook.SheetTable.MONEY;
import static org.siteselection.report.workbook.SheetTable.SHARE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.ComparisonAnswer;
import org.siteselection.ranking.CostViews.CostDifference;
import org.siteselection.ranking.CostViews.CostLineView;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.report.workbook.SheetTable.Column;
import org.siteselection.rules.CostModel;

/** One row per candidate and line of the costs; for a comparison, one row per line with both candidates. */
final class CostSheet {
    private static final String NAME = "Costs";
    private static final String TOTAL = "Total";

    private CostSheet() {}

    private static SheetTable none() {
        return new SheetTable(NAME, List.of(Column.text("The rule set has no costs", 40)), Stream.empty());
    }

    static SheetTable of(RankingWithProvenance ranking) {
        CostModel costs = ranking.rules().costs();
        if (costs == null) {
            return none();
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("Rank", GENERAL),
                Column.text("Id", 14),
                Column.text("Name", 24),
                Column.text("Line", 22),
                Column.text("Title", 44)));
        columns.addAll(amounts("", costs.currency(), terms(ranking)));
        columns.add(Column.number("Share of the present value (%)", SHARE));
        return new SheetTable(NAME, columns, ranking.answer().ranking().stream().flatMap(CostSheet::rows));
    }

    private static Stream<List<@Nullable Object>> rows(Entry entry) {
        CostsView costs = entry.costs();
        return costs == null ? Stream.empty() : costs.lines().stream().map(line -> row(entry, line));
    }

    private static List<@Nullable Object> row(Entry entry, CostLineView line) {
        return Arrays.<@Nullable Object>asList(
                entry.rank(),
                entry.id(),
                entry.name(),
                line.id(),
                line.title(),
                line.annual(),
                line.once(),
                line.presentValue(),
                line.share());
    }

    /** Horizon and discount rate; empty if no candidate is ranked. */
    private static String terms(RankingWithProvenance ranking) {
        return ranking.answer().ranking().stream()
                .map(Entry::costs)
                .filter(costs -> costs != null)
                .findFirst()
                .map(costs -> String.format(
                        Locale.ROOT, ", %d years at %s %%", costs.years(), plain(costs.discountPercent())))
                .orElse("");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<Column> amounts(String prefix, String currency, String terms) {
        return List.of(
                new Column(prefix + "Yearly, first year (" + currency + "/year)", 16, MONEY),
                new Column(prefix + "Once (" + currency + ")", 16, MONEY),
                new Column(prefix + "Present value (" + currency + terms + ")", 16, MONEY));
    }

    static SheetTable of(RankingWithProvenance ranking, ComparisonAnswer answer, String left, String right) {
        CostModel costs = ranking.rules().costs();
        CostDifference difference = answer.costs();
        if (costs == null) {
            return none();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Line", 22), Column.text("Title", 44)));
        for (String prefix : List.of(left + ": ", right + ": ", "Difference: ")) {
            columns.addAll(amounts(prefix, costs.currency(), prefix.equals("Difference: ") ? "" : terms(ranking)));
        }
        return new SheetTable(NAME, columns, difference == null ? Stream.empty() : rows(answer, difference));
    }

    private static Stream<List<@Nullable Object>> rows(ComparisonAnswer answer, CostDifference difference) {
        CostsView left = costs(answer.left());
        CostsView right = costs(answer.right());
        if (left == null || right == null) {
            return Stream.empty();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < difference.lines().size(); i++) {
            CostLineView one = left.lines().get(i);
            CostLineView other = right.lines().get(i);
            rows.add(Arrays.<@Nullable Object>asList(
                    one.id(),
                    one.title(),
                    one.annual(),
                    one.once(),
                    one.presentValue(),
                    other.annual(),
                    other.once(),
                    other.presentValue(),
                    difference.lines().get(i).annual(),
                    difference.lines().get(i).once(),
                    difference.lines().get(i).presentValue()));
        }
        rows.add(Arrays.<@Nullable Object>asList(
                null,
                TOTAL,
                left.annual(),
                left.once(),
                left.presentValue(),
                right.annual(),
                right.once(),
                right.presentValue(),
                difference.annual(),
                difference.once(),
                difference.presentValue()));
        return rows.stream();
    }

    private static @Nullable CostsView costs(@Nullable Entry entry) {
        return entry == null ? null : entry.costs();
    }
}
