package org.siteselection.rules;

import java.util.List;
import java.util.Locale;

/**
 * The reference set of relative scales and data-driven weights.
 *
 * @param except ids of places that are left out of a fixed field
 */
public record Field(Members from, List<String> except) {
    public static final Field CANDIDATES = new Field(Members.CANDIDATES, List.of());

    /** The places of a field: the candidates of the request, or all states or counties of the catalogue. */
    public enum Members {
        CANDIDATES,
        STATES,
        COUNTIES;

        /** As written in rule files and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Field {
        except = List.copyOf(except);
    }

    /** Whether the members do not depend on the request. */
    public boolean fixed() {
        return from != Members.CANDIDATES;
    }
}
