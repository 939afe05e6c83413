package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void quotesTextsThatNeedQuotesAndNoNumbers() {
        assertThat(Csv.write(
                        List.of("rank", "name", "score"),
                        List.of(
                                Arrays.asList(1, "Fort Worth, \"Alliance\"", -1.0 / 3),
                                Arrays.asList(null, "two\nlines", null),
                                Arrays.asList(-2, "\u00c5land", 100.0))))
                .isEqualTo("rank,name,score\r\n"
                        + "1,\"Fort Worth, \"\"Alliance\"\"\",-0.333333333333\r\n"
                        + ",\"two\nlines\",\r\n"
                        + "-2,\u00c5land,100.0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void textLikeAFormulaIsQuoted(String cell) {
        assertThat(Csv.write(List.of("a"), List.of(List.of(cell)))).contains("'" + cell);
        assertThat(Csv.write(List.of(cell), List.of())).contains("'" + cell);
    }

    @Test
    void aNumberThatIsNotFiniteIsAnError() {
        assertThatThrownBy(() -> Csv.write(List.of("a"), List.of(List.of(Double.NaN))))
                .isInstanceOf(ArithmeticException.class);
    }
}
