package org.siteselection.expression;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part that gives a string. */
@FunctionalInterface
non-sealed interface TextNode extends Node {
    /** Null if a value it depends on is missing. */
    @Nullable
    String text(Values values);

    @Override
    default Optional<Type> type() {
        return Optional.of(Type.TEXT);
    }

    static TextNode constant(String value) {
        return values -> value;
    }
}
