package org.siteselection.expression;

import java.util.Locale;

/** A finding in words, as a sentence of a message. */
public final class Sentence {
    private Sentence() {}

    /** Words as a sentence: with a capital in front, unless they begin with an id or a function, and a full stop behind. */
    public static String of(String words) {
        int end = words.indexOf(' ');
        String first = end < 0 ? words : words.substring(0, end);
        boolean asWritten = first.indexOf('_') >= 0 || Expression.functions().contains(first);
        String begun = asWritten ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return begun + (words.endsWith(".") ? "" : ".");
    }
}
