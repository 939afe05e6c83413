package org.siteselection.rules;

import org.jspecify.annotations.Nullable;

/** A node of the factor tree of a rule set. */
public sealed interface RuleNode permits RuleFactor, RuleCriterion {
    NodeLabel label();

    /** Weight among its siblings as written, not normalised. */
    double weight();

    default String id() {
        return label().id();
    }

    /** Dotted path from the top, {@code energy.power_price}; empty for the root. */
    default String path() {
        return label().path();
    }

    default String title() {
        return label().title();
    }

    default @Nullable String why() {
        return label().why();
    }
}
