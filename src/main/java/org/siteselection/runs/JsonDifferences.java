package org.siteselection.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.runs.ReplayAnswer.Difference;
import org.siteselection.scoring.StopRule;

/**
 * Lists the differences of two JSON documents, in the order of the first. Members that only the second has are no differences,
 * because later versions add some. Numbers are compared as numbers. The comparison
 * ends with the current stop rule.
 */
final class JsonDifferences {
    /** Marks a member or element that one side lacks; null is a value. */
    private static final TextNode ABSENT = TextNode.valueOf("(absent)");

    /** Steps to compare a pair of nodes, with the text of their path. */
    private static final int STEPS = 50;

    private final int most;
    private final List<Difference> listed = new ArrayList<>();
    private int count;

    private JsonDifferences(int most) {
        this.most = most;
    }

    /** @param most differences to list; the others are only counted */
    static JsonDifferences between(JsonNode before, JsonNode after, int most) {
        JsonDifferences differences = new JsonDifferences(most);
        differences.compare("", before, after);
        return differences;
    }

    List<Difference> listed() {
        return listed;
    }

    /** Number of all differences, listed or not. */
    int count() {
        return count;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        StopRule.spend(STEPS);
        if (before.isObject() && after.isObject()) {
            before.fieldNames()
                    .forEachRemaining(name ->
                            compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i));
            }
        } else if (!same(before, after)) {
            count++;
            if (listed.size() < most) {
                listed.add(new Difference(path, shown(before), shown(after)));
            }
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.doubleValue() == after.doubleValue()
                : before.equals(after);
    }

    private static @Nullable JsonNode shown(JsonNode node) {
        if (node instanceof MissingNode) {
            return ABSENT;
        }
        if (node.isNull()) {
            return null;
        }
        return node.isContainerNode()
                ? TextNode.valueOf(node.isArray() ? "an array of " + node.size() : "an object of " + node.size())
                : node;
    }
}
