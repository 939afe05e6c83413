package org.siteselection.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.Level;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.text.NamedNumbers;

/**
 * One candidate of a ranking.
 *
 * @param place catalogue place whose facts the candidate has, or inherits if it is described inline; null if there is none
 * @param county id of the county in which an inline candidate lies; null if unknown, and for places of the catalogue
 * @param figures figures by metric that replace or complete the place's
 * @param distributions distributions of the uncertain figures, by metric
 */
public record Candidate(
        String id,
        String name,
        @Nullable String place,
        @Nullable String county,
        Map<String, Double> figures,
        Map<String, Distribution> distributions) {
    public Candidate {
        figures = figures instanceof NamedNumbers ? figures : Map.copyOf(figures);
        distributions = Map.copyOf(distributions);
    }

    /** A place of the catalogue with its own facts. */
    public static Candidate of(Place place) {
        return new Candidate(place.id(), place.name(), place.id(), Map.of());
    }

    /** The candidate's place and those from which it takes what it lacks, at a level. */
    public Lineage lineage(CatalogueSnapshot catalogue, Level level) {
        return catalogue.lineage(place, !id.equals(place), level == Level.COUNTY);
    }

    /** A candidate without a county of its own. */
    public Candidate(
            String id,
            String name,
            @Nullable String place,
            Map<String, Double> figures,
            Map<String, Distribution> distributions) {
        this(id, name, place, null, figures, distributions);
    }

    /** A candidate whose own figures are certain. */
    public Candidate(String id, String name, @Nullable String place, Map<String, Double> figures) {
        this(id, name, place, figures, Map.of());
    }
}
