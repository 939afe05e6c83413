package org.siteselection.rules;

import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;

/**
 * A hard condition that is judged before any weight.
 *
 * @param when boolean expression; true means that the gate stands in the way
 * @param outcome what a true condition means
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

    /** Where it stands in the rules. */
    public String path() {
        return "gates." + id;
    }

    /** What a gate says of a candidate, by rising gravity up to {@link #FAIL}. */
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
