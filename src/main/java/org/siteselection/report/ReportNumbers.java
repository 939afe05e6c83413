package org.siteselection.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Numbers;
import org.siteselection.text.Texts;

/** Numbers as the document prints them: grouped, rounded for reading, with a minus sign and a space before the unit. */
final class ReportNumbers {
    static final String NONE = "–";
    private static final String SPACE = "\u00A0";
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_UP);

    private ReportNumbers() {}

    /** A number with a fixed number of decimals. */
    static String fix(double value, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal rounded = new BigDecimal(Numbers.text(value)).setScale(decimals, RoundingMode.HALF_UP);
        return format.format(rounded).replace('-', '−');
    }

    /** Four significant digits; whole numbers below a million are kept. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        BigDecimal rounded = new BigDecimal(Numbers.text(value));
        rounded = whole ? rounded : rounded.round(FOUR);
        int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
        return decimals > 8 ? rounded.toString().replace('-', '−') : fix(rounded.doubleValue(), decimals);
    }

    /** @param bounded whether the score is in points from 0 to 100 */
    static String score(@Nullable Double value, boolean bounded) {
        return value == null ? NONE : bounded ? fix(value, 1) : number(value);
    }

    /** A share 0..1 in percent. */
    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 1) {
            return "under 1" + SPACE + "%";
        }
        if (percent > 99 && percent < 100) {
            return "over 99" + SPACE + "%";
        }
        return fix(percent, 0) + SPACE + "%";
    }

    /** A weight 0..1 in percent, with one decimal. */
    static String weight(double share) {
        return fix(100 * share, 1) + SPACE + "%";
    }

    /** A value with its unit. */
    static String quantity(@Nullable Double value, @Nullable String unit) {
        if (value == null) {
            return "missing";
        }
        if ("flag".equals(unit) && (value == 0 || value == 1)) {
            return value == 1 ? "yes" : "no";
        }
        return unit == null || unit.isBlank() ? number(value) : number(value) + SPACE + unit;
    }

    /** An amount in a table, in thousands. */
    static String thousands(@Nullable Double value) {
        return value == null ? NONE : fix(value / 1000, 0);
    }

    /** An amount in a sentence: {@code 12.7 million USD}. */
    static String amount(double value, String currency) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return fix(size / 1e9, 2) + " billion " + currency;
        }
        return size >= 1e5
                ? fix(size / 1e6, size >= 1e8 ? 0 : 1) + " million " + currency
                : fix(size, 0) + SPACE + currency;
    }

    static String plural(long count, String one, String many) {
        return fix(count, 0) + " " + (count == 1 ? one : many);
    }

    /** The value of a parameter. */
    static String value(Object value) {
        return value instanceof Double number ? Texts.number(number) : String.valueOf(value);
    }
}
