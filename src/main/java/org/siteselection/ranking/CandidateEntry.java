package org.siteselection.ranking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in a request.
 *
 * @param inline true when it is described in the request rather than named
 * @param state for inline candidates: the place whose facts it inherits
 * @param facts for inline candidates: its figures by metric
 * @param field place in the request, {@code candidates[1]}
 */
record CandidateEntry(
        String id,
        boolean inline,
        @Nullable String name,
        @Nullable String state,
        Map<String, Figure> facts,
        String field) {}
