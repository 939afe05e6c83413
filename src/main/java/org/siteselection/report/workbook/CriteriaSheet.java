package org.siteselection.report.workbook;

import static org.siteselection.report.workbook.SheetTable.GENERAL;
import static org.siteselection.report.workbook.SheetTable.POINTS;
import static org.siteselection.report.workbook.SheetTable.SHARE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.ComparisonAnswer;
import org.siteselection.ranking.ComparisonAnswer.Change;
import org.siteselection.ranking.ComparisonAnswer.CriterionDifference;
import org.siteselection.ranking.ComparisonAnswer.ValueChange;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.report.workbook.SheetTable.Column;

/** One row per candidate and criterion; for a comparison, one row per criterion with both candidates. */
final class CriteriaSheet {
    private static final String NAME = "Criteria";

    private CriteriaSheet() {}

    /** Without rows if the answer explains no criteria. */
    static SheetTable of(RankingAnswer answer) {
        String points = RankingSheet.unit(answer);
        List<Column> columns = List.of(
                Column.number("Rank", GENERAL),
                Column.text("Id", 14),
                Column.text("Name", 24),
                Column.text("Path", 30),
                Column.text("Criterion", 44),
                Column.number("Value (in the unit of the next column)", GENERAL),
                Column.text("Unit", 16),
                Column.number("Score" + points, POINTS),
                Column.number("Weight (%)", SHARE),
                Column.number("Weight after missing values (%)", SHARE),
                Column.number("Contribution" + points, POINTS),
                Column.number("Year", GENERAL),
                Column.text("Sources", 28),
                Column.text("Place of the value", 12),
                Column.text("Missing value", 12));
        return new SheetTable(
                NAME,
                columns,
                answer.ranking().stream()
                        .flatMap(entry -> criteria(entry.factors()).map(criterion -> row(entry, criterion))));
    }

    private static Stream<CriterionView> criteria(@Nullable List<FactorView> factors) {
        if (factors == null) {
            return Stream.empty();
        }
        return factors.stream()
                .flatMap(factor -> Stream.concat(
                        criteria(factor.factors()),
                        factor.criteria() == null ? Stream.empty() : factor.criteria().stream()));
    }

    private static List<@Nullable Object> row(Entry entry, CriterionView criterion) {
        boolean shownOnly = criterion.reportOnly() != null;
        return Arrays.<@Nullable Object>asList(
                entry.rank(),
                entry.id(),
                entry.name(),
                criterion.path(),
                criterion.title(),
                criterion.value(),
                criterion.unit(),
                criterion.score(),
                shownOnly ? null : criterion.weight(),
                criterion.effectiveWeight(),
                criterion.contribution(),
                criterion.year(),
                String.join(", ", criterion.sources()),
                criterion.from(),
                criterion.missing());
    }

    /** @param answer has both candidates, or no rows */
    static SheetTable of(ComparisonAnswer answer, String left, String right) {
        String points = answer.scoreRange() == null ? "" : " (points)";
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("Path", 30), Column.text("Criterion", 44), Column.text("Unit of the values", 16)));
        for (String name : List.of(left, right)) {
            columns.add(new Column(name + ": value (in this unit)", 16, GENERAL));
            columns.add(Column.text(name + ": place of the value", 12));
            columns.add(new Column(name + ": score" + points, 16, POINTS));
            columns.add(new Column(name + ": contribution" + points, 16, POINTS));
        }
        columns.add(new Column("Difference of the contributions" + points, 16, POINTS));
        columns.add(new Column("Value at which the lower candidate draws level by itself (in this unit)", 20, GENERAL));
        Map<String, Double> needed = needed(answer);
        return new SheetTable(NAME, columns, answer.criteria().stream().map(one -> row(one, needed)));
    }

    private static List<@Nullable Object> row(CriterionDifference one, Map<String, Double> needed) {
        return Arrays.<@Nullable Object>asList(
                one.path(),
                one.title(),
                one.unit(),
                one.left().value(),
                one.left().from(),
                one.left().score(),
                one.left().contribution(),
                one.right().value(),
                one.right().from(),
                one.right().score(),
                one.right().contribution(),
                one.difference(),
                needed.get(one.path()));
    }

    /** Values by path of which one alone is enough. */
    private static Map<String, Double> needed(ComparisonAnswer answer) {
        Map<String, Double> needed = new HashMap<>();
        List<Change> changes = answer.turnaround();
        if (changes != null) {
            for (Change change : changes) {
                List<ValueChange> values = change.values();
                if (values != null && values.size() == 1) {
                    needed.put(values.get(0).path(), values.get(0).needed());
                }
            }
        }
        return needed;
    }
}
