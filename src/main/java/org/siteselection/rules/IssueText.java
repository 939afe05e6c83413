package org.siteselection.rules;

import org.siteselection.text.ShortText;

/** Shortens the texts of an issue, so that the size of answers and log does not grow with the document. */
public final class IssueText {
    /** Longest text or path of an issue, in UTF-16 code units. */
    static final int LONGEST = 200;

    private static final String GAP = "...";
    private static final int TAIL = 80;

    private IssueText() {}

    /**
     * Leaves out the middle of a long text. The head contains the key; the tail contains the given value or, in a path,
     * the key.
     */
    public static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int head = LONGEST - GAP.length() - TAIL;
        int tail = text.length() - TAIL;
        // Half a surrogate pair is not a character.
        if (Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + GAP + text.substring(tail);
    }

    /** As {@link #oneLine}, without halves of surrogate pairs. */
    static String clean(String text) {
        return ShortText.of(oneLine(text), text.length());
    }

    /** The text on one line, without control characters. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }
}
