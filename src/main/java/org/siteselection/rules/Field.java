package org.siteselection.rules;

import java.util.List;

/**
 * The reference set of relative scales and data-driven weights.
 *
 * @param fixed false for the candidates of the request, true for the states of the catalogue
 * @param except ids of states that are left out of a fixed field
 */
public record Field(boolean fixed, List<String> except) {
    public static final Field CANDIDATES = new Field(false, List.of());
}
