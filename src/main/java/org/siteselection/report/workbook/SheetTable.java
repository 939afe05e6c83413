package org.siteselection.report.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: a header and rows.
 *
 * @param rows cells in the order of the columns: text, numbers, booleans or null for an empty cell; read once
 */
record SheetTable(String name, List<Column> columns, Stream<List<@Nullable Object>> rows) {
    /** Format of numbers as they are; also of columns of text, whole numbers and years. */
    static final String GENERAL = "General";

    static final String POINTS = "0.00";
    static final String SHARE = "0.0%";
    static final String MONEY = "#,##0";

    /**
     * A column.
     *
     * @param title with the unit, if all numbers of the column have the same
     * @param width in characters
     * @param format format of its numbers
     */
    record Column(String title, int width, String format) {
        private static final int NARROW = 12;

        static Column text(String title, int width) {
            return new Column(title, width, GENERAL);
        }

        static Column number(String title, String format) {
            return new Column(title, NARROW, format);
        }
    }
}
