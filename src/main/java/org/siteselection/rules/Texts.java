package org.siteselection.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How numbers and names read in messages. */
final class Texts {
    private static final int MOST_LISTED = 15;

    private Texts() {}

    /** A number without a useless ".0" and without an exponent where it is short enough to do without. */
    static String number(double value) {
        if (Math.abs(value) >= 1e15 || value != 0 && Math.abs(value) < 1e-6) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** Names, the first {@value #MOST_LISTED} of them where there are more. */
    static String listed(List<String> names) {
        List<String> first = names.stream().limit(MOST_LISTED).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }

    /** Words as a sentence: with a capital in front and a full stop behind. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
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
