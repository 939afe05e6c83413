package org.siteselection.expression;

import java.util.Optional;

/** A part that holds, does not hold, or cannot be told. */
@FunctionalInterface
non-sealed interface TruthNode extends Node {
    Truth truth(Values values);

    @Override
    default Optional<Type> type() {
        return Optional.of(Type.BOOLEAN);
    }

    static TruthNode constant(boolean value) {
        Truth truth = Truth.of(value);
        return values -> truth;
    }
}
