package org.siteselection.http.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Numbers;

/**
 * Tables as comma-separated values (RFC 4180, with CRLF). Numbers are written as in JSON answers; text that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
public final class Csv {
    /** Media type of the tables. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    /** First characters by which spreadsheets recognise a formula, also in full-width form. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Makes a spreadsheet treat a cell as text. */
    private static final String GUARD = "'";

    private Csv() {}

    /**
     * The table as text.
     *
     * @param header names of the columns
     * @param rows cells in the order of the columns: text, numbers, booleans or null for an empty cell
     * @throws ArithmeticException if a cell is NaN or infinite
     */
    public static String write(List<String> header, Iterable<? extends List<? extends @Nullable Object>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            print(printer, header);
            for (List<? extends @Nullable Object> row : rows) {
                print(printer, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * A line of a table with its end.
     *
     * @param cells as in {@link #write}
     */
    public static String line(List<? extends @Nullable Object> cells) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            print(printer, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(shown(cell));
        }
        printer.println();
    }

    private static @Nullable String shown(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (cell instanceof Double || cell instanceof Float) {
            return Numbers.text(((Number) cell).doubleValue());
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = cell.toString();
        return isGuarded(text) ? GUARD + text : text;
    }

    /** Restores the text of a cell of a table that this class wrote. */
    public static String read(String cell) {
        return cell.startsWith(GUARD) && isGuarded(cell) ? cell.substring(GUARD.length()) : cell;
    }

    /**
     * Whether a text gets an apostrophe in front: it begins like a formula, or with apostrophes before such a beginning.
     * Without the second case, a text that begins with {@code '=} and a formula would be written alike.
     */
    private static boolean isGuarded(String text) {
        int start = 0;
        while (text.startsWith(GUARD, start)) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
