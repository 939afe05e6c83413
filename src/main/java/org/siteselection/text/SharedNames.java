package org.siteselection.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct names in a fixed order. Many rows of numbers share one, so that what is found out about its names holds for all of
 * them; it is equal to itself only. Immutable.
 */
public final class SharedNames {
    private final List<String> names;
    private final Map<String, Integer> positions;

    /** @param names each once */
    public SharedNames(List<String> names) {
        this.names = List.copyOf(names);
        this.positions = new HashMap<>(2 * names.size());
        for (int i = 0; i < this.names.size(); i++) {
            if (positions.put(this.names.get(i), i) != null) {
                throw new IllegalArgumentException("Duplicate name '" + this.names.get(i) + "'.");
            }
        }
    }

    public int size() {
        return names.size();
    }

    public String get(int position) {
        return names.get(position);
    }

    /** -1 for another name. */
    public int indexOf(String name) {
        return positions.getOrDefault(name, -1);
    }
}
