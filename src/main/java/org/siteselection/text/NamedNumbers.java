package org.siteselection.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Numbers by name, in an array beside names that other rows share. Immutable. */
public final class NamedNumbers extends AbstractMap<String, Double> {
    private final SharedNames names;
    private final double[] values;

    /** @param values one for each name; not copied, must not be changed */
    public NamedNumbers(SharedNames names, double[] values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(names.size() + " names, " + values.length + " values.");
        }
        this.names = names;
        this.values = values;
    }

    public SharedNames names() {
        return names;
    }

    /** The number at a position of the names. */
    public double value(int position) {
        return values[position];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String key && names.indexOf(key) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object name) {
        int position = name instanceof String key ? names.indexOf(key) : -1;
        return position < 0 ? null : values[position];
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return entries(names, position -> values[position]);
    }

    /**
     * The entries of a map with these names, in their order.
     *
     * @param value makes the value at a position
     */
    public static <V> Set<Map.Entry<String, V>> entries(SharedNames names, IntFunction<V> value) {
        return new Entries<>(names, value);
    }

    private static final class Entries<V> extends AbstractSet<Map.Entry<String, V>> {
        private final SharedNames names;
        private final IntFunction<V> value;

        Entries(SharedNames names, IntFunction<V> value) {
            this.names = names;
            this.value = value;
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public Iterator<Map.Entry<String, V>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.size();
                }

                @Override
                public Map.Entry<String, V> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int position = next++;
                    return Map.entry(names.get(position), value.apply(position));
                }
            };
        }
    }
}
