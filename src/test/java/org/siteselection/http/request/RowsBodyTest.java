package org.siteselection.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.siteselection.http.problem.ApiException;
import org.siteselection.text.NamedNumbers;

/** A body whose rows are read into arrays is the same tree, and has the same errors, as one that is read into nodes. */
class RowsBodyTest {
    private static final JsonBody.Rows FIGURES = new JsonBody.Rows("candidates", "facts");
    private static final Map<String, Integer> MOST_ITEMS = Map.of("candidates", 6);
    private static final List<String> METRICS = List.of("tax", "power", "w\u00e4ge", "a b", "x", "facts", "id");

    /** The tree as text, with the kinds of its nodes, or the error. */
    private static String read(byte[] body) {
        try {
            ObjectNode tree = JsonBody.parse(body, MOST_ITEMS);
            return tree + kinds(tree);
        } catch (ApiException e) {
            return e.code() + e.getMessage() + e.violations();
        }
    }

    /** As {@link #read}, from rows; null if the body must be read into nodes. */
    private static @Nullable String rows(byte[] body) {
        try {
            ObjectNode tree = JsonBody.rows(body, JsonLimits.of(MOST_ITEMS), FIGURES);
            return tree == null ? null : tree + kinds(tree);
        } catch (ApiException e) {
            return e.code() + e.getMessage() + e.violations();
        }
    }

    private static String kinds(ObjectNode tree) {
        List<String> kinds = new ArrayList<>();
        tree.findParents("id")
                .forEach(item -> item.path("facts").forEach(node -> kinds.add(String.valueOf(node.numberType()))));
        return kinds.toString();
    }

    private static String number(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> String.valueOf(random.nextInt(200) - 100);
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> random.nextLong() + "" + random.nextInt(1000);
            case 3 -> String.valueOf(Double.longBitsToDouble(random.nextLong() & 0x7FDFFFFFFFFFFFFFL));
            case 4 -> String.format(Locale.ROOT, "%.17g", random.nextGaussian());
            case 5 -> random.nextInt(10) + "e" + (random.nextInt(700) - 350);
            case 6 -> random.nextBoolean() ? "-0" : "-0.0";
            default -> String.format(Locale.ROOT, "%." + (1 + random.nextInt(5)) + "f", 100 * random.nextDouble());
        };
    }

    private static String value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "\"t\\u00e9xt \\ud83d\"";
            case 3 -> "{\"value\":" + number(random) + ",\"low\":1" + (random.nextInt(4) == 0 ? ",\"low\":1}" : "}");
            case 4 -> "[" + number(random) + "]";
            case 5 -> "\"\u00e9\"";
            default -> number(random);
        };
    }

    private static String facts(Random random) {
        boolean plain = random.nextInt(3) > 0;
        return random.ints(random.nextInt(6), 0, METRICS.size())
                .distinct()
                .mapToObj(METRICS::get)
                .flatMap(name -> random.nextInt(60) == 0 ? List.of(name, name).stream() : List.of(name).stream())
                .map(name -> "\"" + name + "\":" + (plain || random.nextInt(4) > 0 ? number(random) : value(random)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String candidate(Random random) {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean() ? "\"TX\"" : value(random);
        }
        List<String> members = new ArrayList<>(List.of("\"id\":\"a" + random.nextInt(9) + "\""));
        members.add("\"facts\":" + (random.nextInt(12) == 0 ? value(random) : facts(random)));
        if (random.nextBoolean()) {
            members.add(random.nextInt(members.size()), "\"state\":\"VT\"");
        }
        if (random.nextInt(40) == 0) {
            members.add("\"facts\":{}");
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String body(Random random) {
        List<String> members = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            members.add("\"weights\":{\"facts\":" + facts(random) + "}");
        }
        members.add("\"candidates\":"
                + (random.nextInt(15) == 0
                        ? facts(random)
                        : IntStream.range(0, random.nextInt(7))
                                .mapToObj(i -> candidate(random))
                                .collect(Collectors.joining(",", "[", "]"))));
        members.add(random.nextInt(members.size() + 1), "\"facts\":" + facts(random));
        if (random.nextInt(30) == 0) {
            members.add("\"candidates\":[1,2,3,4,5,6,7,8]");
        }
        return (random.nextBoolean() ? "\uFEFF" : "")
                + members.stream().collect(Collectors.joining(",", "{", "}"))
                + (random.nextInt(20) == 0 ? " 1" : " ");
    }

    private static byte[] spoiled(Random random, byte[] body) {
        byte[] spoiled = body.clone();
        if (random.nextInt(3) == 0) {
            byte[] marks = "{}[],:\"0e-\\ \u00e9".getBytes(StandardCharsets.UTF_8);
            spoiled[random.nextInt(body.length)] = marks[random.nextInt(marks.length)];
        }
        return spoiled;
    }

    @Test
    void rowsAreTheSameTreeAndTheSameErrors() {
        Random random = new Random(1);
        int inRows = 0;
        int invalid = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] body = spoiled(random, body(random).getBytes(StandardCharsets.UTF_8));
            String expected = read(body);
            String rows = rows(body);
            if (rows != null) {
                assertThat(rows).as(new String(body, StandardCharsets.UTF_8)).isEqualTo(expected);
                inRows++;
            } else {
                assertThat(expected)
                        .as(new String(body, StandardCharsets.UTF_8))
                        .doesNotStartWith("{");
                invalid++;
            }
        }
        assertThat(inRows).isGreaterThan(5_000);
        assertThat(invalid).isGreaterThan(2_000);
    }

    @Test
    void rowsOfALargeBodyShareTheirNames() {
        String body = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"id\":\"a" + i + "\",\"facts\":{\"tax\":" + i + ",\"power\":0." + i + "}}")
                .collect(Collectors.joining(",", "{\"candidates\":[", "]}"));
        ObjectNode read = JsonBody.parse(body.getBytes(StandardCharsets.UTF_8), Map.of(), FIGURES);
        assertThat(read)
                .isEqualTo(JsonBody.parse(body))
                .hasToString(JsonBody.parse(body).toString());
        NamedNumbers first = numbers(read, 0);
        NamedNumbers last = numbers(read, 2_999);
        assertThat(last)
                .containsEntry("tax", 2_999.0)
                .containsEntry("power", 0.2999)
                .hasSize(2);
        assertThat(last.names()).isSameAs(first.names());
    }

    private static NamedNumbers numbers(ObjectNode body, int item) {
        ObjectNode facts = (ObjectNode) body.get("candidates").get(item).get("facts");
        return (NamedNumbers) JsonFields.of(facts, List.of()).numbers().orElseThrow();
    }
}
