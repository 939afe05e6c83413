package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.sql.Sql.Form;
import org.siteselection.sql.Sql.OfNumber;

/** The functions of the expression language. A call outside of the domain of its function is a fault. */
final class SqlFunctions {
    /** The exponential of a larger number is beyond the range. */
    private static final double MOST_EXPONENT = 709.782712893384;
    /** The exponential of a smaller number is 0. */
    private static final double LEAST_EXPONENT = -745.1332191019411;
    /** The exponential of a smaller number has fewer digits, which is an error of exp and power in PostgreSQL, but not of a product. */
    private static final double LEAST_ORDINARY = -708.39;
    /** The exponential of a smaller number could be 0 as a product, which is an error in PostgreSQL. */
    private static final double LEAST_PRODUCT = -745.1332191;

    private final SqlColumns columns;
    private final SqlDialect dialect;
    private final SqlArithmetic arithmetic;

    SqlFunctions(SqlColumns columns, SqlArithmetic arithmetic) {
        this.columns = columns;
        this.dialect = columns.dialect();
        this.arithmetic = arithmetic;
    }

    OfNumber call(String function, List<OfNumber> arguments) {
        OfNumber first = arguments.get(0);
        return switch (function) {
            case "min", "max" -> extreme(function.equals("max"), arguments);
            case "abs" -> of("abs(" + first.text() + ")", first, first.faulty(), true);
            case "ln" -> logarithm("ln", first);
            case "log10" -> logarithm("log10", first);
            case "exp" -> exponential(first);
            case "sqrt" -> root(first);
            case "pow" -> power(arguments.get(0), arguments.get(1));
            default -> clamp(arguments.get(0), arguments.get(1), arguments.get(2));
        };
    }

    private static OfNumber of(String text, OfNumber argument, boolean faulty, boolean positive) {
        return new OfNumber(text, Form.CLOSED, argument.level(), null, argument.missing(), faulty, positive);
    }

    private OfNumber of(List<String> whens, String otherwise, List<OfNumber> arguments, boolean positive) {
        return new OfNumber(
                SqlArithmetic.cases(whens, otherwise),
                Form.CLOSED,
                arguments.stream().mapToInt(OfNumber::level).max().orElseThrow(),
                null,
                arguments.stream().anyMatch(OfNumber::missing),
                true,
                positive);
    }

    /** Faults come before missing numbers. */
    private List<String> faults(List<OfNumber> arguments) {
        return arguments.stream()
                .filter(OfNumber::faulty)
                .map(argument -> "WHEN " + arithmetic.isFault(argument) + " THEN " + arithmetic.nan())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<OfNumber> atoms(List<OfNumber> arguments) {
        return arguments.stream().map(columns::column).toList();
    }

    /** The engines pass over NULL, but a missing argument makes the result missing. */
    private OfNumber extreme(boolean greatest, List<OfNumber> given) {
        if (given.size() == 1) {
            return given.get(0);
        }
        List<OfNumber> arguments = atoms(given);
        List<String> whens = faults(arguments);
        blank(arguments).ifPresent(whens::add);
        String call = (greatest ? "greatest" : "least")
                + arguments.stream().map(OfNumber::text).collect(Collectors.joining(", ", "(", ")"));
        boolean faulty = arguments.stream().anyMatch(OfNumber::faulty);
        OfNumber all = of(whens, call, arguments, arguments.stream().allMatch(OfNumber::positive));
        return new OfNumber(all.text(), all.form(), all.level(), null, all.missing(), faulty, all.positive());
    }

    private static java.util.Optional<String> blank(List<OfNumber> arguments) {
        List<String> blanks = arguments.stream()
                .filter(OfNumber::missing)
                .map(argument -> argument.text() + " IS NULL")
                .toList();
        return blanks.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of("WHEN " + String.join(" OR ", blanks) + " THEN NULL");
    }

    private OfNumber logarithm(String function, OfNumber given) {
        OfNumber x = columns.column(given);
        List<String> whens = new ArrayList<>(List.of("WHEN " + x.text() + " <= 0 THEN " + arithmetic.nan()));
        return of(whens, function + "(" + x.text() + ")", List.of(x), false);
    }

    private OfNumber exponential(OfNumber given) {
        OfNumber x = columns.column(given);
        List<String> whens = faults(List.of(x));
        whens.add("WHEN " + x.text() + " > " + dialect.number(MOST_EXPONENT) + " THEN " + arithmetic.nan());
        whens.add("WHEN " + x.text() + " < " + dialect.number(dialect.raises() ? LEAST_PRODUCT : LEAST_EXPONENT)
                + " THEN 0");
        if (dialect.raises()) {
            String half = "exp(" + x.text() + " / 2)";
            whens.add("WHEN " + x.text() + " < " + dialect.number(LEAST_ORDINARY) + " THEN " + half + " * " + half);
        }
        return of(whens, "exp(" + x.text() + ")", List.of(x), true);
    }

    private OfNumber root(OfNumber given) {
        OfNumber x = columns.column(given);
        return of(
                List.of("WHEN " + x.text() + " < 0 THEN " + arithmetic.nan()),
                "sqrt(" + x.text() + ")",
                List.of(x),
                true);
    }

    private OfNumber clamp(OfNumber given, OfNumber least, OfNumber most) {
        if (least.constant() != null && most.constant() != null) {
            return clamp(given, least.constant(), most.constant());
        }
        List<OfNumber> arguments = atoms(List.of(given, least, most));
        String x = arguments.get(0).text();
        String low = arguments.get(1).text();
        String high = arguments.get(2).text();
        List<String> whens = faults(arguments);
        blank(arguments).ifPresent(whens::add);
        whens.add("WHEN " + SqlConditions.less(dialect, arguments.get(2), arguments.get(1)) + " THEN "
                + arithmetic.nan());
        return of(whens, "greatest(" + low + ", least(" + high + ", " + x + "))", arguments, false);
    }

    private OfNumber clamp(OfNumber given, double low, double high) {
        OfNumber x = columns.column(given);
        List<String> whens = faults(List.of(x));
        if (EqualNumbers.less(high, low)) {
            whens.add("WHEN " + x.text() + " IS NOT NULL THEN " + arithmetic.nan());
            return of(whens, "NULL", List.of(x), false);
        }
        whens.add("WHEN " + x.text() + " <= " + dialect.number(low) + " THEN " + dialect.number(low));
        whens.add("WHEN " + x.text() + " >= " + dialect.number(high) + " THEN " + dialect.number(high));
        OfNumber all = of(whens, x.text(), List.of(x), low >= 0);
        return new OfNumber(all.text(), all.form(), all.level(), null, x.missing(), x.faulty(), low >= 0);
    }

    private OfNumber power(OfNumber base, OfNumber exponent) {
        List<OfNumber> arguments = atoms(List.of(base, exponent));
        OfNumber x = arguments.get(0);
        OfNumber y = arguments.get(1);
        List<String> whens = faults(arguments);
        blank(arguments).ifPresent(whens::add);
        if (y.constant() == null || y.constant() < 0) {
            whens.add("WHEN " + x.text() + " = 0 AND " + y.text() + " < 0 THEN " + arithmetic.nan());
        }
        boolean whole = y.constant() != null && y.constant() == Math.rint(y.constant());
        if (!whole && !x.positive()) {
            whens.add("WHEN " + x.text() + " < 0 AND " + y.text() + " <> floor(" + y.text() + ") THEN "
                    + arithmetic.nan());
        }
        if (dialect.raises()) {
            whens.addAll(outOfRange(x, y));
        }
        return of(whens, "power(" + x.text() + ", " + y.text() + ")", arguments, x.positive());
    }

    /** The exponent is limited, so that its product with the logarithm stays in the range. */
    private List<String> outOfRange(OfNumber x, OfNumber y) {
        String limited = y.constant() == null
                ? "greatest(least(" + y.text() + ", 1e300), -1e300)"
                : dialect.number(Math.max(-1e300, Math.min(1e300, y.constant())));
        String digits = limited + " * ln(abs(" + x.text() + "))";
        String plain = "WHEN " + x.text() + " IN (0, 1, -1)";
        String tiny = "abs(" + y.text() + ") < 1e-290";
        boolean ordinaryExponent = y.constant() != null && Math.abs(y.constant()) >= 1e-290;
        String ordinary = ordinaryExponent
                ? plain + " THEN power(" + x.text() + ", " + y.text() + ")"
                : plain + " OR " + tiny + " THEN power(" + x.text() + ", CASE WHEN " + tiny + " AND " + x.text()
                        + " <> 0 THEN 0 ELSE " + y.text() + " END)";
        return List.of(
                ordinary,
                "WHEN " + digits + " > 709.7827128933840 THEN " + arithmetic.nan(),
                "WHEN " + digits + " < " + dialect.number(LEAST_PRODUCT) + " THEN 0",
                "WHEN " + digits + " < " + dialect.number(LEAST_ORDINARY) + " THEN " + smallPower(x, y));
    }

    /** The square of the power with half of the exponent, with the sign of the power. A negative base has a whole exponent. */
    private String smallPower(OfNumber x, OfNumber y) {
        String half = y.constant() == null ? y.text() + " / 2" : dialect.number(y.constant() / 2);
        String root = "power(abs(" + x.text() + "), " + half + ")";
        String odd = half + " <> floor(" + half + ")";
        return root + " * " + root
                + (x.positive() ? "" : " * CASE WHEN " + x.text() + " < 0 AND " + odd + " THEN -1 ELSE 1 END");
    }
}
