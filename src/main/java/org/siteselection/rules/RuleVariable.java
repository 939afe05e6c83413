package org.siteselection.rules;

import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;

/**
 * A named expression, which other expressions of the rule set use by its name.
 *
 * @param value over metrics, parameters and variables above it
 * @param unit unit of the value, as declared or as the metric's
 */
public record RuleVariable(
        String name,
        Expression value,
        @Nullable String unit,
        @Nullable String title,
        @Nullable String why) {}
