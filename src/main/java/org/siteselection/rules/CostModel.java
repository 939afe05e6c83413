package org.siteselection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Values;
import org.siteselection.rules.CostLine.Cost;
import org.siteselection.rules.CostLine.Schedule;
import org.siteselection.rules.CostLine.Terms;
import org.siteselection.text.Texts;

/**
 * What a place costs, in money, beside its score.
 *
 * @param currency code of the currency, such as {@code USD}
 * @param years horizon, 1..50
 * @param discountPercent discount rate a year, an expression over parameters with values 0..100
 * @param lines in the order of the document
 */
public record CostModel(String currency, int years, Expression discountPercent, List<CostLine> lines) {
    /** Longest horizon, in years. */
    public static final int MOST_YEARS = 50;

    public CostModel {
        lines = List.copyOf(lines);
    }

    /** The three totals that expressions can read. */
    public enum Total {
        ANNUAL("costs.annual", Cost::annual),
        ONCE("costs.once", Cost::once),
        PRESENT_VALUE("costs.present_value", Cost::presentValue);

        private final String inExpressions;
        private final ToDoubleFunction<Cost> part;

        Total(String inExpressions, ToDoubleFunction<Cost> part) {
            this.inExpressions = inExpressions;
            this.part = part;
        }

        /** Name in expressions: {@code costs.annual}. */
        public String inExpressions() {
            return inExpressions;
        }

        /** The sum over the costs of all lines, NaN if one is missing. Give them in the order of the lines' ids. */
        public double of(List<Cost> costs) {
            double sum = 0;
            for (Cost cost : costs) {
                sum += part.applyAsDouble(cost);
            }
            return sum;
        }
    }

    /** A term that has a value out of its range for the given parameters. */
    public record Fault(String path, String message) {}

    /** The discount rate a year, 0..1. */
    public double discount(Values parameters) {
        return discountPercent.number(parameters) / 100;
    }

    /** The terms of a line for given parameters. */
    public Terms terms(CostLine line, Values parameters) {
        Schedule schedule = line.schedule();
        return new Terms(
                number(schedule.growthPercent(), parameters, 0) / 100,
                (int) number(schedule.fromYear(), parameters, 1),
                (int) Math.min(years, number(schedule.toYear(), parameters, years)));
    }

    /** The first term whose value is out of range for the given parameters; null if there is none. */
    public @Nullable Fault fault(Values parameters) {
        double percent = discountPercent.number(parameters);
        if (!(percent >= 0 && percent <= 100)) {
            return fault("costs.discount_percent", "from 0 to 100", percent);
        }
        for (CostLine line : lines) {
            Schedule schedule = line.schedule();
            String path = "costs.lines." + line.id() + ".";
            double growth = number(schedule.growthPercent(), parameters, 0);
            if (!(growth > -100 && growth <= 1_000)) {
                return fault(path + "growth_percent", "above -100 and at most 1000", growth);
            }
            double from = number(schedule.fromYear(), parameters, 1);
            if (!isYear(from, 1)) {
                return fault(path + "from_year", "a whole number from 1", from);
            }
            // A parameter may leave a line without any year: 0 years of a rate for newcomers.
            double to = number(schedule.toYear(), parameters, years);
            if (!isYear(to, 0)) {
                return fault(path + "to_year", "a whole number from 0", to);
            }
        }
        return null;
    }

    private static boolean isYear(double value, int least) {
        return value >= least && value <= 1_000 && value == Math.rint(value);
    }

    private static Fault fault(String path, String range, double value) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return new Fault(path, "'" + key + "' must be " + range + ", was " + Texts.number(value) + ".");
    }

    private static double number(@Nullable Expression expression, Values parameters, double otherwise) {
        return expression == null ? otherwise : expression.number(parameters);
    }

    /** The discount rate, and the amounts and terms of all lines. */
    public Stream<Expression> expressions() {
        // Every request asks for them, and a list costs less than a stream for each line.
        List<Expression> expressions = new ArrayList<>();
        expressions.add(discountPercent);
        for (CostLine line : lines) {
            expressions.add(line.amount());
            addTerms(line.schedule(), expressions);
        }
        return expressions.stream();
    }

    /** The lines in the order of their ids, in which their amounts are added up. */
    public List<CostLine> linesById() {
        return lines.stream().sorted(Comparator.comparing(CostLine::id)).toList();
    }

    /** The totals as expressions of the figures that the lines read, by their names in expressions. */
    public Map<String, Expression> totals() {
        List<CostLine> sorted = linesById();
        Map<String, Expression> totals = new LinkedHashMap<>();
        for (Total total : Total.values()) {
            List<Expression> parts = new ArrayList<>();
            parts.add(discountPercent);
            for (CostLine line : sorted) {
                parts.add(line.amount());
                addTerms(line.schedule(), parts);
            }
            totals.put(
                    total.inExpressions(),
                    Expression.computed(total.inExpressions(), parts, numbers -> total.of(costs(sorted, numbers))));
        }
        return totals;
    }

    private static void addTerms(Schedule schedule, List<Expression> terms) {
        if (schedule.growthPercent() != null) {
            terms.add(schedule.growthPercent());
        }
        if (schedule.fromYear() != null) {
            terms.add(schedule.fromYear());
        }
        if (schedule.toYear() != null) {
            terms.add(schedule.toYear());
        }
    }

    /** @param numbers values of the discount rate, then of the amount and the written terms of each line */
    private List<Cost> costs(List<CostLine> sorted, double[] numbers) {
        List<Cost> costs = new ArrayList<>();
        int next = 1;
        for (CostLine line : sorted) {
            double amount = numbers[next++];
            Schedule schedule = line.schedule();
            double growth = schedule.growthPercent() == null ? 0 : numbers[next++] / 100;
            int from = schedule.fromYear() == null ? 1 : (int) numbers[next++];
            int to = schedule.toYear() == null ? years : (int) Math.min(years, numbers[next++]);
            costs.add(line.cost(amount, new Terms(growth, from, to), numbers[0] / 100));
        }
        return costs;
    }
}
