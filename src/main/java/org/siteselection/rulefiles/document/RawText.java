package org.siteselection.rulefiles.document;

import org.siteselection.fields.Position;

/**
 * The raw text of a scalar in its file, aligned with its value.
 *
 * @param start position of the first raw character
 * @param quote its quote, or a space for none
 */
record RawText(String raw, String value, Position start, char quote) {

    /** Walks both texts in step, up to the character at {@code offset} of the value. */
    Position at(int offset) {
        int line = start.line();
        int column = start.column();
        int matched = 0;
        Position end = start;
        for (int i = 0; i < raw.length(); ) {
            int length = length(i);
            boolean same = matched < value.length() && same(i, value.codePointAt(matched));
            if (same && matched >= offset) {
                return new Position(start.file(), line, column);
            }
            for (int past = i + length; i < past; ) {
                int character = raw.codePointAt(i);
                boolean breaks = isLineBreak(i);
                i += Character.charCount(character);
                line += breaks ? 1 : 0;
                column = breaks ? 1 : column + 1;
            }
            if (same) {
                int character = value.codePointAt(matched);
                matched += Character.charCount(character);
                end = Character.isWhitespace(character) ? end : new Position(start.file(), line, column);
            }
        }
        return end;
    }

    /** Number of raw units at {@code i} that encode one character. */
    private int length(int i) {
        int length = Character.charCount(raw.codePointAt(i));
        if (quote == '\'' && raw.startsWith("''", i)) {
            length = 2;
        } else if (isEscape(i)) {
            length = switch (raw.charAt(i + 1)) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
        return Math.min(length, raw.length() - i);
    }

    private boolean isEscape(int i) {
        return quote == '"' && raw.charAt(i) == '\\' && i + 1 < raw.length();
    }

    /** A line feed, or a carriage return alone (YAML 1.2, section 5.4). */
    private boolean isLineBreak(int i) {
        char c = raw.charAt(i);
        return c == '\n' || c == '\r' && !raw.startsWith("\n", i + 1);
    }

    private boolean same(int i, int character) {
        if (isEscape(i)) {
            // An escaped line break joins two lines and encodes no character.
            return "\r\n".indexOf(raw.charAt(i + 1)) < 0;
        }
        int written = raw.codePointAt(i);
        // A folded line break is a space in the value; the indentation after it is not part of the value.
        return written == character || character == ' ' && isLineBreak(i);
    }
}
