package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.sql.Sql.Form;
import org.siteselection.sql.Sql.OfNumber;
import org.siteselection.sql.Sql.OfText;
import org.siteselection.sql.Sql.OfTruth;

/**
 * Conditions. AND, OR and NOT of SQL are the three-valued logic of the rules; beside its value a condition has the condition
 * of its fault, because a fault is not missing: {@code false && fault} is false, {@code missing && fault} is missing, {@code
 * true && fault} is a fault.
 */
final class SqlConditions {
    /** The smallest size whose tolerance of 1e-12 is not 0, which is an error in PostgreSQL. */
    static final String SMALLEST = "3e-312";

    private final SqlColumns columns;
    private final SqlDialect dialect;
    private final SqlArithmetic arithmetic;

    SqlConditions(SqlColumns columns, SqlArithmetic arithmetic) {
        this.columns = columns;
        this.dialect = columns.dialect();
        this.arithmetic = arithmetic;
    }

    static OfTruth constant(boolean value) {
        return new OfTruth(value ? "TRUE" : "FALSE", Form.ATOM, -1, value, false, null);
    }

    static OfTruth fault() {
        return new OfTruth("CAST(NULL AS BOOLEAN)", Form.CLOSED, -1, null, true, "TRUE");
    }

    OfTruth not(OfTruth truth) {
        if (truth.constant() != null) {
            return constant(!truth.constant());
        }
        return new OfTruth("NOT " + truth.operand(), Form.OPEN, truth.level(), null, truth.missing(), truth.fault());
    }

    OfTruth present(OfNumber metric) {
        return new OfTruth(metric.text() + " IS NOT NULL", Form.OPEN, metric.level(), null, false, null);
    }

    /** AND or OR. */
    OfTruth chain(boolean and, List<OfTruth> given) {
        List<OfTruth> open = new ArrayList<>();
        for (OfTruth operand : given) {
            if (operand.constant() == null) {
                open.add(operand);
            } else if (operand.constant() != and) {
                return operand;
            }
        }
        if (open.isEmpty()) {
            return constant(and);
        }
        if (open.size() == 1) {
            return open.get(0);
        }
        boolean faulty = open.stream().anyMatch(operand -> operand.fault() != null);
        List<OfTruth> operands = faulty ? open.stream().map(columns::column).toList() : open;
        String text = operands.stream().map(OfTruth::operand).collect(Collectors.joining(and ? " AND " : " OR "));
        int level = operands.stream().mapToInt(OfTruth::level).max().orElseThrow();
        boolean missing = operands.stream().anyMatch(OfTruth::missing);
        return new OfTruth(text, Form.OPEN, level, null, missing, faulty ? undecided(and, operands) : null);
    }

    /** At least one operand is a fault, and all others neither decide nor are missing. */
    private static String undecided(boolean and, List<OfTruth> operands) {
        String some = operands.stream()
                .filter(operand -> operand.fault() != null)
                .map(OfTruth::fault)
                .collect(Collectors.joining(" OR ", "(", ")"));
        String neutral = and ? " IS TRUE" : " IS FALSE";
        return operands.stream()
                .map(operand -> operand.fault() == null
                        ? " AND " + operand.operand() + neutral
                        : " AND (" + operand.fault() + " OR " + operand.operand() + neutral + ")")
                .collect(Collectors.joining("", some, ""));
    }

    /** Comparison by {@link EqualNumbers} of two numbers of which at most one is known. */
    OfTruth compare(String operator, OfNumber given, OfNumber other) {
        if (given.constant() != null) {
            return compare(mirrored(operator), other, given);
        }
        boolean repeated = given.faulty() || other.faulty() || other.constant() == null;
        OfNumber left = repeated ? columns.column(given) : given;
        OfNumber right = repeated ? columns.column(other) : other;
        String text = right.constant() != null
                ? withConstant(operator, left.operand(), right.constant())
                : switch (operator) {
                    case "<" -> less(dialect, left, right);
                    case ">" -> less(dialect, right, left);
                    case "<=" -> "NOT (" + less(dialect, right, left) + ")";
                    case ">=" -> "NOT (" + less(dialect, left, right) + ")";
                    case "==" -> equal(dialect, left, right);
                    default -> "NOT (" + equal(dialect, left, right) + ")";
                };
        String fault = Stream.of(left, right)
                .filter(OfNumber::faulty)
                .map(this::isFault)
                .collect(Collectors.joining(" OR "));
        int level = Math.max(left.level(), right.level());
        boolean missing = left.missing() || right.missing();
        return fault.isEmpty()
                ? new OfTruth(text, Form.OPEN, level, null, missing, null)
                : new OfTruth(
                        "CASE WHEN NOT (" + fault + ") THEN " + text + " END",
                        Form.CLOSED,
                        level,
                        null,
                        true,
                        "(" + fault + ")");
    }

    private String isFault(OfNumber number) {
        return number.missing() ? "coalesce(" + arithmetic.isFault(number) + ", FALSE)" : arithmetic.isFault(number);
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case ">" -> "<";
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private String withConstant(String operator, String x, double value) {
        if (value == 0) {
            return x + (operator.equals("==") ? " = " : operator.equals("!=") ? " <> " : " " + operator + " ") + "0";
        }
        double below = SqlBounds.below(value);
        double above = SqlBounds.above(value);
        String range =
                " BETWEEN " + dialect.number(Math.nextUp(below)) + " AND " + dialect.number(Math.nextDown(above));
        return x
                + switch (operator) {
                    case "<" -> " <= " + dialect.number(below);
                    case ">" -> " >= " + dialect.number(above);
                    case "<=" -> " < " + dialect.number(above);
                    case ">=" -> " > " + dialect.number(below);
                    case "==" -> range;
                    default -> " NOT" + range;
                };
    }

    /** Whether a is less than b by more than 1e-12 of the larger magnitude. */
    static String less(SqlDialect dialect, OfNumber a, OfNumber b) {
        return a.text() + " < " + b.text() + " AND " + apart(dialect, a, b, b.text() + " - " + a.text());
    }

    private static String equal(SqlDialect dialect, OfNumber a, OfNumber b) {
        String distance = "abs(" + a.text() + " - " + b.text() + ")";
        return a.text() + " = " + b.text() + " OR NOT (" + apart(dialect, a, b, distance) + ")";
    }

    /** In PostgreSQL the difference of numbers of different signs could overflow, and a tolerance could underflow. */
    private static String apart(SqlDialect dialect, OfNumber a, OfNumber b, String distance) {
        String larger = "greatest(abs(" + a.text() + "), abs(" + b.text() + ")"
                + (dialect.raises() ? ", " + SMALLEST : "") + ")";
        String apart = distance + " > " + dialect.number(1e-12) + " * " + larger;
        return dialect.raises()
                ? "CASE WHEN sign(" + a.text() + ") = sign(" + b.text() + ") THEN " + apart + " ELSE " + a.text()
                        + " <> " + b.text() + " END"
                : apart;
    }

    /** Equality of two conditions or two texts. */
    OfTruth equal(Sql left, Sql right) {
        if (left instanceof OfTruth x && right instanceof OfTruth y && x.constant() != null && y.constant() != null) {
            return constant(x.constant().equals(y.constant()));
        }
        return new OfTruth(
                left.operand() + " = " + right.operand(),
                Form.OPEN,
                Math.max(left.level(), right.level()),
                null,
                left.missing() || right.missing() || fault(left) != null || fault(right) != null,
                either(fault(left), fault(right)));
    }

    static @Nullable String fault(Sql part) {
        return part instanceof OfTruth truth ? truth.fault() : part instanceof OfText text ? text.fault() : null;
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : "(" + one + " OR " + other + ")";
    }

    /** A number by a condition. */
    OfNumber choose(OfTruth given, OfNumber then, OfNumber otherwise) {
        OfTruth condition = columns.column(given);
        List<String> whens = new ArrayList<>();
        if (condition.fault() != null) {
            whens.add("WHEN " + condition.fault() + " THEN " + arithmetic.nan());
        }
        boolean missing = condition.missing() || condition.fault() != null;
        String text = branches(whens, condition, missing, then.text(), otherwise.text());
        boolean literals = then.constant() != null && otherwise.constant() != null;
        return new OfNumber(
                literals ? dialect.cast(text) : text,
                Form.CLOSED,
                Math.max(condition.level(), Math.max(then.level(), otherwise.level())),
                null,
                missing || then.missing() || otherwise.missing(),
                condition.fault() != null || then.faulty() || otherwise.faulty(),
                then.positive() && otherwise.positive());
    }

    /** A condition by a condition. */
    OfTruth choose(OfTruth given, OfTruth then, OfTruth otherwise) {
        OfTruth condition = columns.column(given);
        boolean missing = condition.missing() || condition.fault() != null;
        return new OfTruth(
                branches(new ArrayList<>(), condition, missing, then.text(), otherwise.text()),
                Form.CLOSED,
                Math.max(condition.level(), Math.max(then.level(), otherwise.level())),
                null,
                missing || then.missing() || otherwise.missing(),
                faultOfChoice(condition, then.fault(), otherwise.fault()));
    }

    /** A text by a condition. */
    OfText choose(OfTruth given, OfText then, OfText otherwise) {
        OfTruth condition = columns.column(given);
        boolean missing = condition.missing() || condition.fault() != null;
        return new OfText(
                branches(new ArrayList<>(), condition, missing, then.text(), otherwise.text()),
                Form.CLOSED,
                Math.max(condition.level(), Math.max(then.level(), otherwise.level())),
                missing || then.missing() || otherwise.missing(),
                faultOfChoice(condition, then.fault(), otherwise.fault()));
    }

    private static String branches(
            List<String> whens, OfTruth condition, boolean missing, String then, String otherwise) {
        whens.add("WHEN " + condition.text() + " THEN " + Sql.indented(then));
        if (missing) {
            whens.add("WHEN NOT " + condition.operand() + " THEN " + Sql.indented(otherwise));
            return "CASE\n  " + String.join("\n  ", whens) + "\nEND";
        }
        return SqlArithmetic.cases(whens, otherwise);
    }

    private static @Nullable String faultOfChoice(
            OfTruth condition, @Nullable String then, @Nullable String otherwise) {
        String inThen = then == null ? null : "(" + condition.operand() + " IS TRUE AND " + then + ")";
        String inOtherwise = otherwise == null ? null : "(" + condition.operand() + " IS FALSE AND " + otherwise + ")";
        return either(condition.fault(), either(inThen, inOtherwise));
    }
}
