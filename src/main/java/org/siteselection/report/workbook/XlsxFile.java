package org.siteselection.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.report.workbook.SheetTable.Column;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.Numbers;

/**
 * Sheets as Office Open XML, without formulas and without a time: the same sheets give the same bytes. A header stays in
 * view; rows are written in blocks, so a long sheet takes no more memory than its compressed bytes and its texts.
 */
final class XlsxFile {
    private static final String APPLICATION = "Site selection";
    private static final String HEADER_FILL = "E8ECF1";
    private static final int BLOCK = 500;
    /** Elementary steps to write, compress and copy a cell. */
    private static final int STEPS_OF_CELL = 150;

    private final int mostRows;

    XlsxFile() {
        this(Worksheet.MAX_ROWS);
    }

    /** @param mostRows maximum of rows of a sheet, including its header */
    XlsxFile(int mostRows) {
        this.mostRows = mostRows;
    }

    /** @throws ApiException {@code too-large} if a sheet cannot hold all rows */
    byte[] write(List<SheetTable> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // A version other than numbers with a point is an error for spreadsheets.
            try (Workbook workbook = new Workbook(bytes, APPLICATION, null)) {
                workbook.setCompressionLevel(Deflater.BEST_SPEED);
                for (SheetTable sheet : sheets) {
                    write(workbook, sheet);
                }
            }
            return UntimedZip.copy(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Workbook workbook, SheetTable table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(table.name());
        List<Column> columns = table.columns();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            sheet.value(0, c, CellText.of(columns.get(c).title()));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(HEADER_FILL)
                .set();
        int r = 1;
        for (Iterator<List<@Nullable Object>> rows = table.rows().iterator(); rows.hasNext(); r++) {
            if (r == mostRows) {
                throw tooLarge(table.name());
            }
            StopRule.spend((long) STEPS_OF_CELL * columns.size());
            write(sheet, r, rows.next(), columns);
            if (r % BLOCK == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int r, List<@Nullable Object> row, List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            Object cell = row.get(c);
            if (cell == null) {
                continue;
            }
            if (cell instanceof Number number) {
                sheet.value(r, c, number instanceof Double exact ? (Number) Numbers.round(exact) : number);
                String format = columns.get(c).format();
                if (!format.equals(SheetTable.GENERAL)) {
                    sheet.style(r, c).format(format).set();
                }
            } else if (cell instanceof Boolean truth) {
                sheet.value(r, c, truth);
            } else {
                sheet.value(r, c, CellText.of(cell.toString()));
            }
        }
    }

    private ApiException tooLarge(String sheet) {
        String message = String.format(
                Locale.ROOT,
                "The sheet %s would have more than %,d rows; a workbook holds no more. Ask for fewer candidates, or with explain 'none'.",
                sheet,
                mostRows);
        return new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("candidates", message)))
                .as("too-large");
    }
}
