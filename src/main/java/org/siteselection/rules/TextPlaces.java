package org.siteselection.rules;

/** Finds the place in the file of a character of a scalar's text, through quotes, escapes, folds and indentation. */
interface TextPlaces {
    /** The place of the character at an offset in UTF-16 units; behind the last one, the place behind the text. */
    Position at(int offset);

    /** For documents without text, or scalars whose text has no further place. */
    static TextPlaces none(Position at) {
        return offset -> at;
    }

    /**
     * Matches the characters of a plain or block scalar against its raw text. Characters that the value lacks
     * (indentation, the line breaks that folding turns into spaces) are passed over.
     *
     * @param raw the scalar as it stands in the file
     * @param value the text it means
     * @param start position of the first raw character
     */
    static TextPlaces of(String raw, String value, Position start) {
        return offset -> new RawText(raw, value, start, ' ').at(offset);
    }

    /** The same for a quoted scalar, whose escapes stand for one character each. */
    static TextPlaces ofQuoted(String raw, String value, Position start) {
        char quote = raw.isEmpty() ? ' ' : raw.charAt(0);
        String inside = raw.substring(Math.min(1, raw.length()));
        return offset -> new RawText(inside, value, start.plusColumns(1), quote).at(offset);
    }
}
