package org.siteselection.sql;

import java.util.List;
import java.util.Random;

/**
 * Random rule documents whose gates, variables, cost lines and criteria are deep expressions with all operators, and whose
 * scales are all scales.
 */
final class RandomExpressions {
    private static final List<String> METRICS = List.of("a", "b", "c", "d", "e");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "0.5",
            "10",
            "1e3",
            "1e308",
            "7.25",
            "0.3",
            "100",
            "size",
            "2000000000",
            "(open ? 7 : a)",
            "(open ? b : 3)",
            "(open || a > 1 ? 3 : c)",
            "(2 in [2, a] ? 7 : c)");
    private static final List<String> SCALES = List.of(
            "{type: linear, worst: 0, best: 10}",
            "{type: linear, worst: 20, best: -3}",
            "{type: linear, worst: 2020, best: 2030}",
            "{type: linear, worst: 100000, best: 100001}",
            "{type: piecewise, points: [[-5, 0], [0, 20], [1, 20], [7.5, 100], [30, 3]]}",
            "{type: target, zero_below: 0, full_from: 1, full_to: 2, zero_above: 10}",
            "{type: target, zero_below: 1, full_from: 1, full_to: 2, zero_above: 2}",
            "{type: half_life, full: 1, half: 5}",
            "{type: half_life, full: 1000, half: 2}",
            "{type: log, worst: 1, best: 1000}",
            "{type: log, worst: 50, best: 40}",
            "{type: steps, table: [[0, 100], [0.3, 60], [7.25, 10]], above: 5}",
            "{type: categories, table: {\"0\": 0, \"1\": 100, \"0.3\": 45.5, \"7.25\": 80}}",
            "{type: identity}");
    private static final List<String> MISSING = List.of("exclude", "worst", "reweight", "reweight", "{score: 40}");

    private final Random random;
    private List<String> variables = List.of();

    private RandomExpressions(long seed) {
        random = new Random(seed * 7_919 + 17);
    }

    static String document(long seed) {
        return new RandomExpressions(seed).document();
    }

    private String document() {
        StringBuilder text = new StringBuilder("id: generated\nversion: 1.0.0\ntitle: Generated\nmethod: "
                + one("weighted_sum", "weighted_sum", "weighted_product", "minimum")
                + "\nparameters:\n  size: {type: number, default: " + one("250", "0", "-1.5")
                + "}\n  country: {type: string, default: CN}\n  open: {type: boolean, default: "
                + random.nextBoolean() + "}\nmetrics:\n");
        METRICS.forEach(metric -> text.append("  ").append(metric).append(": {unit: kg}\n"));
        text.append("variables:\n  v1: {value: '").append(number(2)).append("'}\n");
        variables = List.of("v1");
        text.append("  v2: {value: '").append(number(2)).append("'}\n");
        variables = List.of("v1", "v2");
        text.append("costs:\n  currency: USD\n  years: 7\n  discount_percent: 8\n  lines:\n");
        text.append("    z_once: {once: '").append(number(2)).append("', missing: 3}\n");
        text.append("    a_year: {annual: '").append(number(1)).append("', growth_percent: 3, from_year: 2}\n");
        text.append("    m_year: {annual: 'a * 1000', growth_percent: 1}\n");
        text.append("gates:\n");
        for (int i = 0; i < 3; i++) {
            text.append("  g")
                    .append(i)
                    .append(": {when: '")
                    .append(truth(3))
                    .append("', outcome: ")
                    .append(one("conditional", "fail"))
                    .append(", reason: Ask.}\n");
        }
        text.append("factors:\n");
        for (int f = 0; f < 2; f++) {
            text.append("  f")
                    .append(f)
                    .append(":\n    weight: ")
                    .append(1 + random.nextInt(3))
                    .append("\n    criteria:\n");
            for (int i = 0; i < 3; i++) {
                String value = random.nextInt(8) == 0
                        ? one("costs.annual", "costs.once", "costs.present_value")
                        : number(random.nextInt(4));
                text.append("      c")
                        .append(i)
                        .append(": {value: '")
                        .append(value)
                        .append("', scale: ")
                        .append(one(SCALES))
                        .append(", weight: ")
                        .append(one("0", "1", "2.5", "0.7"))
                        .append(i == 0 ? "1" : "")
                        .append(", missing: ")
                        .append(one(MISSING))
                        .append("}\n");
            }
            text.append("      shown: {value: '").append(number(1)).append("', report_only: true}\n");
        }
        return text.toString();
    }

    private String number(int depth) {
        if (depth == 0) {
            return random.nextInt(6) == 0 && !variables.isEmpty()
                    ? one(variables)
                    : random.nextInt(3) == 0 ? one(NUMBERS) : one(METRICS);
        }
        int next = depth - 1;
        return switch (random.nextInt(10)) {
            case 0, 1 -> "(" + number(next) + one(" + ", " - ") + number(next) + one(" + ", " - ") + number(0) + ")";
            case 2 -> "(" + number(next) + one(" * ", " / ") + number(next) + ")";
            case 3 -> "(" + number(next) + " * " + number(0) + one(" / ", " * ") + number(0) + ")";
            case 4 -> "(-" + number(next) + ")";
            case 5 -> "(" + truth(next) + " ? " + number(next) + " : " + number(next) + ")";
            case 6 -> one("abs", "ln", "log10", "exp", "sqrt") + "(" + number(next) + ")";
            case 7 ->
                random.nextBoolean()
                        ? "pow(" + number(next) + ", " + one(number(0), "2", "0.5", "-1") + ")"
                        : "clamp(" + number(next) + ", " + one("-5", number(0)) + ", " + one("50", number(0)) + ")";
            case 8 -> one("min", "max") + "(" + number(next) + ", " + number(next) + ")";
            // A remainder of powers or exponentials would depend on their last digit.
            default -> random.nextBoolean() ? "(a - b)" : "(" + one(METRICS) + " % " + one("7", "0.1", "c") + ")";
        };
    }

    private String truth(int depth) {
        if (depth == 0) {
            return one(
                    "open",
                    "(open || a > 1)",
                    "(b > 1 && open)",
                    "has(" + one(METRICS) + ")",
                    one(METRICS)
                            + one(" < ", " <= ", " > ", " >= ", " == ", " != ")
                            + one("0", "0.3", "2", "7.25", "size"));
        }
        int next = depth - 1;
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> "(" + truth(next) + one(" && ", " || ") + truth(next) + ")";
            case 3 -> "!" + truth(next);
            case 4 -> "(" + truth(next) + " ? " + truth(next) + " : " + truth(next) + ")";
            case 5, 6 -> "(" + number(next) + one(" < ", " <= ", " > ", " >= ", " == ", " != ") + number(next) + ")";
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> "(" + number(next) + " in [" + number(0) + ", 1, 0.3])";
                    case 1 -> "((" + truth(next) + " ? \"CN\" : \"US\") == country)";
                    default -> "(" + truth(next) + " == " + truth(next) + ")";
                };
        };
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
