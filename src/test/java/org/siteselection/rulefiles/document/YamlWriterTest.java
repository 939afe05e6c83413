package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as the same document. */
class YamlWriterTest {
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "7",
            ".",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            ": ",
            " #",
            "//",
            "'",
            "\"",
            "-",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\\",
            "é",
            "\u0085",
            "\u2028",
            "🙂",
            "~",
            "null",
            "word ",
            "another word that makes a line longer ",
            "\u0007");

    private static Doc.Mapping read(String text) {
        Issues issues = new Issues();
        return YamlDocuments.read("f.yaml", text, issues).orElseThrow(() -> new AssertionError(text + issues.list()));
    }

    private static String written(Map<String, Object> document) {
        Doc.Mapping doc = (Doc.Mapping) InlineDocuments.read(document);
        String text = YamlWriter.write(doc);
        assertThat(InlineDocuments.canonical(read(text))).as(text).isEqualTo(InlineDocuments.canonical(doc));
        return text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.0",
                "1.0.0",
                "0o17",
                "010",
                "1e400",
                "1:30",
                ".inf",
                "true",
                "NULL",
                "~",
                "yes",
                "NO",
                "- a",
                "a: b",
                "a #b",
                "a // b",
                "a\nb",
                "a\n",
                "\na",
                " a\n b",
                "a \nb",
                "# a",
                "<<",
                "=",
                "2026-11-29",
                "a\tb",
                "x in [\"A\", 'B'] && y >= 2 ? z : {w}"
            })
    void textsStayTexts(String text) {
        written(Map.of("k", text, "list", List.of(text, text), "map", Map.of("k", Map.of("k", text))));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                0.1,
                100,
                1e7,
                123456789012345680.0,
                1e-7,
                3.3333333333333335e-8,
                1.7976931348623157e308,
                4.9e-324,
                0.30000000000000004,
                1e21
            })
    void numbersStayNumbers(double number) {
        Map<String, Object> document = Map.of("k", number);
        Doc.Scalar read = (Doc.Scalar) read(written(document)).get("k");
        assertThat(read.value()).isEqualTo(number);
    }

    @Test
    void shortPartsAreOnOneLineAndLongTextsAreFolded() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "1.0");
        document.put("why", "word ".repeat(40).strip());
        document.put("value", "a + b // of both");
        document.put("scale", Map.of("points", List.of(List.of(1, 2), List.of(3, 4))));
        document.put("empty", Map.of());

        assertThat(written(document)).isEqualTo("""
                version: '1.0'
                why: >-
                  %s
                  %s
                value: |-
                  a + b // of both
                scale:
                  points: [[1, 2], [3, 4]]
                empty: {}
                """.formatted(
                        "word ".repeat(24).strip(), "word ".repeat(16).strip()));
    }

    @Test
    void anyDocumentIsReadAsItWas() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Map<String, Object> document = new LinkedHashMap<>();
            for (int i = 0; i < 4; i++) {
                document.put(text(random).strip() + "k" + i, value(random, 4));
            }
            written(document);
        }
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 6);
        if (kind == 4) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(random, depth - 1));
            }
            return items;
        }
        if (kind == 5) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put("k" + i, value(random, depth - 1));
            }
            return map;
        }
        return kind == 0 ? random.nextGaussian() : kind == 1 ? random.nextBoolean() : text(random);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
