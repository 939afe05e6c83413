package org.siteselection.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.robustness.Distribution;

/**
 * One candidate of a ranking.
 *
 * @param place catalogue place whose facts the candidate has, or inherits if it is described inline; null if there is none
 * @param figures figures by metric that replace or complete the place's
 * @param distributions distributions of the uncertain figures, by metric
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
