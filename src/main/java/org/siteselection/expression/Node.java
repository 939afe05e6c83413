package org.siteselection.expression;

import java.util.Optional;

/** A part of the typed tree, ready to be evaluated without allocation. */
sealed interface Node permits NumberNode, TruthNode, TextNode, Node.Unknown {
    /** Empty when the part is at fault and has no type that could be told. */
    Optional<Type> type();

    /** Stands for a part that has been reported, and keeps silent about everything that follows from it. */
    record Unknown() implements Node {
        @Override
        public Optional<Type> type() {
            return Optional.empty();
        }
    }
}
