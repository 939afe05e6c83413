package org.siteselection.rules;

import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;

/**
 * A hard condition that is evaluated before any weight.
 *
 * @param when boolean expression; true means that the gate applies its outcome
 * @param outcome outcome of a true condition
 * @param cites kind of law that the gate lists from the catalogue
 */
public record Gate(
        String id,
        String title,
        Expression when,
        Outcome outcome,
        String reason,
        @Nullable String cites,
        @Nullable String why) {

    /** Place in the rules. */
    public String path() {
        return "gates." + id;
    }

    /** Outcomes of a gate for a candidate, by rising gravity up to {@link #FAIL}. */
    public enum Outcome {
        PASS,
        WAIVED,
        CONDITIONAL,
        UNKNOWN,
        FAIL;

        /** As written in answers. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
