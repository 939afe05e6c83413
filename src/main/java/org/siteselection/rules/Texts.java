package org.siteselection.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.siteselection.expression.Expression;
import org.siteselection.naming.ShortText;

/** How numbers and names read in messages. */
final class Texts {
    private Texts() {}

    /** A number without a useless ".0" and without an exponent where it is short enough to do without. */
    static String number(double value) {
        if (Math.abs(value) >= 1e15 || value != 0 && Math.abs(value) < 1e-6) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** The first of some names, as many as a message has room for, and how many more there are: {@code a, b and 997 more}. */
    static String some(Collection<String> names) {
        return some(names, 100);
    }

    /**
     * @param most length of the names that are shown; at most ten, and at least one
     */
    static String some(Collection<String> names, int most) {
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

    /** Words as a sentence: with a capital in front, unless they begin with an id or a function, and a full stop behind. */
    static String sentence(String words) {
        int end = words.indexOf(' ');
        String first = end < 0 ? words : words.substring(0, end);
        boolean asWritten = first.indexOf('_') >= 0 || Expression.functions().contains(first);
        String begun = asWritten ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return begun + (words.endsWith(".") ? "" : ".");
    }

    /** An id as a title: {@code power_price} becomes "Power price". */
    static String title(String id) {
        String words = id.replace('_', ' ').strip();
        if (words.isEmpty()) {
            return id;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
