package org.siteselection.ranking.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the candidates of a request: a place by its id, a place described inline, or a selector of places.
 *
 * @param id empty for a selector
 * @param inline true when it is described in the request rather than named
 * @param state for inline candidates: the place whose facts it inherits
 * @param point for inline candidates: where they lie
 * @param facts for inline candidates: its figures by metric
 * @param selector null for a single candidate
 * @param field place in the request, {@code candidates[1]}
 */
public record CandidateEntry(
        String id,
        boolean inline,
        @Nullable String name,
        @Nullable String state,
        InlinePoint point,
        Map<String, Figure> facts,
        @Nullable PlaceSelector selector,
        String field) {

    /** A place of the catalogue. */
    public static CandidateEntry named(String id, String field) {
        return new CandidateEntry(id, false, null, null, InlinePoint.UNKNOWN, Map.of(), null, field);
    }

    public static CandidateEntry inline(
            String id,
            @Nullable String name,
            @Nullable String state,
            InlinePoint point,
            Map<String, Figure> facts,
            String field) {
        return new CandidateEntry(id, true, name, state, point, facts, null, field);
    }

    public static CandidateEntry selecting(PlaceSelector selector, String field) {
        return new CandidateEntry("", false, null, null, InlinePoint.UNKNOWN, Map.of(), selector, field);
    }
}
