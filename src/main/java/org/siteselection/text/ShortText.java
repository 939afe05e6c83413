package org.siteselection.text;

/** Shortens texts of the caller for messages. */
public final class ShortText {
    /** Maximum of characters that are repeated. */
    public static final int LONGEST = 200;

    private static final char REPLACEMENT = '\uFFFD';
    private static final String CUT = "…";
    private static final char QUOTE = '\'';

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
     * Shortens a message whose texts of the caller were not shortened one by one: each quoted text and each word has at most
     * {@value #LONGEST} characters, the whole at most {@code longest}.
     */
    public static String inMessage(String message, int longest) {
        return of(message.length() <= LONGEST ? message : withShortWords(withShortQuotes(message)), longest);
    }

    /** A quotation mark opens a text at the start of a word; elsewhere it closes one, or is an apostrophe. */
    private static String withShortQuotes(String message) {
        StringBuilder shorter = new StringBuilder();
        int from = 0;
        for (int open = message.indexOf(QUOTE); open >= 0; open = message.indexOf(QUOTE, from)) {
            int start = open + 1;
            shorter.append(message, from, start);
            from = start;
            int close = message.indexOf(QUOTE, start);
            if (close >= 0 && (open == 0 || Character.isWhitespace(message.charAt(open - 1)))) {
                shorter.append(of(message.substring(start, close))).append(QUOTE);
                from = close + 1;
            }
        }
        return shorter.append(message, from, message.length()).toString();
    }

    private static String withShortWords(String message) {
        StringBuilder shorter = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= message.length(); i++) {
            if (i == message.length() || message.charAt(i) == QUOTE || Character.isWhitespace(message.charAt(i))) {
                shorter.append(of(message.substring(from, i)));
                shorter.append(message, i, Math.min(i + 1, message.length()));
                from = i + 1;
            }
        }
        return shorter.toString();
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

    /** Text of the caller, shortened, without control characters, in quotation marks. */
    public static String quoted(String text) {
        return "'" + of(text) + "'";
    }

    /** Bytes that {@code text} takes in UTF-8. */
    public static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair counts two of the four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
