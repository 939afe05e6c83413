package org.siteselection.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Values that programs often handle wrongly. */
final class Hostile {
    /** A long text consists of this character only, so that an answer that repeats too much of it is detected. */
    static final String FILLER = "\u017C";

    static final String LONG_TEXT = FILLER.repeat(5_000);

    private static final String LONE_SURROGATE = "\uD800";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u007F",
            "\u0085",
            "\n",
            "a\r\nb",
            "\t",
            LONE_SURROGATE,
            "x" + "\uDC00",
            "\uD83D\uDCA5",
            "\uFFFE",
            "\uFEFFTX",
            "\u202Etx",
            "\u2028",
            "A\u0301",
            "\u0130",
            "\u0661\u0662",
            "NaN",
            "Infinity",
            "-1",
            "1e999",
            "1,5",
            "0x10",
            "null",
            "true",
            "undefined",
            "tx",
            "TX ",
            "TX,FL",
            "..",
            "../../etc/passwd",
            "a/b",
            "a.b.c",
            "__proto__",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "%s%n%x",
            "{0}",
            "${jndi:ldap://a}",
            "=1+1",
            "\\",
            "\"",
            "9999-99-99",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            FILLER.repeat(201),
            LONG_TEXT);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.booleanNode(false),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(-0.0),
            NODES.numberNode(1.5),
            NODES.numberNode(1e308),
            NODES.numberNode(-1e308),
            NODES.numberNode(Double.MIN_VALUE),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(Integer.MIN_VALUE - 1L),
            NODES.numberNode(BigInteger.TEN.pow(60)),
            NODES.numberNode(new BigDecimal("1E+400")),
            NODES.numberNode(new BigDecimal("1E-400")),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.arrayNode().add("TX").add("TX"),
            NODES.objectNode().put("", 1),
            NODES.objectNode().put("id", "TX"),
            NODES.objectNode().put(LONG_TEXT, LONG_TEXT),
            nested(60),
            nested(120),
            wide());

    private Hostile() {}

    static String text(Random random) {
        return any(TEXTS, random);
    }

    static JsonNode value(Random random) {
        return random.nextInt(3) == 0 ? any(VALUES, random).deepCopy() : TextNode.valueOf(text(random));
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.numberNode(1);
        for (int i = 0; i < depth; i++) {
            node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
        }
        return node;
    }

    private static ArrayNode wide() {
        ArrayNode wide = NODES.arrayNode();
        IntStream.range(0, 2_000).forEach(wide::add);
        return wide;
    }
}
