package org.siteselection.expression;

import java.util.Locale;

/** Formats a finding as a sentence of a message. */
public final class Sentence {
    private Sentence() {}

    /** Text as a sentence: with an initial capital, unless it begins with an id or a function, and a full stop. */
    public static String of(String words) {
        int end = words.indexOf(' ');
        String first = end < 0 ? words : words.substring(0, end);
        boolean asWritten = first.indexOf('_') >= 0 || Expression.functions().contains(first);
        String begun = asWritten ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return begun + (words.endsWith(".") ? "" : ".");
    }
}
