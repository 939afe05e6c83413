package org.siteselection.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads workbooks in tests. */
public final class Workbooks {
    private Workbooks() {}

    /** Names of the sheets, in their order. */
    public static List<String> sheets(byte[] file) {
        try (ReadableWorkbook workbook = open(file)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the cells of a sheet, with its header; empty cells are empty texts. */
    public static List<List<String>> rows(byte[] file, String sheet) {
        return cells(file, sheet).stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null || cell.getRawValue() == null
                                ? ""
                                : cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue())
                        .toList())
                .toList();
    }

    public static boolean isNumber(byte[] file, String sheet, int row, int column) {
        Cell cell = cells(file, sheet).get(row).get(column);
        return cell != null && cell.getType() == CellType.NUMBER;
    }

    /** Number of the column whose title begins so. */
    public static int column(byte[] file, String sheet, String title) {
        List<String> header = rows(file, sheet).get(0);
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).startsWith(title)) {
                return i;
            }
        }
        throw new AssertionError("No column '" + title + "' in " + header);
    }

    /** All formulas of all sheets. */
    public static List<String> formulas(byte[] file) {
        List<String> formulas = new ArrayList<>();
        for (String sheet : sheets(file)) {
            cells(file, sheet)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                            formulas.add(cell.getFormula());
                        }
                    }));
        }
        return formulas;
    }

    private static List<List<Cell>> cells(byte[] file, String name) {
        try (ReadableWorkbook workbook = open(file)) {
            Sheet sheet = workbook.findSheet(name).orElseThrow();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.map(row -> {
                            List<Cell> cells = new ArrayList<>();
                            for (int i = 0; i < row.getCellCount(); i++) {
                                cells.add(row.getOptionalCell(i).orElse(null));
                            }
                            return cells;
                        })
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadableWorkbook open(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }
}
