package org.siteselection.fields;

/**
 * A place in a document.
 *
 * @param file path relative to the rule directory
 * @param line counts from 1; 0 for documents without text
 * @param column counts from 1, in code points; 0 likewise
 */
public record Position(String file, int line, int column) {
    /** Position of a value without text. */
    public static final Position NONE = new Position("", 0, 0);

    public Position plusColumns(int columns) {
        return line == 0 ? this : new Position(file, line, column + columns);
    }
}
