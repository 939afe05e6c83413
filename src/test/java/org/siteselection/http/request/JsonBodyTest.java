package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

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
                "``| The body must be a JSON object, for example {}, was empty.",
                "` \n`| The body must be a JSON object, for example {}, was empty.",
                "\uFEFF| The body must be a JSON object, for example {}, was empty.",
                "`\uFEFF \n`| The body must be a JSON object, for example {}, was empty.",
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
    void refusesInvalidBodiesWithTheReason(String body, String reason) {
        assertThat(refusal(body)).contains(reason);
    }

    @Test
    void limitsNestingAndLength() {
        assertThat(JsonBody.parse("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}"))
                .isNotEmpty();
        assertThat(tooLarge("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .contains("nesting depth", "100");
        assertThat(tooLarge("{\"a\":" + "[".repeat(100_000))).contains("nesting depth");
        assertThat(tooLarge("{\"a\":" + "9".repeat(401) + "}")).contains("length", "400");
        assertThat(refusal("{\"a\":" + "9".repeat(399) + "}")).contains("too large for a double");
        assertThat(tooLarge("{\"a\":\"" + "x".repeat(100_001) + "\"}")).contains("length", "100000");
        assertThat(tooLarge("{\"" + "x".repeat(1_001) + "\": 1}")).contains("length", "1000");
    }

    @Test
    void limitsTheNumberOfValuesAndOfDifferentNames() {
        assertThat(tooLarge("{\"a\":[" + "0,".repeat(JsonLimits.MOST_VALUES) + "0]}"))
                .contains("number of values", String.valueOf(JsonLimits.MOST_VALUES));
        assertThat(JsonBody.parse(names(JsonLimits.MOST_NAMES))).hasSize(JsonLimits.MOST_NAMES);
        assertThat(tooLarge(names(JsonLimits.MOST_NAMES + 1)))
                .contains("different names", String.valueOf(JsonLimits.MOST_NAMES));
        assertThat(JsonBody.parse("{\"a\":[" + "{\"b\":1},".repeat(JsonLimits.MOST_NAMES) + "0]}"))
                .as("a name that comes again is not another")
                .isNotEmpty();
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"n" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aListThatIsTooLongIsRefusedBeforeTheRestIsRead() {
        Map<String, Integer> most = Map.of("list", 3);
        String others = "{\"other\": [1, 2, 3, 4], \"nested\": {\"list\": [1, 2, 3, 4]}, \"list\": ";
        assertThat(JsonBody.parse(
                        (others + "[[1, 2, 3, 4], {\"list\": [1, 2, 3, 4]}, 3]}").getBytes(StandardCharsets.UTF_8),
                        most))
                .hasSize(3);
        for (String list : List.of("[1, 2, 3, 4", "[1, 2, 3, {", "[[], {}, null, [")) {
            ApiException thrown = catchThrowableOfType(
                    ApiException.class,
                    () -> JsonBody.parse((others + list + "!").getBytes(StandardCharsets.UTF_8), most));
            assertThat(thrown.problem()).isEqualTo(ProblemCode.INVALID_REQUEST);
            assertThat(thrown.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("list");
                assertThat(violation.message()).contains("more than 3");
            });
        }
    }

    /** Under the hash that the parser and the platform use, "Ab" and "BA" collide in the first, "Aa" and "BB" in the second. */
    @ParameterizedTest
    @CsvSource({"Ab, BA", "Aa, BB"})
    void namesWithEqualHashesAreReadQuickly(String one, String other) {
        String body = IntStream.range(0, 1 << 15)
                .mapToObj(i -> IntStream.range(0, 15)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? one : other)
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> JsonBody.parse(body)))
                .hasSize(1 << 15);
    }

    @Test
    void anErrorQuotesLittleOfTheBody() {
        String name = "x".repeat(1_000);
        assertThat(refusal("{\"" + name + "\":1,\"" + name + "\":2}"))
                .hasSizeLessThan(400)
                .contains("Duplicate");
        assertThat(refusal("{\"a\":" + name + "}")).hasSizeLessThan(400).contains("Unrecognized token");
    }

    @Test
    void refusesInvalidUtf8() {
        byte[] latin1 = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> JsonBody.parse(latin1));
        assertThat(thrown.getMessage()).isEqualTo("The body is not UTF-8: the byte at position 7 cannot be decoded.");
        ApiException cut =
                catchThrowableOfType(ApiException.class, () -> JsonBody.parse(new byte[] {'{', (byte) 0xC3}));
        assertThat(cut.getMessage()).contains("UTF-8");
    }

    private static String refusal(String body) {
        return refusal(body, ProblemCode.MALFORMED_JSON, "malformed-json");
    }

    private static String tooLarge(String body) {
        return refusal(body, ProblemCode.BODY_TOO_LARGE, "too-large");
    }

    private static String refusal(String body, ProblemCode problem, String code) {
        ApiException thrown = catchThrowableOfType(ApiException.class, () -> JsonBody.parse(body));
        assertThat(thrown.problem()).isEqualTo(problem);
        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown.getMessage()).doesNotContain("`", "Exception", "fasterxml", "Source", "Feature", "getMax");
        return thrown.getMessage();
    }
}
