package org.siteselection.rulefiles.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Path of a place in a document, {@code factors.energy.criteria[0]}. Its text is built only for an issue, because the paths
 * of all values together can be far longer than the document.
 */
final class DocPath {
    private final @Nullable DocPath above;
    private final String key;
    private final int item;

    private DocPath(@Nullable DocPath above, String key, int item) {
        this.above = above;
        this.key = key;
        this.item = item;
    }

    /** @param path path of a document in a rule set, empty for the rule set itself */
    static DocPath of(String path) {
        return new DocPath(null, path, -1);
    }

    DocPath key(String name) {
        return new DocPath(this, name, -1);
    }

    DocPath item(int index) {
        return new DocPath(this, "", index);
    }

    @Override
    public String toString() {
        Deque<DocPath> steps = new ArrayDeque<>();
        for (DocPath step = this; step != null; step = step.above) {
            steps.push(step);
        }
        StringBuilder path = new StringBuilder();
        for (DocPath step : steps) {
            if (step.item >= 0) {
                path.append('[').append(step.item).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.key);
            }
        }
        return path.toString();
    }
}
