package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "application/json,",
                "APPLICATION/vnd.a+json;,",
                "text/csv ; header=present,",
                "text/csv;charset=utf-8, utf-8",
                "text/csv;;\tCharset=UTF-16;charset=utf-8, UTF-16",
                "a/b; c=\"; charset=utf-16\", ",
                "a/b; charset=\"u\\tf-8\", utf-8",
                "a/b; charset=\"\", ||"
            })
    void mediaTypeIsRead(String value, String charset) {
        assertThat(ContentType.parse(value))
                .get()
                .extracting(ContentType::charset)
                .isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "json",
                "/",
                "a/",
                "/a",
                ";",
                ";a=b",
                "a b",
                "a/b/c",
                "a/b c",
                "a/b,",
                "a/b,c/d",
                "a /b",
                "a/ b",
                "a/b;c",
                "a/b;c=",
                "a/b;=c",
                "a/b;c =d",
                "a/b;c= d",
                "a/b;c=d e",
                "a/b;c=\"",
                "a/b;c=\"d",
                "a/b;c=\"d\\",
                "a/b;c=\"d\\\"",
                "a/b;c=\"d\"e",
                "a/b;c=\"\u0000\"",
                "\"a/b\"",
                "a/(b)",
                "*/*",
                "a/*",
                "*/a",
                "\u00E9/b",
                "a/b;\u00E9=c"
            })
    void invalidMediaTypesAreNotRead(String value) {
        assertThat(ContentType.parse(value)).isEmpty();
    }

    @Test
    void lengthCostsNoStack() {
        assertThat(ContentType.parse("a/b" + ";c=\"d\"".repeat(100_000))).isPresent();
        assertThat(ContentType.parse("a/b" + ";".repeat(100_000))).isPresent();
        assertThat(ContentType.parse("a/b;c=\"" + "\\\\".repeat(100_000))).isEmpty();
    }
}
