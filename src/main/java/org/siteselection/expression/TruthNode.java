package org.siteselection.expression;

import java.util.Optional;

/** A part that gives a truth value: true, false or missing. */
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
