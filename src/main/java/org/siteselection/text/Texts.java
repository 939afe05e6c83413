package org.siteselection.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;

/** How numbers and names read in messages. */
public final class Texts {
    private Texts() {}

    /** A number without a useless ".0" and without an exponent where it is short enough to do without. */
    public static String number(double value) {
        if (Math.abs(value) >= 1e15 || value != 0 && Math.abs(value) < 1e-6) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** The first of some names, as many as a message has room for, and how many more there are: {@code a, b and 997 more}. */
    public static String some(Collection<String> names) {
        return some(names, 100);
    }

    /**
     * @param most length of the names that are shown; at most ten, and at least one
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
