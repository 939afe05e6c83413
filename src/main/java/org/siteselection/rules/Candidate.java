package org.siteselection.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of a ranking.
 *
 * @param place catalogue place whose facts it has, or inherits where it is described inline; null without one
 * @param figures figures by metric that replace or complete the place's
 */
public record Candidate(String id, String name, @Nullable String place, Map<String, Double> figures) {
    public Candidate {
        figures = Map.copyOf(figures);
    }
}
