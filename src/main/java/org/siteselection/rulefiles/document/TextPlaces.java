package org.siteselection.rulefiles.document;

import org.siteselection.rules.Position;

/** Finds the place in the file of a character of a scalar's text, through quotes, escapes, folds and indentation. */
public interface TextPlaces {
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
     * @param text of the file, from which the raw scalar is cut only where a place is asked for
     * @param from index of the first raw character
     * @param to index behind the last raw character
     * @param value the text it means
     * @param start position of the first raw character
     */
    static TextPlaces of(String text, int from, int to, String value, Position start) {
        return offset -> new RawText(text.substring(from, to), value, start, ' ').at(offset);
    }

    /** The same for a quoted scalar, whose escapes stand for one character each. */
    static TextPlaces ofQuoted(String text, int from, int to, String value, Position start) {
        char quote = from == to ? ' ' : text.charAt(from);
        int inside = Math.min(from + 1, to);
        return offset -> new RawText(text.substring(inside, to), value, start.plusColumns(1), quote).at(offset);
    }
}
