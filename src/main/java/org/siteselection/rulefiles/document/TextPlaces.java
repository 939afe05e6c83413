package org.siteselection.rulefiles.document;

import org.siteselection.fields.Position;

/** Maps a character of a scalar's value to its place in the file, through quotes, escapes, folds and indentation. */
public interface TextPlaces {
    /** The place of the character at an offset in UTF-16 units; after the last one, the place after the text. */
    Position at(int offset);

    /** For documents without text, or scalars whose characters have no places. */
    static TextPlaces none(Position at) {
        return offset -> at;
    }

    /**
     * Matches the characters of a plain or block scalar against its raw text. Characters that the value lacks (indentation,
     * the line breaks that folding turns into spaces) are skipped.
     *
     * @param text of the file, from which the raw scalar is extracted only if a place is needed
     * @param from index of the first raw character
     * @param to index after the last raw character
     * @param value value of the scalar
     * @param start position of the first raw character
     */
    static TextPlaces of(String text, int from, int to, String value, Position start) {
        return offset -> new RawText(text.substring(from, to), value, start, ' ').at(offset);
    }

    /** The same for a quoted scalar, whose escapes encode one character each. */
    static TextPlaces ofQuoted(String text, int from, int to, String value, Position start) {
        char quote = from == to ? ' ' : text.charAt(from);
        int inside = Math.min(from + 1, to);
        return offset -> new RawText(text.substring(inside, to), value, start.plusColumns(1), quote).at(offset);
    }
}
