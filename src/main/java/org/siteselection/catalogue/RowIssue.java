package org.siteselection.catalogue;

import org.siteselection.text.ShortText;

/**
 * One problem of a row of a table.
 *
 * @param table name of the file, or of the field of a request that holds the rows
 * @param line counted from 1 including the header; 0 for the table as a whole
 * @param column affected column; empty for the whole row
 * @param message begins with the column, if there is one
 * @param kind category, which determines the problem code
 */
public record RowIssue(String table, long line, String column, String message, Kind kind) {
    public enum Kind {
        /** The row is malformed. */
        INVALID,
        /** The row names something that does not exist. */
        UNKNOWN_NAME,
        /** The row contradicts stored data. */
        CONFLICT
    }

    private static final int LONGEST_MESSAGE = 1_000;

    public RowIssue {
        column = ShortText.of(column);
        message = ShortText.inMessage(message, LONGEST_MESSAGE);
    }

    public RowIssue(String table, long line, String message) {
        this(table, line, "", message, Kind.INVALID);
    }

    @Override
    public String toString() {
        return line == 0 ? table + ": " + message : table + ":" + line + ": " + message;
    }
}
