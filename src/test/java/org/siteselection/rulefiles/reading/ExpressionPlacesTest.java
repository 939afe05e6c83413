package org.siteselection.rulefiles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rulefiles.Marked;
import org.siteselection.rulefiles.MemoryFiles;

/** An error inside an expression has its exact position in the file, for every style of YAML text. */
class ExpressionPlacesTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String TAIL = "\n      scale: {type: linear, worst: 12, best: 2}\n";

    static Stream<String> unknownNames() {
        return Stream.of(
                "2 * ¦powr",
                "2 *\n          power\n          + ¦powr",
                "'2 * ¦powr'",
                "'power in [1] ? 1 : (\"it''s\" == \"x\" ? 2 : ¦powr)'",
                "'power\n\n          + 2 * ¦powr'",
                "\"2 * ¦powr\"",
                "\"(\\\"a\\\" == 'b' ? 1 : 2) + ¦powr\"",
                "\"2\\t* ¦powr\"",
                "\"2\\n* ¦powr\"",
                "\"2 \\u002a ¦powr\"",
                "\"2 \\x2A\\U00000020¦powr\"",
                "\"('\\\\\\\\' == 'b' ? 1 : 2) + ¦powr\"",
                "\"2 * \\\n           ¦powr\"",
                "\"2 *   \n\n           ¦powr\"",
                ">-\n          2 *\n          ¦powr\n          + power",
                ">\n          2 *\n\n            power\n          + ¦powr",
                "|\n          2 *\n          ¦powr\n          + power",
                "|2-\n          2 *  # not a comment of YAML\n".replace("  # not a comment of YAML", " power +")
                        + "          ¦powr",
                "\"('\\U0001F600😀' == 'b' ? 1 : 2) + ¦powr\"",
                "|\n          ('😀' == 'b' ? 1 : 2) + ¦powr");
    }

    @ParameterizedTest
    @MethodSource
    void unknownNames(String value) {
        check("expression-unknown-name", value);
    }

    static Stream<String> missingOperands() {
        return Stream.of(
                "2 *¦",
                "'2 *¦'",
                "\"2 *¦\"",
                "\"2 \\x2A¦\"",
                ">-\n          power\n          - 2 *¦",
                "|\n          power\n          - 2 *¦\n",
                "|\n          2 *¦\n\n\n      # a comment\n");
    }

    @ParameterizedTest
    @MethodSource
    void missingOperands(String value) {
        check("expression-syntax", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * ¦powr", "\"2 \\x2A ¦powr\"", "|\n          2 *\n          ¦powr"})
    void windowsLineEndsDoNotShiftPositions(String value) {
        Marked text = Marked.of(document(value));

        assertThat(MemoryFiles.compile(text.text().replace("\n", "\r\n")).issues())
                .extracting(Marked::shown)
                .containsExactly(text.at("expression-unknown-name"));
    }

    private static String document(String value) {
        return HEAD + "factors:\n  f:\n   criteria:\n    c:\n      value: " + value + TAIL;
    }

    private static void check(String code, String value) {
        Marked text = Marked.of(document(value));

        assertThat(MemoryFiles.compile(text.text()).issues())
                .describedAs(text.text())
                .extracting(Marked::shown)
                .containsExactly(text.at(code));
    }
}
