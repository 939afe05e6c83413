package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "007, 7",
        "0.5, 0.5",
        ".5, 0.5",
        "1e3, 1000",
        "1.5E-3, 0.0015",
        "2e+2, 200",
        "1.7976931348623157e308, 1.79769313486e308",
        "4.9e-324, 4.9e-324",
        "1e-400, 0",
        "9007199254740993, 9007199254740000"
    })
    void numbersAreDecimalDoubles(String source, double value) {
        assertThat(Sample.number(source)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.",
                "1.e3",
                "1e",
                "1e+",
                "1E-",
                "0x1F",
                "0X1",
                "1u",
                "1_000",
                "1.2.3",
                "12abc",
                "1e400",
                "1e999999999"
            })
    void otherNumbersAreIssues(String number) {
        assertThat(Sample.refused("a + " + number + " * b")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("expression-number");
            assertThat(issue.offset()).isEqualTo(4);
            assertThat(issue.length()).isEqualTo(number.length());
            assertThat(issue.message()).contains("'" + number + "'");
            assertThat(issue.hint()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
            "abc"            ~ abc
            'abc'            ~ abc
            "it's"           ~ it's
            '"x"'            ~ "x"
            "\\"\\'\\`\\?"   ~ "'`?
            "\\\\n"          ~ \\n
            "\\u00e9\\x41"   ~ éA
            "\\X41\\101"     ~ AA
            "\\U0001F3ED"    ~ 🏭
            "é🏭"            ~ é🏭
            "// no comment"  ~ // no comment
            """)
    void stringsHaveTheEscapesOfCel(String source, String value) {
        assertThat(Sample.compiled(source).text(Sample.VALUES)).isEqualTo(value);
    }

    @Test
    void stringsMayHaveControlCharactersAndMayBeEmpty() {
        assertThat(Sample.compiled("'\\a\\b\\f\\n\\r\\t\\v'").text(Sample.VALUES))
                .isEqualTo("\u0007\b\f\n\r\t\u000b");
        assertThat(Sample.compiled("''").text(Sample.VALUES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\q",
                "\\u12",
                "\\u12G4",
                "\\x4",
                "\\400",
                "\\08",
                "\\ud800",
                "\\UFFFFFFFF",
                "\\U00110000",
                "\\u١٢٣٤"
            })
    void otherEscapesAreIssues(String escape) {
        assertThat(Sample.refused("country == \"x" + escape + "\""))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("expression-syntax");
                    assertThat(issue.offset()).isEqualTo(13);
                    assertThat(issue.message()).contains("is not an escape");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "'abc", "'abc\"", "\"abc\n\"", "'abc\\'", "'", "\"\\", "'a\r'"})
    void stringsEndOnTheLineWhereTheyBegin(String source) {
        assertThat(Sample.refused(source)).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("expression-syntax");
            assertThat(issue.offset()).isZero();
            assertThat(issue.message()).contains("no end");
        });
    }
}
