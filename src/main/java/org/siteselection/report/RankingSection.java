package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;

/** The ranking as bars, of which each part is the contribution of a factor. */
final class RankingSection {
    /** Rows of the first page and of the whole section. */
    static final int TOP = 8;

    static final int MOST = 100;
    private static final int COLORS = 8;
    private static final Map<String, String> STATUS =
            Map.of("pass", "no condition", "conditional", "conditional", "unknown", "fact unknown");

    private RankingSection() {}

    /**
     * @param costs header of the column of the present value; null if the rules have no costs
     * @param more number of ranked candidates that are not printed
     */
    record RankingView(
            List<Row> rows, List<Legend> factors, @Nullable String costs, int more) {
        public List<Row> top() {
            return rows.subList(0, Math.min(TOP, rows.size()));
        }
    }

    /** The color of a factor. */
    record Legend(String color, String title, String weight) {}

    /**
     * A ranked candidate.
     *
     * @param interval score with missing values at their worst and best; null without missing values
     * @param completeness share of the weight whose values are present
     * @param inherited share of the weight whose values are inherited; null without such values
     */
    record Row(
            int rank,
            String name,
            String score,
            @Nullable String interval,
            List<Segment> bar,
            String completeness,
            @Nullable String inherited,
            String status,
            String presentValue) {}

    /** A part of a bar on a canvas of 100 by 10. */
    record Segment(String x, String width, String color) {}

    static RankingView of(ReportContent content) {
        RankingAnswer answer = content.answer();
        List<Row> rows = new ArrayList<>();
        double worst = answer.ranking().stream().mapToDouble(Entry::score).min().orElse(0);
        double best = answer.ranking().stream().mapToDouble(Entry::score).max().orElse(0);
        for (Entry entry :
                answer.ranking().subList(0, Math.min(MOST, answer.ranking().size()))) {
            rows.add(row(entry, content, new double[] {worst, best}));
        }
        List<Legend> factors = new ArrayList<>();
        if (!rows.isEmpty() && contributes(answer.ranking().get(0))) {
            List<FactorView> views = factors(answer.ranking().get(0));
            for (int i = 0; i < views.size(); i++) {
                factors.add(new Legend(
                        "f" + i % COLORS,
                        views.get(i).title(),
                        ReportNumbers.weight(views.get(i).weight())));
            }
        }
        return new RankingView(
                rows, factors, currency(answer), Math.max(0, answer.ranking().size() - MOST));
    }

    private static @Nullable String currency(RankingAnswer answer) {
        for (Entry entry : answer.ranking()) {
            CostsView costs = entry.costs();
            if (costs != null) {
                return "Present value, " + costs.years() + " years, thousand " + costs.currency();
            }
        }
        return null;
    }

    private static Row row(Entry entry, ReportContent content, double[] range) {
        CostsView costs = entry.costs();
        List<Double> interval = entry.scoreInterval();
        return new Row(
                entry.rank(),
                entry.name(),
                ReportNumbers.score(entry.score(), content.bounded()),
                interval == null
                        ? null
                        : ReportNumbers.score(interval.get(0), content.bounded()) + " to "
                                + ReportNumbers.score(interval.get(1), content.bounded()),
                bar(entry, content, range),
                ReportNumbers.percent(entry.completeness()),
                entry.inheritedShare() > 0 ? ReportNumbers.percent(entry.inheritedShare()) + " inherited" : null,
                STATUS.getOrDefault(entry.status(), entry.status()),
                costs == null ? "" : ReportNumbers.thousands(costs.presentValue()));
    }

    /** One part for each factor; one part alone where the method has no contributions. */
    private static List<Segment> bar(Entry entry, ReportContent content, double[] range) {
        List<Segment> bar = new ArrayList<>();
        if (contributes(entry)) {
            List<FactorView> factors = factors(entry);
            double x = 0;
            for (int i = 0; i < factors.size(); i++) {
                Double part = factors.get(i).contribution();
                double width = part == null ? 0 : Math.max(0, Math.min(part, 100 - x));
                bar.add(segment(x, width, "f" + i % COLORS));
                x += width;
            }
            return bar;
        }
        double share = content.bounded()
                ? entry.score() / 100
                : range[1] > range[0] ? (entry.score() - range[0]) / (range[1] - range[0]) : 1;
        bar.add(segment(0, 100 * Math.max(0, Math.min(1, share)), "f0"));
        return bar;
    }

    private static Segment segment(double x, double width, String color) {
        return new Segment(ReportNumbers.fix(x, 2), ReportNumbers.fix(width, 2), color);
    }

    private static boolean contributes(Entry entry) {
        return !factors(entry).isEmpty() && factors(entry).stream().anyMatch(factor -> factor.contribution() != null);
    }

    static List<FactorView> factors(Entry entry) {
        List<FactorView> factors = entry.factors();
        return factors == null ? List.of() : factors;
    }
}
