package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostLineView;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer.Entry;

/** The costs of the best candidates, line by line. */
final class CostSection {
    private static final int CANDIDATES = 5;

    private CostSection() {}

    /**
     * @param names of the candidates, best first
     * @param terms currency, horizon and discount rate
     */
    record CostView(List<String> names, String terms, List<Line> lines, List<Line> totals) {}

    /** Amounts in thousands, in the order of the candidates. */
    record Line(String title, List<String> amounts) {}

    /** Null if the rules have no costs. */
    static @Nullable CostView of(ReportContent content) {
        List<String> names = new ArrayList<>();
        List<CostsView> costs = new ArrayList<>();
        for (Entry entry : content.answer().ranking()) {
            CostsView one = entry.costs();
            if (one != null && names.size() < CANDIDATES) {
                names.add(entry.name());
                costs.add(one);
            }
        }
        if (costs.isEmpty()) {
            return null;
        }
        CostsView first = costs.get(0);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < first.lines().size(); i++) {
            int line = i;
            lines.add(new Line(
                    first.lines().get(i).title(),
                    costs.stream()
                            .map(one -> presentValue(one.lines().get(line)))
                            .toList()));
        }
        return new CostView(
                names,
                "Present values in thousand " + first.currency() + ", over "
                        + ReportNumbers.plural(first.years(), "year", "years") + " at a discount rate of "
                        + ReportNumbers.number(first.discountPercent()) + "\u00A0%.",
                lines,
                totals(costs));
    }

    private static List<Line> totals(List<CostsView> costs) {
        return List.of(
                total("Present value", costs.stream().map(CostsView::presentValue)),
                total("Yearly payments, first year", costs.stream().map(CostsView::annual)),
                total("Payments once, at the start", costs.stream().map(CostsView::once)));
    }

    private static Line total(String title, Stream<@Nullable Double> amounts) {
        return new Line(title, amounts.map(ReportNumbers::thousands).toList());
    }

    private static String presentValue(CostLineView line) {
        return ReportNumbers.thousands(line.presentValue());
    }
}
