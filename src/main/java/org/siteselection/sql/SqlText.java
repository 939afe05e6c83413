package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.ResolvedRules;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleSet;
import org.siteselection.sql.SqlColumns.Column;
import org.siteselection.text.Texts;

/** The text of a statement: a chain of common table expressions, each of which adds columns to the one before. */
final class SqlText {
    private static final int LONGEST_COMMENT = 100;

    private final SqlDialect dialect;
    private final StringBuilder text = new StringBuilder();
    private String last = "";

    SqlText(SqlDialect dialect) {
        this.dialect = dialect;
    }

    void header(Question question, ResolvedRules resolved) {
        RuleSet rules = question.rules();
        line("Rule set " + rules.id() + " " + rules.version() + ", " + rules.digest());
        line("Dialect " + dialect.word() + ", method " + question.method().type()
                + ". Each row of the table is scored by itself, with the numbers of the service.");
        SqlParameters parameters = new SqlParameters(rules.parameters(), question.parameters());
        String given = rules.parameters().stream()
                .map(parameter -> parameter.name() + " = " + shown(parameters, parameter))
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            line("Parameters: " + given);
        }
        if (!question.weights().isEmpty()) {
            line("Weights instead of those of the rules: "
                    + question.weights().entrySet().stream()
                            .map(weight -> weight.getKey() + " = " + Texts.number(weight.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (!resolved.field().isEmpty()) {
            line("Relative scales and weights were computed over the "
                    + rules.field().from().word() + " of the catalogue "
                    + question.catalogue().digest());
        }
        line(
                "NULL is a missing value. Numbers are equal within 1e-12 of the larger: bounds of comparisons include that.");
    }

    private static String shown(SqlParameters parameters, Parameter parameter) {
        Object value = parameters.value(parameter);
        return value instanceof Double number ? Texts.number(number) : String.valueOf(value);
    }

    private void line(String comment) {
        text.append("-- ").append(safe(comment, Integer.MAX_VALUE)).append('\n');
    }

    /**
     * A text of the rules as a comment: on one line, without the signs that begin a variable of a Spark session and continue a comment
     * on the next line there, and without invisible signs, which could reverse what a reader sees.
     */
    private static String safe(String comment, int longest) {
        String flat = comment.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ")
                .replaceAll("\\p{Cf}", "")
                .replace("\\", "/")
                .replace("$", "")
                .replace(";", ",")
                .strip();
        int length = flat.codePointCount(0, flat.length());
        return length <= longest ? flat : flat.substring(0, flat.offsetByCodePoints(0, longest)) + "…";
    }

    /** The columns of the table as doubles. */
    void inputs(List<String> table, List<String> metrics, Map<String, String> names) {
        List<String> columns = new ArrayList<>(List.of(dialect.name("id")));
        for (String metric : metrics) {
            String column = dialect.name(metric);
            // The least integer of a type has no absolute value in that type.
            String number = dialect.cast(column);
            columns.add("CASE WHEN abs(" + number + ") <= " + dialect.number(Double.MAX_VALUE) + " THEN " + number
                    + " END AS " + dialect.name(Objects.requireNonNull(names.get(metric))));
        }
        text.append("WITH ")
                .append(dialect.name("inputs"))
                .append(" AS (\n  -- One column for each metric; NaN and infinities count as missing.\n  SELECT\n    ");
        text.append(String.join(",\n    ", columns)).append("\n  FROM ");
        text.append(table.stream().map(dialect::name).collect(Collectors.joining(".")));
        text.append(dialect.fence()).append("\n)");
        last = "inputs";
    }

    /** Adds an expression with these columns; nothing if there are none. */
    void expression(String name, String comment, List<Column> columns) {
        if (columns.isEmpty()) {
            return;
        }
        text.append(",\n").append(dialect.name(name)).append(" AS (\n  -- ").append(safe(comment, 200));
        text.append("\n  SELECT\n    *");
        for (Column column : columns) {
            text.append(",\n");
            if (!column.comment().isEmpty()) {
                text.append("    -- ")
                        .append(safe(column.comment(), LONGEST_COMMENT))
                        .append('\n');
            }
            text.append("    ").append(column.text().replace("\n", "\n    "));
            text.append(" AS ").append(dialect.name(column.name()));
        }
        text.append("\n  FROM ")
                .append(dialect.name(last))
                .append(dialect.fence())
                .append("\n)");
        last = name;
    }

    /** The final selection. */
    String end(Map<String, String> outputs) {
        String total = dialect.name(Objects.requireNonNull(outputs.get("total")));
        String rank = outputs.get("rank");
        text.append("\nSELECT\n  ");
        text.append(outputs.values().stream()
                .map(name -> name.equals(rank)
                        ? "CASE WHEN " + total + " IS NOT NULL THEN rank() OVER (ORDER BY " + total
                                + " DESC NULLS LAST) END AS " + dialect.name(name)
                        : dialect.name(name))
                .collect(Collectors.joining(",\n  ")));
        return text.append("\nFROM ").append(dialect.name(last)).append('\n').toString();
    }
}
