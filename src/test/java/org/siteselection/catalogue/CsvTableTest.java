package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in the forms in which spreadsheets save them. */
class CsvTableTest {
    private final List<RowIssue> issues = new ArrayList<>();

    private List<TableRow> read(String text) {
        return CsvTable.ofRequest(RowType.FACT, issues, 100).read(new StringReader(text));
    }

    private static String cells(TableRow row) {
        return row.cells().get("place") + " " + row.cells().get("metric") + " "
                + row.cells().get("value") + " " + row.cells().get("year") + " "
                + row.cells().get("source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place,metric,value,year,source\nTX,pay,5.5,2026,bls\n",
                "place;metric;value;year;source\nTX;pay;5,5;2026;bls\n",
                "place\tmetric\tvalue\tyear\tsource\nTX\tpay\t5,5\t2026\tbls\n",
                "place\tmetric\tvalue\tyear\tsource\r\nTX\tpay\t5.5\t2026\tbls",
                "sep=;\r\nplace;metric;value;year;source\r\nTX;pay;5,5;2026;bls\r\n",
                "SEP=\t\nplace\tmetric\tvalue\tyear\tsource\nTX\tpay\t5,5\t2026\tbls\n",
                "\"sep=,\"\nplace,metric,value,year,source\nTX,pay,5.5,2026,bls\n",
                "place,metric,value,year,source\rTX,pay,5.5,2026,bls\r",
                "sep=;\rplace;metric;value;year;source\rTX;pay;5,5;2026;bls\r",
                "\n\n;;;;\nplace;metric;value;year;source\n;;;;\nTX;pay;5,5;2026;bls\n;;;;\n",
                "Place; METRIC ;\"Value\";YEAR;sOurce\nTX;pay;5,5;2026;bls\n",
                ";place;;metric;value;year;source;;\n;TX;;pay;5,5;2026;bls;;\n",
                "place;metric;value;year;source;low;high\nTX;pay;5,5;2026;bls\n",
            })
    void isReadAlike(String table) {
        List<TableRow> rows = read(table);
        assertThat(issues).isEmpty();
        assertThat(rows).extracting(CsvTableTest::cells).containsExactly("TX pay 5.5 2026 bls");
    }

    @Test
    void linesAreCountedFromTheFirstOfTheFile() {
        List<TableRow> rows = read("sep=;\n\nplace;metric;value;year;source\n\nTX;pay;1;2026;bls\n");
        assertThat(rows).extracting(TableRow::line).containsExactly(5L);
        read("\nplace;metric;value;yaer\n");
        assertThat(issues).extracting(RowIssue::line).containsOnly(2L);
    }

    @Test
    void aDecimalCommaInATextIsKept() {
        List<TableRow> rows = CsvTable.ofRequest(RowType.SOURCE, issues, 100)
                .read(new StringReader("id;title;publisher;year\nq;1,5;BLS;2026\n"));
        assertThat(rows.get(0).cells()).containsEntry("title", "1,5");
    }

    @Test
    void aDecimalCommaBetweenCommasSaysWhatToDo() {
        assertThat(read("place,metric,value,year,source\nTX,pay,5,5,2026,bls\n"))
                .isEmpty();
        assertThat(issues)
                .extracting(RowIssue::message)
                .containsExactly(
                        "has 6 values, expected 5; where commas separate the columns, use a decimal point and quote texts with commas");
        issues.clear();
        TableRow row = read("place,metric,value,year,source\nTX,pay,\"5,5\",2026,bls\n")
                .get(0);
        row.number("value");
        assertThat(issues).extracting(RowIssue::message).allMatch(message -> message.contains("use a decimal point"));
    }

    @Test
    void separatorsOfThousandsAreRefused() {
        TableRow row = read("place;metric;value;year;source\nTX;pay;1.234,5;2026;bls\n")
                .get(0);
        row.number("value");
        assertThat(issues)
                .extracting(RowIssue::message)
                .containsExactly(
                        "value '1.234,5' is not a finite number; use a decimal point, without separators of thousands");
    }

    @Test
    void aValueInAColumnWithoutANameIsRefused() {
        assertThat(read("place,,metric,value,year,source\nTX,x,pay,5,2026,bls\n"))
                .isEmpty();
        assertThat(issues).extracting(RowIssue::message).containsExactly("has a value in column 2, which has no name");
    }

    @Test
    void aRowThatEndsBeforeARequiredColumnIsRefused() {
        assertThat(read("place,metric,value,year,source\nTX,pay,5\n")).isEmpty();
        assertThat(issues).extracting(RowIssue::message).containsExactly("has 3 values, expected 5");
    }
}
