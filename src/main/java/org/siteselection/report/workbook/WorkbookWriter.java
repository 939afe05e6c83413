package org.siteselection.report.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.siteselection.ranking.ComparisonAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.RankingWorkbooks;

/** Writes the sheets Ranking, Criteria, Costs, Laws, Sources and Assumptions. */
@ApplicationScoped
class WorkbookWriter implements RankingWorkbooks {
    private final XlsxFile file = new XlsxFile();

    @Override
    public byte[] write(WorkbookContent content) {
        RankingWithProvenance ranking = content.ranking();
        ComparisonAnswer comparison = content.comparison();
        return file.write(List.of(
                RankingSheet.of(ranking),
                comparison == null ? CriteriaSheet.of(ranking.answer()) : criteria(comparison),
                comparison == null ? CostSheet.of(ranking) : costs(ranking, comparison),
                LawSheet.of(ranking.answer()),
                SourceSheet.of(ranking),
                AssumptionSheet.of(content)));
    }

    private static SheetTable criteria(ComparisonAnswer comparison) {
        return CriteriaSheet.of(comparison, left(comparison), right(comparison));
    }

    private static SheetTable costs(RankingWithProvenance ranking, ComparisonAnswer comparison) {
        return CostSheet.of(ranking, comparison, left(comparison), right(comparison));
    }

    private static String left(ComparisonAnswer comparison) {
        Entry left = comparison.left();
        return left == null ? excluded(comparison, 0) : left.name();
    }

    private static String right(ComparisonAnswer comparison) {
        Entry right = comparison.right();
        return right == null ? excluded(comparison, comparison.excluded().size() - 1) : right.name();
    }

    private static String excluded(ComparisonAnswer comparison, int index) {
        Excluded one = comparison.excluded().get(index);
        return one.name();
    }
}
