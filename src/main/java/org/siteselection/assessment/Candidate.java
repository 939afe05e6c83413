package org.siteselection.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.robustness.Distribution;

/**
 * One candidate of a ranking.
 *
 * @param place catalogue place whose facts it has, or inherits where it is described inline; null without one
 * @param figures figures by metric that replace or complete the place's
 * @param distributions of those among the figures that are uncertain, by metric
 */
public record Candidate(
        String id,
        String name,
        @Nullable String place,
        Map<String, Double> figures,
        Map<String, Distribution> distributions) {
    public Candidate {
        figures = Map.copyOf(figures);
        distributions = Map.copyOf(distributions);
    }

    /** A candidate whose own figures are certain. */
    public Candidate(String id, String name, @Nullable String place, Map<String, Double> figures) {
        this(id, name, place, figures, Map.of());
    }
}
