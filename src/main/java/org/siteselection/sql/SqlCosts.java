package org.siteselection.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;
import org.siteselection.sql.Sql.Form;
import org.siteselection.sql.Sql.OfNumber;

/** The lines of a cost model as columns, and their totals, which expressions read by name. */
final class SqlCosts {
    /** A sum of amounts at this scale stays in the range. */
    private static final double SCALE = 0x1p-40;

    private final CostModel model;
    private final SqlParameters parameters;
    private final SqlExpressions expressions;
    private final SqlColumns columns;
    private final Map<String, OfNumber> amounts = new LinkedHashMap<>();
    private final Map<CostModel.Total, OfNumber> totals = new LinkedHashMap<>();

    SqlCosts(CostModel model, SqlParameters parameters, SqlExpressions expressions, SqlColumns columns) {
        this.model = model;
        this.parameters = parameters;
        this.expressions = expressions;
        this.columns = columns;
        for (CostLine line : model.lines()) {
            columns.begin("cost_" + line.id(), line.title());
            OfNumber amount = expressions.rounded((OfNumber) expressions.print(line.amount()));
            amounts.put(line.id(), columns.column(amount, "cost_" + line.id()));
        }
        for (CostModel.Total total : CostModel.Total.values()) {
            columns.begin(total.inExpressions().replace('.', '_'), total.inExpressions());
            OfNumber sum = columns.column(sum(line -> part(line, total)));
            totals.put(total, sum);
            expressions.name(total.inExpressions(), sum);
        }
    }

    /** The sum over all lines for each total, not rounded. */
    Map<CostModel.Total, OfNumber> totals() {
        return totals;
    }

    /** What a line adds for each unit of its amount. */
    private double part(CostLine line, CostModel.Total total) {
        CostLine.Cost unit = line.cost(1, model.terms(line, parameters), model.discount(parameters));
        return switch (total) {
            case ANNUAL -> unit.annual();
            case ONCE -> unit.once();
            case PRESENT_VALUE -> unit.presentValue();
        };
    }

    private OfNumber sum(Function<CostLine, Double> factor) {
        List<CostLine> lines = model.linesById();
        // A missing line makes each total missing, also one to which it would add nothing.
        List<OfNumber> all = lines.stream().map(line -> amount(line.id())).toList();
        String faults = all.stream()
                .filter(OfNumber::faulty)
                .map(expressions.arithmetic()::isFault)
                .collect(Collectors.joining(" OR "));
        String terms =
                lines.stream().map(line -> term(line, factor.apply(line))).collect(Collectors.joining("\n  + "));
        List<String> whens = new ArrayList<>();
        if (!faults.isEmpty()) {
            whens.add("WHEN " + faults + " THEN " + expressions.arithmetic().nan());
        }
        if (columns.dialect().raises()) {
            whens.addAll(beyond(lines, factor));
        }
        return new OfNumber(
                SqlArithmetic.cases(whens, terms),
                whens.isEmpty() ? Form.OPEN : Form.CLOSED,
                all.stream().mapToInt(OfNumber::level).max().orElse(-1),
                null,
                true,
                true,
                false);
    }

    /** The cases in which a sum leaves the range, which PostgreSQL must not compute. */
    private List<String> beyond(List<CostLine> lines, Function<CostLine, Double> factor) {
        List<String> sizes = new ArrayList<>();
        List<String> scaled = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (CostLine line : lines) {
            double part = factor.apply(line);
            if (part != 0) {
                sizes.add("abs(" + paid(line) + ")");
                scaled.add(term(line, part * SCALE));
                single.add("abs(" + paid(line) + ") > " + columns.dialect().number(most(part)));
            }
        }
        if (sizes.isEmpty()) {
            return List.of();
        }
        String nan = expressions.arithmetic().nan();
        String blank = lines.stream()
                .filter(line -> line.missing() == null && amount(line.id()).missing())
                .map(line -> amount(line.id()).operand() + " IS NULL")
                .collect(Collectors.joining(" OR "));
        Stream<String> missing = blank.isEmpty() ? Stream.of() : Stream.of("WHEN " + blank + " THEN NULL");
        Stream<String> tooLarge = Stream.of(
                "WHEN " + String.join(" OR ", single) + " THEN " + nan,
                "WHEN greatest(" + String.join(", ", sizes) + ") > 1e290 AND abs(" + String.join(" + ", scaled) + ") > "
                        + columns.dialect().number(Double.MAX_VALUE * SCALE) + " THEN " + nan);
        return Stream.concat(missing, tooLarge).toList();
    }

    private String term(CostLine line, double factor) {
        SqlDialect dialect = columns.dialect();
        String known = paid(line);
        if (factor == 1) {
            return known;
        }
        String product = dialect.number(factor) + " * " + known;
        return dialect.raises() && factor < 1
                ? "CASE WHEN abs(" + known + ") < 1e-290 THEN 0 ELSE " + product + " END"
                : product;
    }

    /** The amount of a line, or the amount that replaces it. */
    private String paid(CostLine line) {
        String amount = amount(line.id()).operand();
        return line.missing() == null
                ? amount
                : "coalesce(" + amount + ", " + columns.dialect().number(line.missing()) + ")";
    }

    /** The largest amount whose product with a factor is in the range. */
    private static double most(double factor) {
        return factor <= 1 ? Double.MAX_VALUE : Math.nextDown(Double.MAX_VALUE / factor);
    }

    /** The cases in which costs cannot be computed: amounts, then present values of lines, then totals. */
    List<String> faults() {
        List<String> whens = new ArrayList<>();
        for (CostLine line : model.lines()) {
            if (amount(line.id()).faulty()) {
                whens.add(fault(expressions.arithmetic().isFault(amount(line.id())), "costs.lines." + line.id()));
            }
        }
        for (CostLine line : model.lines()) {
            double factor = part(line, CostModel.Total.PRESENT_VALUE);
            if (factor > 1) {
                String beyond = "abs(" + paid(line) + ") > " + columns.dialect().number(most(factor));
                whens.add(fault(beyond, "costs.lines." + line.id()));
            }
        }
        totals.values()
                .forEach(total -> whens.add(fault(expressions.arithmetic().isFault(total), "costs")));
        return whens;
    }

    private String fault(String condition, String path) {
        return "WHEN " + condition + " THEN " + columns.dialect().text(path);
    }

    private OfNumber amount(String id) {
        return Objects.requireNonNull(amounts.get(id), id);
    }
}
