package org.siteselection.assessment;

import java.util.List;

/**
 * The stale figures of one candidate.
 *
 * @param gates gates that read stale figures, in the order of the rules
 * @param criteria criteria that did, in the order of the rules; none for an excluded candidate
 */
public record StaleNotes(String candidate, List<StaleNote> gates, List<StaleNote> criteria) {
    /**
     * @param path path of the gate or criterion
     * @param year oldest year of its figures
     */
    public record StaleNote(String path, String title, int year) {}
}
