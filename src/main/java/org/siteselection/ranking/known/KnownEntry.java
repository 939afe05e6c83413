package org.siteselection.ranking.known;

import org.siteselection.assessment.StaleNotes;

/**
 * A ranked or excluded candidate as it is written in every answer to the same rules, catalogue and parameters.
 *
 * @param score not rounded; NaN for an excluded candidate
 * @param stale its stale figures, from which the warnings of an answer are made
 * @param presentValue NaN if it is excluded, or its costs are unknown
 * @param text UTF-8; for a ranked candidate, what follows the rank, on which the other candidates have an effect
 */
public record KnownEntry(String id, boolean ranked, double score, StaleNotes stale, double presentValue, byte[] text) {
    private static final long OVERHEAD = 200;

    /** Estimated bytes of the heap. */
    public long bytes() {
        return OVERHEAD + text.length;
    }
}
