package org.siteselection.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the caller as messages repeat it. */
public final class ShortText {
    /** Characters of a text that are repeated at most. */
    public static final int LONGEST = 200;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String CUT = "…";
    private static final Pattern QUOTED = Pattern.compile("(?<=')([^']{" + (LONGEST + 1) + ",}+)(')");
    private static final Pattern WORD = Pattern.compile("([^\\s']{" + (LONGEST + 1) + ",}+)()");

    private ShortText() {}

    /** The first {@value #LONGEST} characters of {@code text}. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The first {@code longest} characters of {@code text}, with an ellipsis where more follow. Control characters and
     * halves of surrogate pairs are replaced by U+FFFD, so that the text can be written into any answer or log.
     */
    public static String of(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String cut = end < text.length() ? CUT : "";
        return isClean(text, end) ? (cut.isEmpty() ? text : text.substring(0, end) + cut) : cleaned(text, end) + cut;
    }

    /**
     * A message that repeats texts of the caller, for where they have not been shortened one by one: each text between
     * quotation marks and each word has at most {@value #LONGEST} characters, the whole at most {@code longest}.
     */
    public static String inMessage(String message, int longest) {
        String quotes = message.length() <= LONGEST ? message : shortened(message, QUOTED);
        String words = quotes.length() <= LONGEST ? quotes : shortened(quotes, WORD);
        return of(words, longest);
    }

    private static String shortened(String message, Pattern text) {
        return text.matcher(message).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1)) + found.group(2)));
    }

    private static boolean isClean(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, int end) {
        StringBuilder clean = new StringBuilder(end);
        text.substring(0, end)
                .codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
