package org.siteselection.expression;

import java.util.Optional;

/** A part of the typed tree, ready to be evaluated without allocation. */
sealed interface Node permits NumberNode, TruthNode, TextNode, Node.Unknown {
    /** Empty if the part is invalid and has no determinable type. */
    Optional<Type> type();

    /** Placeholder for a part that was reported; suppresses issues that follow from it. */
    record Unknown() implements Node {
        @Override
        public Optional<Type> type() {
            return Optional.empty();
        }
    }
}
