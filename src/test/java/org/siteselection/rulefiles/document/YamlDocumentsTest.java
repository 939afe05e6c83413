package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.Marked;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.Issue;

/** Pitfalls of YAML: each gives one clear issue at its position, quickly. */
@Timeout(10)
class YamlDocumentsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String FACTORS =
            "factors: {f: {criteria: {c: {value: power, scale: {type: linear, worst: 12, best: 2}}}}}\n";

    private static List<Issue> issues(String text) {
        return MemoryFiles.compile(text).issues();
    }

    static Stream<Arguments> pitfalls() {
        return Stream.of(
                row("duplicate-key", HEAD + "¦title: B\n" + FACTORS),
                row("duplicate-key", HEAD + "x_a: {\"😀\": {b: 1, ¦b: 2}}\n" + FACTORS),
                row("yaml-alias", HEAD + "x_a: ¦&name {b: 1}\n" + FACTORS),
                row("yaml-alias", HEAD + "x_a: ¦&name 1\n" + FACTORS),
                row("yaml-alias", HEAD + "x_a: ¦*name\n" + FACTORS),
                row("yaml-alias", HEAD + "x_a: {¦<<: {b: 1}}\n" + FACTORS),
                row("yaml-alias", HEAD + "x_a: {¦&key b: 1}\n" + FACTORS),
                row("yaml-tag", HEAD + "x_a: ¦!!str 1\n" + FACTORS),
                row("yaml-tag", HEAD + "x_a: ¦!own {b: 1}\n" + FACTORS),
                row("yaml-tag", HEAD + "x_a: [1, ¦!java/object:java.net.URL [a]]\n" + FACTORS),
                row("yaml-tag", HEAD + "x_a: {¦!!str b: 1}\n" + FACTORS),
                row("yaml-key", HEAD + "x_a: {¦[b, c]: 1}\n" + FACTORS),
                row("yaml-key", HEAD + "x_a:\n  ? ¦{b: c}\n  : 1\n" + FACTORS),
                row("yaml-number", HEAD + FACTORS + "x_a: ¦010\n"),
                row("yaml-number", HEAD + FACTORS + "x_a: ¦0x1F\n"),
                row("yaml-number", HEAD + FACTORS + "x_a: ¦0o17\n"),
                row("yaml-number", HEAD + FACTORS + "x_a: ¦1:30\n"),
                row("not-finite", HEAD + FACTORS + "x_a: ¦.inf\n"),
                row("not-finite", HEAD + FACTORS + "x_a: ¦-.Inf\n"),
                row("not-finite", HEAD + FACTORS + "x_a: ¦.nan\n"),
                row("not-finite", HEAD + FACTORS + "x_a: ¦1e999\n"),
                row("not-finite", HEAD + FACTORS + "x_a: ¦1e-999\n"),
                row("several-documents", HEAD + FACTORS + "¦---\nb: 1\n"),
                row("empty-document", "¦"),
                row("empty-document", "¦# nothing\n\n# but comments\n"),
                row("wrong-type", "---¦\n".replace("¦\n", "\n¦")),
                row("wrong-type", "¦just words\n"),
                row("wrong-type", "¦[a, b]\n"),
                row("yaml-syntax", HEAD + "x_a:\n¦\tb: 1\n" + FACTORS),
                row("yaml-syntax", HEAD + "description: a¦: b\n" + FACTORS),
                row("yaml-syntax", HEAD + "x_a: [1, 2\n" + "factors¦: {}\n"),
                row("yaml-syntax", HEAD + "x_a: \"b\\¦q\"\n" + FACTORS),
                row("yaml-syntax", HEAD + "x_a: b¦\u0007c\n" + FACTORS),
                row("yaml-syntax", HEAD + "x_words: " + "😀 words\n  ".repeat(1_000) + "¦\u0000\n" + FACTORS));
    }

    private static Arguments row(String code, String marked) {
        return Arguments.of(code, marked);
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void everyPitfallIsOneIssue(String code, String marked) {
        Marked text = Marked.of(marked);
        assertThat(issues(text.text())).extracting(Marked::shown).containsExactly(text.at(code));
    }

    /** The same faults in place of a number, a condition or an expression are not reported twice. */
    @ParameterizedTest
    @ValueSource(strings = {"010", "0x1F", "1:30", ".inf", ".nan", "1e999", "1e-999"})
    void anUnreadableNumberIsOneIssueAtAnyPlace(String number) {
        for (String place : List.of(
                "factors: {f: {weight: ¦N, criteria: {c: {value: power, scale: {type: identity}}}}}",
                "factors: {f: {criteria: {c: {value: power, scale: {type: linear, worst: 12, best: ¦N}}}}}",
                "factors: {f: {criteria: {c: {value: power, scale: {type: half_life, full: 1, half: ¦N}}}}}",
                "factors: {f: {criteria: {c: {value: ¦N, scale: {type: identity}}}}}",
                "parameters: {p: {type: number, default: ¦N}}\n" + FACTORS,
                "owner: ¦N\n" + FACTORS)) {
            Marked text = Marked.of(HEAD + place.replace("N", number));
            assertThat(issues(text.text()))
                    .describedAs(text.text())
                    .extracting(issue -> issue.line() + ":" + issue.column())
                    .containsExactly(text.line() + ":" + text.column());
        }
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNotShiftPositions() {
        assertThat(issues("\uFEFF" + HEAD + FACTORS)).isEmpty();
        assertThat(issues("\uFEFF" + HEAD.replace("id: a", "id: b") + FACTORS))
                .extracting(Marked::shown)
                .containsExactly("1:5 id-not-file-name");
        assertThat(issues((HEAD + "wieght: 1\n" + FACTORS).replace("\n", "\r\n")))
                .extracting(Marked::shown)
                .containsExactly("4:1 unknown-key");
    }

    @Test
    void columnsCountCodePoints() {
        Marked text = Marked.of(HEAD + "x_a: 😀\nmetrics: {m: {unit: \"😀\", title: '😀é', ¦units: 1}}\n" + FACTORS);
        assertThat(issues(text.text())).extracting(Marked::shown).containsExactly(text.at("unknown-key"));
    }

    @Test
    void everyScalarHasTheTypeOfItsNotation() {
        Doc.Mapping map = YamlDocuments.read("a.yaml", """
                        plain: two words
                        single: 'it''s'
                        double: "a\\tb"
                        folded: >-
                          one
                          two
                        literal: |
                          one
                          two
                        number: -1.5e3
                        quoted: "1"
                        dot: .5
                        yes: no
                        truth: true
                        nothing:
                        tilde: ~
                        day: 2026-11-22
                        version: 1.0.0
                        """, new Issues()).orElseThrow();

        assertThat(value(map, "plain")).isEqualTo("two words");
        assertThat(value(map, "single")).isEqualTo("it's");
        assertThat(value(map, "double")).isEqualTo("a\tb");
        assertThat(value(map, "folded")).isEqualTo("one two");
        assertThat(value(map, "literal")).isEqualTo("one\ntwo\n");
        assertThat(value(map, "number")).isEqualTo(-1500.0);
        assertThat(value(map, "quoted")).isEqualTo("1");
        assertThat(value(map, "dot")).isEqualTo(0.5);
        assertThat(value(map, "yes")).isEqualTo("no");
        assertThat(value(map, "truth")).isEqualTo(true);
        assertThat(value(map, "nothing")).isNull();
        assertThat(value(map, "tilde")).isNull();
        assertThat(value(map, "day")).isEqualTo("2026-11-22");
        assertThat(value(map, "version")).isEqualTo("1.0.0");
        assertThat(map.entries().get("literal").at()).isEqualTo(new Position("a.yaml", 7, 1));
        assertThat(map.entries().get("literal").value().at()).isEqualTo(new Position("a.yaml", 7, 10));
    }

    private static Object value(Doc.Mapping map, String key) {
        return ((Doc.Scalar) map.get(key)).value();
    }

    static Stream<Arguments> attacks() {
        String laughs = "a: &a [x, x]\n"
                + Stream.iterate('b', c -> (char) (c + 1))
                        .limit(20)
                        .map(c -> c + ": &" + c + " [*" + (char) (c - 1) + ", *" + (char) (c - 1) + "]\n")
                        .reduce("", String::concat);
        return Stream.of(
                Arguments.of("too-large", "x_a: " + "[".repeat(5_000) + "]".repeat(5_000)),
                Arguments.of("too-large", "x_a: " + "[".repeat(5_000)),
                Arguments.of("too-large", "{a: ".repeat(5_000) + "1" + "}".repeat(5_000)),
                Arguments.of("too-large", nestedMaps(200)),
                Arguments.of("yaml-alias", laughs),
                Arguments.of("too-large", "x_a: " + "b".repeat(10_000_000)),
                Arguments.of("too-large", "- a\n".repeat(2_500_000)),
                Arguments.of("not-finite", HEAD + FACTORS + "x_a: " + "1".repeat(9_000) + "e-99999999"),
                Arguments.of("not-finite", HEAD + FACTORS + "x_a: " + "1".repeat(9_000)),
                Arguments.of("too-large", HEAD + FACTORS + "x_a: " + "1".repeat(900_000)),
                Arguments.of("bad-version", HEAD.replace("1.0.0", "1.0.0" + "+a".repeat(90) + "!") + FACTORS),
                Arguments.of("unknown-method", HEAD + FACTORS + "method: " + "a".repeat(190)),
                Arguments.of("too-large", HEAD + FACTORS + "method: " + "a".repeat(201)),
                Arguments.of("yaml-syntax", HEAD + FACTORS + "\"" + "a".repeat(900_000) + "\": 1"),
                Arguments.of("yaml-syntax", HEAD + FACTORS + "\"" + "a".repeat(900_000)),
                Arguments.of("too-large", HEAD + FACTORS.replace("power", "1" + " + 1".repeat(2_000))));
    }

    private static String nestedMaps(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("attacks")
    void attacksAreRefused(String code, String text) {
        List<Issue> issues = issues(text);
        assertThat(issues).extracting(Issue::code).containsExactly(code);
        assertThat(issues.get(0).toString().length()).isLessThan(1_000);
    }

    @Test
    void aLongLineIsRead() {
        assertThat(issues(HEAD + FACTORS + "x_a: 1" + ":1".repeat(4_000))).isEmpty();
        assertThat(issues(HEAD + FACTORS + "description: " + "word ".repeat(800) + "\n"))
                .isEmpty();
    }
}
