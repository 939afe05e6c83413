package org.siteselection.rulefiles.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.siteselection.fields.Position;

/**
 * Reads the items of a list in a rule document; items of the wrong kind become issues.
 *
 * @param key key of the list
 * @param path of the list
 */
public record Items(String key, String path, List<Doc> items, Issues issues) {
    /**
     * A pair of numbers and their places.
     *
     * @param path of the pair
     */
    public record Pair(double x, double y, Position at, Position yAt, String path) {}

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Doc item = items.get(i);
            if (item instanceof Doc.Scalar scalar && scalar.value() instanceof String text) {
                texts.add(text);
            } else {
                issues.error(
                        "wrong-type",
                        item.at(),
                        path(i),
                        "An item of '" + key + "' must be text, was " + item.kind() + ".",
                        "Put it in quotes.");
            }
        }
        return texts;
    }

    /** Pairs of numbers, or empty with issues if an item is not a pair of numbers. */
    Optional<List<Pair>> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Doc item = items.get(i);
            if (!(item instanceof Doc.Sequence pair) || pair.items().size() != 2) {
                issues.error(
                        "wrong-type",
                        item.at(),
                        path(i),
                        "An item of '" + key + "' must be a pair of numbers [x, score].");
                continue;
            }
            Doc left = pair.items().get(0);
            Doc right = pair.items().get(1);
            OptionalDouble x = number(left, "x", path(i) + "[0]", issues);
            OptionalDouble y = number(right, "score", path(i) + "[1]", issues);
            if (x.isPresent() && y.isPresent()) {
                pairs.add(new Pair(x.getAsDouble(), y.getAsDouble(), left.at(), right.at(), path(i)));
            }
        }
        return pairs.size() == items.size() ? Optional.of(pairs) : Optional.empty();
    }

    private String path(int item) {
        return path + "[" + item + "]";
    }

    static OptionalDouble number(Doc value, String name, String where, Issues issues) {
        if (value instanceof Doc.Scalar scalar && scalar.value() instanceof Double number) {
            return OptionalDouble.of(number);
        }
        issues.error("wrong-type", value.at(), where, "'" + name + "' must be a number, was " + value.kind() + ".");
        return OptionalDouble.empty();
    }
}
