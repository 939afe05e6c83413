package org.siteselection.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostLineView;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.ranking.RankingAnswer.GateView;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Prints a ranking as a text table. */
final class RankingPrinter {
    private static final int GAP = 2;
    private static final int INHERITED = 6;
    private static final int ANNUAL = 7;
    private static final int PRESENT_VALUE = 8;

    private final PrintWriter out;

    RankingPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(RankingAnswer answer) {
        table(answer);
        answer.excluded().forEach(e -> out.println("   -  " + e.id() + "  " + e.name() + ": " + e.reason()));
        answer.ranking().stream().filter(entry -> entry.factors() != null).forEach(this::explain);
        answer.warnings().forEach(warning -> out.println("warning " + warning.code() + ": " + warning.message()));
        out.println();
        out.println(answer.ruleSet().id() + " " + answer.ruleSet().version() + ", catalogue edition "
                + answer.catalogue().edition() + ". " + answer.notice());
    }

    private void table(RankingAnswer answer) {
        List<String[]> rows = new ArrayList<>();
        boolean costs = answer.costs() != null;
        boolean inherited = answer.ranking().stream().anyMatch(entry -> entry.inheritedShare() > 0);
        IntPredicate shown = i -> i == INHERITED ? inherited : costs || i < ANNUAL || i > PRESENT_VALUE;
        rows.add(row(
                shown,
                "rank",
                "id",
                "name",
                "score",
                "status",
                "complete",
                "inherited",
                "a year",
                "present value",
                "interval"));
        for (Entry entry : answer.ranking()) {
            List<Double> interval = entry.scoreInterval();
            CostsView ofPlace = entry.costs();
            rows.add(row(
                    shown,
                    String.valueOf(entry.rank()),
                    entry.id(),
                    entry.name(),
                    number(entry.score()),
                    entry.status(),
                    percent(entry.completeness()),
                    percent(entry.inheritedShare()),
                    ofPlace == null ? "" : money(ofPlace.annual(), ofPlace.currency()),
                    ofPlace == null ? "" : money(ofPlace.presentValue(), ofPlace.currency()),
                    interval == null ? "" : number(interval.get(0)) + " to " + number(interval.get(1))));
        }
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                IntStream.range(0, rows.get(0).length)
                        .mapToObj(i -> new Column(width(rows, i) + GAP, 0, Column.Overflow.SPAN))
                        .toArray(Column[]::new));
        rows.forEach(table::addRowValues);
        table.toString().lines().forEach(line -> out.println(line.stripTrailing()));
    }

    /**
     * Numbers are right-aligned: no rank has more than four digits, no share or score more than six characters.
     *
     * @param shown whether the column with this index is shown
     */
    private static String[] row(IntPredicate shown, String... cells) {
        String[] aligned = {
            String.format(Locale.ROOT, "%4s", cells[0]),
            cells[1],
            cells[2],
            String.format(Locale.ROOT, "%6s", cells[3]),
            cells[4],
            String.format(Locale.ROOT, "%8s", cells[5]),
            String.format(Locale.ROOT, "%9s", cells[INHERITED]),
            String.format(Locale.ROOT, "%16s", cells[ANNUAL]),
            String.format(Locale.ROOT, "%17s", cells[PRESENT_VALUE]),
            cells[9]
        };
        return IntStream.range(0, aligned.length)
                .filter(shown)
                .mapToObj(i -> aligned[i])
                .toArray(String[]::new);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String money(@Nullable Double amount, String currency) {
        return amount == null ? "unknown" : String.format(Locale.ROOT, "%,.0f %s", amount, currency);
    }

    private static int width(List<String[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElseThrow();
    }

    private void explain(Entry entry) {
        out.println();
        out.println(entry.rank() + ". " + entry.name() + " " + number(entry.score()));
        for (GateView gate : entry.gates()) {
            if (!gate.outcome().equals("pass")) {
                out.println("  " + gate.outcome() + ": " + gate.title() + ". " + gate.reason());
                gate.laws()
                        .forEach(law -> out.println("    " + law.title()
                                + (law.effective() == null ? "" : ", effective " + law.effective()) + ", "
                                + law.standing()
                                + " [" + law.source() + "]"));
            }
        }
        if (entry.reasons() != null) {
            entry.reasons()
                    .forEach(reason ->
                            out.println((reason.kind().equals("strength") ? "  + " : "  - ") + reason.text()));
        }
        factors(entry.factors(), "  ");
        CostsView costs = entry.costs();
        if (costs != null) {
            costs.lines().forEach(line -> cost(line, costs.currency()));
        }
    }

    private void cost(CostLineView line, String currency) {
        Double once = line.once();
        boolean recurring = once == null || once == 0;
        out.println("  cost: " + line.title() + " "
                + money(recurring ? line.annual() : once, currency) + (recurring ? " a year" : " once")
                + ", present value " + money(line.presentValue(), currency));
    }

    private void factors(@Nullable List<FactorView> factors, String indent) {
        if (factors == null) {
            return;
        }
        for (FactorView factor : factors) {
            line(indent, factor.title(), factor.contribution(), factor.score(), factor.weight(), "");
            factors(factor.factors(), indent + "  ");
            if (factor.criteria() != null) {
                factor.criteria().forEach(criterion -> criterion(criterion, indent + "  "));
            }
        }
    }

    private void criterion(CriterionView criterion, String indent) {
        String value = criterion.value() == null
                ? criterion.missing() == null ? "unknown" : "unknown (" + criterion.missing() + ")"
                : plain(criterion.value()) + (criterion.unit() == null ? "" : " " + criterion.unit());
        String origin = criterion.year() == null
                ? ""
                : " [" + String.join(", ", criterion.sources()) + " " + criterion.year()
                        + (criterion.from() == null ? "" : ", of " + criterion.from()) + "]";
        if (criterion.reportOnly() != null) {
            out.println(indent + criterion.title() + ": " + value + origin);
        } else {
            line(
                    indent,
                    criterion.title(),
                    criterion.contribution(),
                    criterion.score(),
                    criterion.weight(),
                    value + origin);
        }
    }

    /** Methods over raw values give neither points nor scores along the tree. */
    private void line(
            String indent,
            String title,
            @Nullable Double contribution,
            @Nullable Double score,
            double weight,
            String rest) {
        String points = contribution == null ? "" : number(contribution) + " points ";
        String scored = score == null ? "" : "score " + number(score) + ", ";
        out.println(String.format(
                        Locale.ROOT,
                        "%s%s: %s(%sweight %.1f %%)  %s",
                        indent,
                        title,
                        points,
                        scored,
                        100 * weight,
                        rest)
                .stripTrailing());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.4g", value);
    }
}
