package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.siteselection.sql.Sql.Form;
import org.siteselection.sql.Sql.OfNumber;

/**
 * The five operators on numbers, as {@code expression.Arithmetic} computes them: a sum that cancels is rounded, a remainder
 * without its noise, a division by zero and an overflow are faults. A fault is a number beyond the range of doubles, so that
 * most operations carry it on by themselves.
 */
final class SqlArithmetic {
    static final String LARGEST = "1.7976931348623157e308";
    private static final String LEAST = "5e-324";
    /** From here on a number added to another of the range of doubles can leave the range. */
    private static final double NO_OVERFLOW = 1e290;

    private static final double TINY = 1e-290;
    /** The power of two with as many digits as a double has: 2^53. */
    private static final String DIGITS = "9007199254740992";

    private final SqlColumns columns;
    private final SqlDialect dialect;

    SqlArithmetic(SqlColumns columns) {
        this.columns = columns;
        this.dialect = columns.dialect();
    }

    static OfNumber constant(SqlDialect dialect, double value) {
        return new OfNumber(dialect.number(value), Form.ATOM, -1, value, false, false, value >= 0);
    }

    /** A number that the service refuses to compute. */
    static OfNumber fault(SqlDialect dialect) {
        return new OfNumber(dialect.cast("'NaN'"), Form.CLOSED, -1, null, false, true, false);
    }

    String nan() {
        return dialect.cast("'NaN'");
    }

    /** The greatest double, in this dialect. */
    String largest() {
        return dialect.number(Double.MAX_VALUE);
    }

    private String least() {
        return dialect.number(Double.MIN_VALUE);
    }

    /** Condition, never NULL for a number that is not missing, that is true for a fault. */
    String isFault(OfNumber number) {
        return "abs(" + number.text() + ") > " + largest();
    }

    OfNumber apply(String operator, OfNumber left, OfNumber right) {
        return switch (operator) {
            case "+", "-" -> sum(operator, left, right);
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            default -> remainder(left, right);
        };
    }

    /** The cases of faulty operands where the operation alone would lose a fault. */
    private List<String> faults(boolean rightHides, OfNumber left, OfNumber right) {
        List<String> cases = new ArrayList<>();
        if (left.faulty() && right.missing()) {
            cases.add("WHEN " + isFault(left) + " THEN " + left.text());
        }
        if (right.faulty() && (left.missing() || rightHides)) {
            cases.add("WHEN " + isFault(right) + " THEN " + nan());
        }
        return cases;
    }

    private boolean hides(OfNumber left, OfNumber right) {
        return left.faulty() && right.missing() || right.faulty() && left.missing();
    }

    private OfNumber result(String text, Form form, OfNumber left, OfNumber right, boolean faulty, boolean positive) {
        return new OfNumber(
                text,
                form,
                Math.max(left.level(), right.level()),
                null,
                left.missing() || right.missing(),
                faulty,
                positive);
    }

    /** A CASE of the given branches, or the last alternative alone. */
    static String cases(List<String> whens, String otherwise) {
        return whens.isEmpty()
                ? otherwise
                : "CASE\n  " + String.join("\n  ", whens) + "\n  ELSE " + Sql.indented(otherwise) + "\nEND";
    }

    private OfNumber cased(
            List<String> whens, String otherwise, Form form, OfNumber left, OfNumber right, boolean positive) {
        return result(cases(whens, otherwise), whens.isEmpty() ? form : Form.CLOSED, left, right, true, positive);
    }

    private OfNumber sum(String operator, OfNumber given, OfNumber other) {
        boolean mayCancel = !(operator.equals("+") && given.positive() && other.positive());
        boolean repeated = mayCancel || hides(given, other) || dialect.raises();
        OfNumber left = repeated ? columns.column(given) : given;
        OfNumber right = repeated ? columns.column(other) : other;
        List<String> whens = faults(false, left, right);
        boolean small = small(left) || small(right);
        if (dialect.raises() && !small) {
            String a = left.text();
            String b = right.text();
            whens.add(
                    operator.equals("+")
                            ? "WHEN " + a + " > 0 AND " + b + " > " + LARGEST + " - " + a + " OR " + a + " < 0 AND " + b
                                    + " < -" + LARGEST + " - " + a + " THEN " + nan()
                            : "WHEN " + a + " > 0 AND " + b + " < " + a + " - " + LARGEST + " OR " + a + " < 0 AND " + b
                                    + " > " + a + " + " + LARGEST + " THEN " + nan());
        }
        boolean positive = operator.equals("+") && left.positive() && right.positive();
        String plain = (left.form() == Form.PRODUCT ? left.text() : left.operand()) + " " + operator + " "
                + (right.form() == Form.PRODUCT ? right.text() : right.operand());
        boolean faulty = left.faulty() || right.faulty() || !small;
        OfNumber sum =
                result(cases(whens, plain), whens.isEmpty() ? Form.OPEN : Form.CLOSED, left, right, faulty, positive);
        return mayCancel ? cancelled(columns.column(sum), left, right) : sum;
    }

    private static boolean small(OfNumber number) {
        return number.constant() != null && Math.abs(number.constant()) < NO_OVERFLOW;
    }

    /** Where a sum cancels, it is rounded at the 15th digit of its larger operand. */
    private OfNumber cancelled(OfNumber sum, OfNumber left, OfNumber right) {
        String larger = "greatest(" + size(left) + ", " + size(right) + ")";
        String digits = "power(10, 14 - floor(" + dialect.log10(larger) + "))";
        String when = "WHEN " + larger + " BETWEEN " + dialect.number(TINY) + " AND " + LARGEST
                + "\n    AND abs(" + sum.text() + ") < " + larger + " / 100\n    THEN "
                + dialect.whole(sum.text() + " * " + digits) + " / " + digits;
        return result(
                cases(List.of(when), sum.text()),
                Form.CLOSED,
                sum,
                result(sum.text(), Form.ATOM, left, right, true, false),
                sum.faulty(),
                sum.positive());
    }

    private String size(OfNumber number) {
        return number.constant() == null ? "abs(" + number.text() + ")" : dialect.number(Math.abs(number.constant()));
    }

    private OfNumber product(OfNumber given, OfNumber other) {
        boolean repeated = hides(given, other) || dialect.raises();
        OfNumber left = repeated ? columns.column(given) : given;
        OfNumber right = repeated ? columns.column(other) : other;
        List<String> whens = faults(false, left, right);
        if (dialect.raises()) {
            whens.addAll(
                    right.constant() != null
                            ? scaled(left, Math.abs(right.constant()))
                            : left.constant() != null
                                    ? scaled(right, Math.abs(left.constant()))
                                    : List.of(
                                            "WHEN abs(" + left.text() + ") > " + LARGEST + " / greatest(abs("
                                                    + right.text() + "), 1) THEN " + nan(),
                                            "WHEN abs(" + left.text() + ") < " + LEAST + " / greatest(least(abs("
                                                    + right.text() + "), 1), " + LEAST + ") THEN 0 * " + right.text()));
        }
        String plain = factor(left, true) + " * " + factor(right, false);
        return cased(whens, plain, Form.PRODUCT, left, right, left.positive() && right.positive());
    }

    /** The cases in which a product with a number leaves the range. */
    private List<String> scaled(OfNumber number, double by) {
        if (by > 1) {
            double most = Math.nextDown(Double.MAX_VALUE / by);
            return List.of("WHEN abs(" + number.text() + ") > " + dialect.number(most) + " THEN " + nan());
        }
        return by == 0 || by == 1
                ? List.of()
                : List.of("WHEN abs(" + number.text() + ") < " + dialect.number(Double.MIN_VALUE / by) + " THEN 0");
    }

    private static String factor(OfNumber number, boolean first) {
        return first && number.form() == Form.PRODUCT ? number.text() : number.operand();
    }

    private OfNumber quotient(OfNumber given, OfNumber other) {
        double by = other.constant() == null ? 0 : Math.abs(other.constant());
        boolean repeated = by == 0 || dialect.raises();
        OfNumber left = repeated ? columns.column(given) : given;
        OfNumber right = repeated ? columns.column(other) : other;
        List<String> whens = faults(true, left, right);
        if (by != 0) {
            if (dialect.raises() && by > 1) {
                whens.add("WHEN abs(" + left.text() + ") < " + dialect.number(Double.MIN_VALUE * by) + " THEN 0");
            } else if (dialect.raises() && by < 1) {
                double most = Math.nextDown(Double.MAX_VALUE * by);
                whens.add("WHEN abs(" + left.text() + ") > " + dialect.number(most) + " THEN " + nan());
            }
        } else {
            whens.addAll(byZero(left, right));
            if (dialect.raises()) {
                String size = "WHEN abs(" + left.text() + ")";
                whens.add(size + " > " + LARGEST + " * least(abs(" + right.text() + "), 1) THEN " + nan());
                whens.add(size + " < " + LEAST + " * greatest(abs(" + right.text() + "), 1) THEN 0 * " + right.text());
            }
        }
        String plain = factor(left, true) + " / " + factor(right, false);
        return cased(whens, plain, Form.PRODUCT, left, right, left.positive() && right.positive());
    }

    /** A missing number divided by zero is missing; a NULL divisor is left to the operation. */
    private List<String> byZero(OfNumber left, OfNumber right) {
        return left.missing()
                ? List.of("WHEN " + right.text() + " = 0 THEN CASE WHEN " + left.text() + " IS NOT NULL THEN " + nan()
                        + " END")
                : List.of("WHEN " + right.text() + " = 0 THEN " + nan());
    }

    private OfNumber remainder(OfNumber given, OfNumber other) {
        OfNumber left = columns.column(given);
        OfNumber right = columns.column(other);
        List<String> whens = faults(true, left, right);
        if (right.constant() == null || right.constant() == 0) {
            whens.addAll(byZero(left, right));
        }
        String plain = dialect.raises() ? exactRemainder(left, right, whens) : left.operand() + " % " + right.operand();
        OfNumber rest = columns.column(cased(whens, plain, Form.PRODUCT, left, right, left.positive()));
        String noise = dialect.number(1e-12) + " * "
                + (dialect.raises() ? "greatest(" + size(right) + ", " + SqlConditions.SMALLEST + ")" : size(right));
        String none = "WHEN abs(" + rest.text() + ") <= " + noise + " OR " + size(right) + " - abs(" + rest.text()
                + ") <= " + noise + " THEN 0";
        List<String> settled = List.of("WHEN " + isFault(rest) + " THEN " + rest.text(), none);
        return result(cases(settled, rest.text()), Form.CLOSED, rest, right, true, left.positive());
    }

    /**
     * PostgreSQL has no remainder of doubles: both become whole numbers of the same power of four, which have one. The power is
     * applied in two steps, because that of the smallest numbers is an error there.
     */
    private String exactRemainder(OfNumber left, OfNumber right, List<String> whens) {
        if (left.faulty()) {
            whens.add("WHEN " + isFault(left) + " THEN " + nan());
        }
        whens.add("WHEN abs(" + left.text() + ") < " + size(right) + " THEN " + left.text());
        whens.add("WHEN " + left.text() + " = 0 THEN 0 * " + right.text());
        String a = halfExponent(left);
        String b = halfExponent(right);
        String unit = "least(" + a + ", " + b + ")";
        return Stream.of(wholeNumber(left, a, unit), wholeNumber(right, b, unit))
                .reduce((x, y) -> dialect.cast("mod(" + x + ", " + y + ")") + " / " + DIGITS + " * power(2, " + unit
                        + ") * power(2, " + unit + ")")
                .orElseThrow();
    }

    private static String halfExponent(OfNumber number) {
        return "floor(ln(abs(" + number.text() + ")) / ln(4))";
    }

    private static String wholeNumber(OfNumber number, String half, String unit) {
        return "CAST(CAST(" + number.text() + " / power(2, " + half + ") / power(2, " + half + ") * " + DIGITS
                + " AS bigint) AS numeric) * power(CAST(4 AS numeric), CAST(" + half + " - " + unit + " AS numeric))";
    }
}
