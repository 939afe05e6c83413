package org.siteselection.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats numbers for sentences: a few significant digits, commas between thousands, no rounding errors. */
public final class Wording {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1e15");
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-6");
    /** Units that name a list or an index and cannot follow a number like a unit of measure. */
    private static final Pattern NO_MEASURE = Pattern.compile("(index|class|rank|\\d).*");

    private Wording() {}

    /** Four significant digits: {@code 6.59}, {@code 412,300}. */
    public static String number(double x) {
        return number(x, DIGITS);
    }

    /**
     * A number with enough digits to distinguish it from another, at most 12.
     *
     * @return the text of {@code x}
     */
    public static String apart(double x, double beside) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && number(x, digits).equals(number(beside, digits))) {
            digits++;
        }
        return number(x, digits);
    }

    /**
     * A value with its unit: {@code 6.59 cents/kWh}, {@code 97.4 (index US=100)}, {@code yes} for a flag of 1.
     *
     * @param number the value as text
     */
    public static String quantity(double value, String number, @Nullable String unit) {
        if (flag(value, unit)) {
            return value == 1 ? "yes" : "no";
        }
        if (unit == null || unit.isBlank() || unit.equals("ratio") || unit.equals("share")) {
            return number;
        }
        return NO_MEASURE.matcher(unit).matches() ? number + " (" + unit + ")" : number + " " + unit;
    }

    public static boolean flag(double value, @Nullable String unit) {
        return "flag".equals(unit) && (value == 0 || value == 1);
    }

    /** Points of a score, not negative: {@code 12.3 points}, {@code 0.42 points}, {@code 1 point}. */
    public static String points(double points) {
        if (points < 0.005) {
            return "less than 0.01 points";
        }
        int decimals = points < 0.995 ? 2 : 1;
        String text = plain(decimal(points).setScale(decimals, RoundingMode.HALF_UP));
        return text + (text.equals("1") ? " point" : " points");
    }

    /** A share as a percentage: {@code 11 percent}. */
    public static String percent(double share) {
        return share < 0.0001 ? "less than 0.01 percent" : number(100 * share, 3) + " percent";
    }

    /** {@code a, b and c}; at least one part. */
    public static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String number(double x, int digits) {
        return plain(decimal(x).round(new MathContext(digits, RoundingMode.HALF_UP)));
    }

    /** The number as answers show it, so that a sentence rounds the visible number. */
    private static BigDecimal decimal(double x) {
        return new BigDecimal(Numbers.text(x));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal size = stripped.abs();
        if (size.signum() == 0) {
            return "0";
        }
        if (size.compareTo(LARGEST_PLAIN) >= 0 || size.compareTo(SMALLEST_PLAIN) < 0) {
            return stripped.toString();
        }
        String text = stripped.toPlainString();
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        int first = stripped.signum() < 0 ? 1 : 0;
        if (end - 3 <= first) {
            return text;
        }
        StringBuilder grouped = new StringBuilder(text);
        for (int at = end - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
