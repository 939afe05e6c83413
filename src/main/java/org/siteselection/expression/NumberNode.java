package org.siteselection.expression;

import java.util.Optional;

/** A part that gives a number. */
@FunctionalInterface
non-sealed interface NumberNode extends Node {
    /** A finite number, or NaN if a value it depends on is missing. */
    double number(Values values);

    @Override
    default Optional<Type> type() {
        return Optional.of(Type.NUMBER);
    }

    static NumberNode constant(double value) {
        return values -> value;
    }
}
