package org.siteselection.catalogue;

import org.siteselection.text.ShortText;

/**
 * One thing that is wrong with a row of a table.
 *
 * @param table name of the file, or of the field of a request that holds the rows
 * @param line counted from 1, the header included; 0 where the table as a whole is meant
 * @param column that is meant; empty where it is the whole row
 * @param message begins with the column where one is meant
 * @param kind what its sender has to do about it
 */
public record RowIssue(String table, long line, String column, String message, Kind kind) {
    public enum Kind {
        /** The row is not what was expected. */
        INVALID,
        /** The row names something that does not exist. */
        UNKNOWN_NAME,
        /** The row cannot be reconciled with what is stored. */
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
