package org.siteselection.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats numbers and names for messages, and reads numbers that callers wrote as text. */
public final class Texts {
    // Java's own parser also takes 0x1p3, 1d, NaN and blanks around.
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private Texts() {}

    /** The finite decimal number that a text is; NaN if it is none. */
    public static double decimal(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** A number without a trailing ".0", and without an exponent if it is short. */
    public static String number(double value) {
        if (Math.abs(value) >= 1e15 || value != 0 && Math.abs(value) < 1e-6) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** The first names, up to a length limit, and the number of the others: {@code a, b and 997 more}. */
    public static String some(Collection<String> names) {
        return some(names, 100);
    }

    /**
     * @param most maximum length of the shown names, of which there are at least one and at most ten
     */
    public static String some(Collection<String> names, int most) {
        StringBuilder some = new StringBuilder();
        int shown = 0;
        for (String name : names) {
            String next = ShortText.of(name);
            if (shown > 0 && (shown == 10 || some.length() + next.length() > most)) {
                return some + " and " + (names.size() - shown) + " more";
            }
            some.append(shown == 0 ? "" : ", ").append(next);
            shown++;
        }
        return some.toString();
    }

    /** An id as a title: {@code power_price} becomes "Power price". */
    public static String title(String id) {
        String words = id.replace('_', ' ').strip();
        if (words.isEmpty()) {
            return id;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
