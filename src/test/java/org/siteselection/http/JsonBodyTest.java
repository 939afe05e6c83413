package org.siteselection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
    @Test
    void readsAnObject() {
        ObjectNode read = JsonBody.parse("\uFEFF{\"a\": [1, 2.5e3, \"\u00e9\\ud83d\\ude00\"], \"b\": {\"a\": null}} \n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.get("a").get(1).doubleValue()).isEqualTo(2500);
        assertThat(read.get("a").get(2).textValue()).isEqualTo("\u00e9\uD83D\uDE00");
        assertThat(read.get("b").get("a").isNull()).isTrue();
    }

    @Test
    void keepsIntegersBeyondLong() {
        assertThat(JsonBody.parse("{\"a\": 123456789012345678901234567890}")
                        .get("a")
                        .doubleValue())
                .isEqualTo(123456789012345678901234567890.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| The body is empty",
                "` \n`| The body is empty",
                "\uFEFF| The body is empty",
                "`\uFEFF \n`| The body is empty",
                "{\"a\":1| at line 1, column",
                "{\"a\":1,}| double-quote",
                "`{\n \"a\": 1,\n \"a\": 2}`| at line 3, column 5: Duplicate field 'a'",
                "{\"a\":1} {}| something follows the end of the JSON value",
                "{} x| at line 1, column 4",
                "{\"a\":NaN}| Non-standard token 'NaN'",
                "{\"a\":-Infinity}| Infinity",
                "{\"a\":1e999}| the number 1e999 is too large for a double",
                "{\"a\":01}| Leading zeroes",
                "{\"a\":tru}| Unrecognized token 'tru'",
                "{'a':1}| double-quote",
                "{\"a\":\"\\ud800\"}| half of a surrogate pair",
                "{\"\\udc00\":1}| half of a surrogate pair",
                "{\"a\":\"\\q\"}| escape",
                "{\"a\":\"\t\"}| has to be escaped",
                "[1]| must be a JSON object, was an array",
                "\"x\"| must be a JSON object, was a string",
                "3| must be a JSON object, was a number",
                "null| must be a JSON object, was null",
                "true| must be a JSON object, was a boolean"
            })
    void refusesAndSaysWhy(String body, String reason) {
        assertThat(refusal(body)).contains(reason);
    }

    @Test
    void boundsNestingAndLength() {
        assertThat(JsonBody.parse("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}"))
                .isNotEmpty();
        assertThat(refusal("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}")).contains("nesting depth");
        assertThat(refusal("{\"a\":" + "[".repeat(100_000))).contains("nesting depth");
        assertThat(refusal("{\"a\":" + "9".repeat(401) + "}")).contains("length");
        assertThat(refusal("{\"a\":" + "9".repeat(399) + "}")).contains("too large for a double");
        assertThat(refusal("{\"a\":\"" + "x".repeat(100_001) + "\"}")).contains("length");
        assertThat(refusal("{\"" + "x".repeat(1_001) + "\": 1}")).contains("length");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> JsonBody.parse(latin1));
        assertThat(thrown.getMessage()).isEqualTo("The body is not UTF-8: the byte at position 7 cannot be decoded.");
        ApiException cut =
                catchThrowableOfType(ApiException.class, () -> JsonBody.parse(new byte[] {'{', (byte) 0xC3}));
        assertThat(cut.getMessage()).contains("UTF-8");
    }

    private static String refusal(String body) {
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> JsonBody.parse(body));
        assertThat(thrown.problem()).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(thrown.getMessage()).doesNotContain("`", "Exception", "fasterxml", "Source", "Feature", "getMax");
        return thrown.getMessage();
    }
}
