package org.siteselection.rules;

import org.jspecify.annotations.Nullable;

/** A node of the factor tree of a rule set. */
public sealed interface RuleNode permits RuleFactor, RuleCriterion {
    String id();

    /** Dotted path from the top, {@code energy.power_price}; empty for the root. */
    String path();

    String title();

    @Nullable
    String why();

    /** Weight among its siblings as written, not normalised. */
    double weight();
}
