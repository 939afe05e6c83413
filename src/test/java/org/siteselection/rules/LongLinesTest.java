package org.siteselection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest documents that are read; a reader that looks back over the line at every value takes minutes. */
class LongLinesTest {
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"a\":\"\u4E2D\",\"b\":[`|`1,`|`2]}`",
                "`{\"a\":\"\u4E2D\",\"b\":[`|`\"x\",`|`2]}`",
                "`{\"a\":\"\uD83D\uDE00\",\"b\":[`|`{\"c\":[]},`|`2]}`",
                "`{\"a\":\"\u4E2D\",\"b\":\"`|`x`|`\"}`"
            })
    void aJsonDocumentOfOneLineIsReadOnce(String start, String item, String end) {
        String text = start + item.repeat((YamlDocuments.LARGEST - 100) / item.length()) + end;
        assertTimeoutPreemptively(GENEROUS, () -> {
            Issues issues = new Issues();
            Optional<Doc.Mapping> read = JsonDocuments.read("rules", text, issues);
            assertThat(issues.list()).isEmpty();
            assertThat(read).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a: \u4E2D\nb: [`|`1,`|`2]`",
                "`a: \uD83D\uDE00\nb: [`|`{c: []},`|`2]`",
                "`a: \uD83D\uDE00\nb: \"`|`x y `|`\"`",
                "`a: \uD83D\uDE00\nb: >\n`|`  x\n`|`  y`",
                "`a: \u4E2D\nb:\n`|`  - x\n`|`  - y`",
                "`a: \u4E2D # `|`# `|``",
                "`a: \u4E2D`|` `|`x`",
                "`a: \u4E2D`|`\n`|`x: 1`",
                "`a: \u4E2D\nb: x`|`\n  y`|``"
            })
    void aYamlDocumentIsReadOnce(String start, String item, String end) {
        String text = start.translateEscapes()
                + item.translateEscapes().repeat((YamlDocuments.LARGEST - 100) / item.length())
                + end;
        assertTimeoutPreemptively(GENEROUS, () -> {
            Issues issues = new Issues();
            YamlDocuments.read("rules.yaml", text, issues);
            assertThat(issues.list()).isEmpty();
        });
    }
}
