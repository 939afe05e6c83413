package org.siteselection.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.siteselection.http.problem.ApiException;
import org.siteselection.report.workbook.SheetTable.Column;

/** Sheets as Office Open XML. */
class XlsxFileTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("Text", 20), Column.number("Score (points)", SheetTable.POINTS));

    private static byte[] write(Object text, Object number) {
        return new XlsxFile().write(List.of(table(Stream.of(Arrays.asList(text, number)))));
    }

    private static SheetTable table(Stream<List<Object>> rows) {
        return new SheetTable("One", COLUMNS, rows.map(row -> row));
    }

    private static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private static String read(byte[] file, int row, int column) {
        return Workbooks.rows(file, "One").get(row).get(column);
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() {
        for (String text :
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "007", "1e5")) {
            byte[] file = write(text, 1.5);
            assertThat(read(file, 1, 0)).isEqualTo(text);
            assertThat(Workbooks.formulas(file)).isEmpty();
            assertThat(Workbooks.isNumber(file, "One", 1, 0)).isFalse();
        }
    }

    @Test
    void everyPartIsWellFormedForAnyText() throws Exception {
        String text = "<&>\"' ]]> \u0000\u0001\u000b \ud83d\ude00 \ud800 \uffff \u00e9 _x0041_ \r\n\tend";
        Map<String, String> parts = parts(write(text, 1));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts.get("xl/sharedStrings.xml")).contains("_x005F_x0041_", "end");
    }

    @Test
    void aTextLongerThanACellIsShortened() {
        String exact = "x".repeat(32_767);
        assertThat(read(write(exact, 1), 1, 0)).isEqualTo(exact);
        assertThat(read(write(exact + "y", 1), 1, 0)).hasSize(32_767).endsWith("x…");
    }

    @Test
    void numbersAreNumbersWithTheFormatOfTheirColumn() {
        byte[] file = write("a", 71.42030000000001);
        assertThat(Workbooks.isNumber(file, "One", 1, 1)).isTrue();
        assertThat(read(file, 1, 1)).isEqualTo("71.4203");
        assertThat(parts(file).get("xl/styles.xml")).contains("0.00");
        assertThat(read(write("a", 12), 1, 1)).isEqualTo("12");
        assertThat(parts(write("a", 12)).get("xl/worksheets/sheet1.xml")).contains("<v>12</v>");
    }

    @Test
    void theHeaderStaysInViewAndColumnsHaveWidths() {
        String sheet = parts(write("a", 1)).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ySplit=\"1\"", "state=\"frozen\"", "<cols>", "width=\"20");
    }

    @Test
    void theSameSheetsGiveTheSameBytes() throws InterruptedException {
        byte[] first = write("a", 1);
        Thread.sleep(20);
        assertThat(write("a", 1)).isEqualTo(first);
        assertThat(parts(first).get("docProps/core.xml"))
                .contains("Site selection")
                .doesNotContain("created");
    }

    @Test
    void moreRowsThanASheetHoldsAreTooLarge() {
        XlsxFile small = new XlsxFile(1_001);
        assertThat(Workbooks.rows(small.write(List.of(table(rows(1_000)))), "One"))
                .hasSize(1_001);
        assertThatThrownBy(() -> small.write(List.of(table(rows(1_001)))))
                .isInstanceOfSatisfying(ApiException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("too-large");
                    assertThat(problem.getMessage()).contains("One", "1,001 rows");
                });
    }

    private static Stream<List<Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> List.of("row " + i, i));
    }
}
