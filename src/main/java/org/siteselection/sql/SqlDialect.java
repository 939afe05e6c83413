package org.siteselection.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The engines for which a statement is printed, and the few spellings in which they differ. All numbers are IEEE doubles. In
 * each engine NaN is greater than all numbers and equal to itself in comparisons.
 */
public enum SqlDialect {
    /** PostgreSQL 13 or later. It raises an error where an operation overflows or underflows. */
    POSTGRESQL("double precision", '"'),
    /** DuckDB 1.2 or later. */
    DUCKDB("DOUBLE", '"'),
    /** Spark SQL 3.4 or later, with or without ANSI mode. */
    SPARK("DOUBLE", '`');

    /** Greatest number of digits of a decimal literal that DuckDB converts to the nearest double. */
    private static final int EXACT_DIGITS = 15;

    private static final double WHOLE = 1e15;

    private final String type;
    private final char quote;

    SqlDialect(String type, char quote) {
        this.type = type;
        this.quote = quote;
    }

    /** As written in requests: {@code postgresql}, {@code duckdb}, {@code spark}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all dialects. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SqlDialect::word).toList();
    }

    /** The dialect of that word. */
    public static Optional<SqlDialect> of(String word) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.word().equals(word))
                .findFirst();
    }

    /** Whether arithmetic that leaves the range of numbers is an error of the statement. */
    boolean raises() {
        return this == POSTGRESQL;
    }

    /** A quoted identifier. */
    String name(String identifier) {
        return quote + identifier.replace(String.valueOf(quote), String.valueOf(new char[] {quote, quote})) + quote;
    }

    /** A quoted text. */
    String text(String value) {
        if (this != SPARK) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder escaped = new StringBuilder("'");
        for (char c : value.toCharArray()) {
            // The dollar sign begins a variable of the session, also within a text.
            escaped.append(
                    c == '\'' || c == '\\' || c == '$' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : "" + c);
        }
        return escaped.append('\'').toString();
    }

    /** A finite number that is read back as the same double. */
    String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return String.valueOf((long) value);
        }
        String shortest = Double.toString(value);
        if (this == SPARK) {
            return shortest + "D";
        }
        boolean exact = shortest.chars().filter(Character::isDigit).count() <= EXACT_DIGITS;
        return this == DUCKDB && !exact && shortest.indexOf('E') < 0 ? shortest + "e0" : shortest.replace('E', 'e');
    }

    /** The double 0, with which a sum of literals begins, so that it is no sum of decimal numbers. */
    String zero() {
        return this == DUCKDB ? "0e0" : this == SPARK ? "0D" : cast("0");
    }

    String cast(String expression) {
        return "CAST(" + expression + " AS " + type + ")";
    }

    String castText(String expression) {
        return "CAST(" + expression + " AS " + (this == SPARK ? "STRING" : "VARCHAR") + ")";
    }

    /**
     * The number rounded half-even to 12 significant digits. Numbers below 1e9 with at most three decimals have no more, which
     * is far cheaper to see than to print and to read a number.
     */
    String twelveDigits(String number) {
        if (this == POSTGRESQL) {
            return cast("to_char(" + number + ", '9.99999999999EEEE')");
        }
        String printed = this == SPARK
                ? "format_number(" + number + ", '0.00000000000E0')"
                : "format('{:.11e}', " + number + ")";
        return "CASE\n  WHEN abs(" + number + ") < 1000000000 AND floor(" + number + " * 1000 + " + number(0.5)
                + ") / 1000 = " + number + " THEN " + number + "\n  ELSE " + cast(printed) + "\nEND";
    }

    /** As {@link #twelveDigits}, for a number that mostly is from 10 to 100, where 12 digits are ten decimals. */
    String totalDigits(String number) {
        return this == DUCKDB
                ? "CASE\n  WHEN " + number + " >= 10 AND " + number + " < 100 THEN round(" + number + ", 10)\n  ELSE "
                        + cast("format('{:.11e}', " + number + ")") + "\nEND"
                : twelveDigits(number);
    }

    /** The nearest whole number, half to even. */
    String whole(String number) {
        return switch (this) {
            case POSTGRESQL -> "round(" + number + ")";
            case DUCKDB -> "round_even(" + number + ", 0)";
            case SPARK -> "rint(" + number + ")";
        };
    }

    String log10(String number) {
        return "log10(" + number + ")";
    }

    /** What ends a common table expression: PostgreSQL would otherwise write each expression out wherever it is used. */
    String fence() {
        return this == POSTGRESQL ? "\n  OFFSET 0" : "";
    }
}
