package org.siteselection.fields;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one kind of document: what they are, and how messages name them. */
public interface Notation<V> {
    /** Keys of a map in the order of the document; empty for other values. */
    Iterable<String> keys(V map);

    @Nullable
    V member(V map, String key);

    /** Whether the value means that there is none. */
    boolean isNull(V value);

    boolean isMap(V value);

    Optional<String> text(V value);

    Optional<Double> number(V value);

    Optional<Boolean> flag(V value);

    Optional<List<V>> items(V value);

    /** A map in messages: {@code an object}. */
    String map();

    /** A list in messages: {@code an array}. */
    String list();

    /** The value in messages, shortened: {@code the number 5}. */
    String given(V value);

    /** How to make the value the expected one, as a sentence, or empty. */
    String remedy(String expected, V value);

    Position position(V value);

    /** Position of a key of a map. */
    Position keyPosition(V map, String key);

    /** Whether a key is an extension of the author, which no reader knows. */
    boolean isOwn(String key);
}
