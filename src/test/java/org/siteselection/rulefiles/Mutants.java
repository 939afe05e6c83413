package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents with one fault each, made from a valid one by a seeded choice of place and fault. */
final class Mutants {
    /** Keys and words of rule files, so that a fault may also be the right word in the wrong place. */
    private static final List<String> VOCABULARY = List.of(
            "id",
            "title",
            "why",
            "weight",
            "weighting",
            "value",
            "unit",
            "scale",
            "missing",
            "goal",
            "report_only",
            "use",
            "factors",
            "criteria",
            "type",
            "worst",
            "best",
            "points",
            "full",
            "half",
            "table",
            "above",
            "by",
            "preference",
            "q",
            "p",
            "method",
            "lambda",
            "order",
            "when",
            "outcome",
            "reason",
            "from",
            "except",
            "default",
            "min",
            "max",
            "enum",
            "score",
            "status",
            "leader");

    private static final List<Object> VALUES = new ArrayList<>(Arrays.asList(
            null,
            "",
            "text",
            "linear",
            "relative",
            "minimize",
            "exclude",
            "swing",
            "topsis",
            "usual",
            "states",
            0.0,
            1.0,
            -1.0,
            1e9,
            true,
            false));

    static {
        VALUES.add(List.of());
        VALUES.add(List.of("text"));
        VALUES.add(List.of(List.of(1.0, 50.0)));
        VALUES.add(List.of(1.0, 2.0));
        VALUES.add(Map.of());
        VALUES.add(Map.of("type", "identity"));
        VALUES.add(Map.of("type", "usual"));
        VALUES.add(Map.of("type", "vikor", "v", 0.5));
        VALUES.add(Map.of("method", "equal"));
        VALUES.add(Map.of("score", 50.0));
        VALUES.add(Map.of("x_note", "own"));
        VALUES.add(Map.of("a", Map.of()));
    }

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A mutant and what was done.
     *
     * @param overriding whether it was done beneath a {@code use}, where the whole is known only after merging
     */
    record Mutant(Map<String, Object> document, String change, boolean overriding) {}

    /** A place in the tree: a map or a list, and a key or an index in it. */
    private record Spot(Object parent, Object key, String path, boolean overriding) {}

    Mutant of(Map<String, Object> sound) {
        Map<String, Object> copy = map(copy(sound));
        List<Spot> spots = new ArrayList<>();
        collect(copy, "", false, spots);
        Spot spot = spots.get(random.nextInt(spots.size()));
        String change = spot.parent instanceof Map<?, ?>
                ? ofEntry(map(spot.parent), (String) spot.key)
                : ofItem(list(spot.parent), (Integer) spot.key);
        return new Mutant(copy, spot.path + ": " + change, spot.overriding);
    }

    private String ofEntry(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        // A key without a value counts as absent under every name: renaming one has no effect.
        int fault = value == null ? 3 : random.nextInt(6);
        switch (fault) {
            case 0:
                parent.remove(key);
                return "removed";
            case 1:
                String name = List.of(key + "q", "Bad-" + key, "x_" + key, any(VOCABULARY))
                        .get(random.nextInt(4));
                if (parent.containsKey(name)) {
                    return "kept";
                }
                rename(parent, key, name);
                return "renamed to " + name;
            case 2:
                String added = any(VOCABULARY);
                Object given = copy(any(VALUES));
                if (given == null || parent.containsKey(added)) {
                    return "kept";
                }
                parent.put(added, given);
                return "beside it " + added + " = " + given;
            default:
                Object replacement = copy(any(VALUES));
                parent.put(key, replacement);
                return "= " + replacement;
        }
    }

    private String ofItem(List<Object> parent, int index) {
        switch (random.nextInt(3)) {
            case 0:
                parent.remove(index);
                return "removed";
            case 1:
                Object added = copy(any(VALUES));
                parent.add(index, added);
                return "before it " + added;
            default:
                Object replacement = copy(any(VALUES));
                parent.set(index, replacement);
                return "= " + replacement;
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void rename(Map<String, Object> parent, String key, String name) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        parent.forEach((k, v) -> renamed.put(k.equals(key) ? name : k, v));
        parent.clear();
        parent.putAll(renamed);
    }

    private static void collect(Object value, String path, boolean overriding, List<Spot> spots) {
        if (value instanceof Map<?, ?>) {
            Map<String, Object> map = map(value);
            boolean below = overriding || map.get("use") instanceof String;
            map.forEach((key, item) -> {
                String at = path + "/" + key;
                spots.add(new Spot(map, key, at, below));
                collect(item, at, below, spots);
            });
        } else if (value instanceof List<?>) {
            List<Object> list = list(value);
            // The first items represent all: the shipped files list every country of the world.
            for (int i = 0; i < Math.min(list.size(), 4); i++) {
                spots.add(new Spot(list, i, path + "/" + i, overriding));
                collect(list.get(i), path + "/" + i, overriding, spots);
            }
        }
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map(value).forEach((key, item) -> copy.put(key, copy(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
