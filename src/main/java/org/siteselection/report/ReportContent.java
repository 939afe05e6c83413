package org.siteselection.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.scenario.ScenariosAnswer;
import org.siteselection.robustness.RobustnessAnswer;

/**
 * All answers that a document prints, on one version of rules and data.
 *
 * @param robustness null if the document has no such part
 * @param scenarios null if the document has no such part
 */
record ReportContent(
        Heading heading,
        RankingWithProvenance ranking,
        Given given,
        @Nullable RobustnessAnswer robustness,
        @Nullable ScenariosAnswer scenarios) {

    /**
     * What the document says of itself.
     *
     * @param question null if none was given
     * @param origin where the ranking comes from, as a sentence
     * @param command shell command that computes the ranking again
     * @param warning null unless a stored ranking differs from the one of the document
     */
    record Heading(
            String title,
            @Nullable String question,
            String origin,
            String command,
            @Nullable String warning) {}

    /**
     * Weights and waivers of the request, and where its own sites lie.
     *
     * @param points of the sites that the request describes with coordinates, by id
     */
    record Given(
            Map<String, Double> weights, Map<String, Map<String, String>> waivers, Map<String, GivenPoint> points) {}

    /** Degrees north and east. */
    record GivenPoint(double latitude, double longitude) {}

    RankingAnswer answer() {
        return ranking.answer();
    }

    /** Whether scores are points from 0 to 100. */
    boolean bounded() {
        return answer().scoreRange() != null;
    }
}
