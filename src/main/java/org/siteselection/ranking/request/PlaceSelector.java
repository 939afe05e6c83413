package org.siteselection.ranking.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Selects places of the catalogue as candidates.
 *
 * @param from {@value #STATES}, {@value #COUNTIES} or {@value #SITES}
 * @param in ids of places, or of the states of counties and sites; null for all
 * @param except as {@code in}, for places that are left out
 * @param query whether the selector is in a query, whose fields have no position
 */
public record PlaceSelector(String from, @Nullable List<String> in, List<String> except, boolean query) {
    public static final String STATES = "states";
    public static final String SITES = "sites";
    public static final String COUNTIES = "counties";
    public static final List<String> KINDS = List.of(STATES, COUNTIES, SITES);

    /** What is wrong with a kind of places; null if it is known. */
    public static @Nullable String fault(String from) {
        if (KINDS.contains(from)) {
            return null;
        }
        return "must be one of " + String.join(", ", KINDS) + ", was '" + ShortText.of(from) + "'."
                + NearestName.hint(from, KINDS);
    }

    public boolean selectsSites() {
        return from.equals(SITES);
    }

    public boolean selectsCounties() {
        return from.equals(COUNTIES);
    }
}
