package org.siteselection.rules;

/** Finds the place in the file of a character of a scalar's text, through quotes, folds and indentation. */
interface TextPlaces {
    Position at(int offset);

    /** For documents without text, or scalars whose text has no further place. */
    static TextPlaces none(Position at) {
        return offset -> at;
    }

    /**
     * Matches the characters of the value against the raw text between the scalar's marks. Characters that differ in
     * the raw text (quotes, escapes, indentation, the line breaks that folding turns into spaces) are passed over.
     *
     * @param raw the scalar as it stands in the file, from its start mark to its end mark
     * @param value the text it means
     * @param start position of the first raw character
     */
    static TextPlaces of(String raw, String value, Position start) {
        return offset -> {
            int line = start.line();
            int column = start.column();
            int matched = 0;
            for (int i = 0; i < raw.length(); ) {
                int rawChar = raw.codePointAt(i);
                boolean same = matched < value.length() && sameCharacter(rawChar, value.codePointAt(matched));
                if (same) {
                    if (matched >= offset) {
                        break;
                    }
                    matched += Character.charCount(value.codePointAt(matched));
                }
                i += Character.charCount(rawChar);
                if (rawChar == '\n') {
                    line++;
                    column = 1;
                } else {
                    column++;
                }
            }
            return new Position(start.file(), line, column);
        };
    }

    private static boolean sameCharacter(int raw, int value) {
        // A folded line break is a space in the value; the indentation after it belongs to neither.
        return raw == value || raw == '\n' && value == ' ';
    }
}
