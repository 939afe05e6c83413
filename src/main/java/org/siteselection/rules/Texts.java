package org.siteselection.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;

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

    /** A text with its end cut off where it has more than {@code most} characters. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = most - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "...";
    }

    /** A text with its middle cut out where it has more than {@code most} characters: both ends of a path tell where it is. */
    static String withoutMiddle(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String start = shortened(text, most / 3);
        int from = text.length() - (most - start.length());
        return start + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
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
            String next = shortened(name, 200);
            if (shown > 0 && (shown == 10 || some.length() + next.length() > most)) {
                return some + " and " + (names.size() - shown) + " more";
            }
            some.append(shown == 0 ? "" : ", ").append(next);
            shown++;
        }
        return some.toString();
    }

    /** Length of a text in a JSON document, at most: control characters are written as escapes. */
    static int jsonBytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < ' ' ? 6 : c == '"' || c == '\\' ? 2 : c < 128 ? 1 : 3;
        }
        return bytes;
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
