package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rulefiles.Marked;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.Issue;

/** Tabs separate tokens (YAML 1.2, section 6.2) and never indent (section 6.1). */
class SeparationTabsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String FACTORS =
            "factors: {f: {criteria: {c: {value: power, scale: {type: linear, worst: 12, best: 2}}}}}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x_a:\t1\n",
                "x_a: \t 1\n",
                "x_a\t: 1\n",
                "\"x_a\"\t:\t1\n",
                "x_a: 1\t# a comment\n",
                "x_a:\t# a comment\n  b: 1\n",
                "x_a: [1,\t2\t,\t3\t]\n",
                "x_a: {b:\t1,\tc:\t2}\t\n",
                "x_a:\n  -\t1\n  - \t2\n",
                "x_a:\n  -\t-1\n",
                "x_a: [1,\n \t2\n ]\n",
                "x_a: 1\n\t\n\t# a line of its own\nx_b: 2\n",
                "x_a:\t|\n  text\n",
                "x_a: |-\t# a comment\n  text\n",
                "x_a: a long\n  \ttext\n",
                "x_😀:\t😀\t# 😀\nx_b:\t1\n"
            })
    void tabsSeparateTokens(String lines) {
        assertThat(MemoryFiles.compile(HEAD + lines + FACTORS).issues()).isEmpty();
        assertThat(MemoryFiles.compile(HEAD + FACTORS + lines).issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x_a:\n\tb: 1\n",
                "x_a:\n \tb: 1\n",
                "x_a:\n  b: 1\n\tc: 1\n",
                "x_a:\n-\tb: 1\n",
                "x_a:\n-\t- 1\n",
                "x_a:\n- \t- 1\n"
            })
    void tabsDoNotIndent(String lines) {
        assertThat(MemoryFiles.compile(HEAD + lines + FACTORS).issues())
                .extracting(Issue::code)
                .containsExactly("yaml-syntax");
    }

    @Test
    void tabsInTextAreKept() {
        Doc.Mapping map = YamlDocuments.read(
                        "a.yaml",
                        "plain:\ta\tb\nquoted: \"a\tb\"\nsingle:\t'a\tb'\nliteral:\t|\n  a\tb\n  \tc\nfolded: >-\n  a\tb\n",
                        new Issues())
                .orElseThrow();
        assertThat(text(map, "plain")).isEqualTo("a\tb");
        assertThat(text(map, "quoted")).isEqualTo("a\tb");
        assertThat(text(map, "single")).isEqualTo("a\tb");
        assertThat(text(map, "literal")).isEqualTo("a\tb\n\tc\n");
        assertThat(text(map, "folded")).isEqualTo("a\tb");
    }

    @Test
    void tabsDoNotShiftPositions() {
        assertThat(MemoryFiles.compile(HEAD + "x_a:\t1\n\"wieght\"\t:\t1\n" + FACTORS)
                        .issues())
                .extracting(Marked::shown)
                .containsExactly("5:1 unknown-key");
    }

    @Test
    void manyTabsTakeLinearTime() {
        String many = "x_a: [" + "1,\t".repeat(9_000) + "1]\n";
        assertThat(MemoryFiles.compile(HEAD + many + FACTORS).issues()).isEmpty();
    }

    private static String text(Doc.Mapping map, String key) {
        return ((Doc.Scalar) map.entries().get(key).value()).text();
    }
}
