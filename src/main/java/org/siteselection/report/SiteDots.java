package org.siteselection.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.outline.DrawnMap;
import org.siteselection.catalogue.outline.DrawnPoint;
import org.siteselection.ranking.RankingAnswer;
import org.siteselection.report.ReportContent.GivenPoint;
import org.siteselection.text.ShortText;

/** Own sites on the map, by their coordinates. */
final class SiteDots {
    /** Maximum of sites on the map, and of those with their name. */
    private static final int MOST = 200;

    private static final int MOST_NAMED = 8;
    private static final int LONGEST_NAME = 24;
    /** Names of sites in the east of the drawing are written to the left of the dot. */
    private static final double EAST = 760;

    private SiteDots() {}

    /** A candidate that is drawn. */
    record Site(String id, String name, DrawnPoint point) {
        Dot dot(String shade) {
            boolean left = point.x() > EAST;
            return new Dot(shade, name, point.x(), point.y(), point.x() + (left ? -14 : 14), left ? "end" : "start");
        }
    }

    /**
     * A dot.
     *
     * @param shade as that of a state
     * @param name empty if there are too many sites for names
     * @param textX place of the name, which starts or ends there ({@code anchor})
     */
    record Dot(String shade, String name, double x, double y, double textX, String anchor) {}

    /** Ranked and excluded sites with coordinates, the best first. */
    static List<Site> sites(ReportContent content) {
        RankingAnswer answer = content.answer();
        List<Site> sites = new ArrayList<>();
        Stream.concat(
                        answer.ranking().stream().map(entry -> new String[] {entry.id(), entry.name()}),
                        answer.excluded().stream().map(one -> new String[] {one.id(), one.name()}))
                .forEach(candidate -> add(content, candidate[0], candidate[1], sites));
        if (sites.size() <= MOST_NAMED) {
            return sites;
        }
        return sites.stream()
                .limit(MOST)
                .map(site -> new Site(site.id(), "", site.point()))
                .toList();
    }

    private static void add(ReportContent content, String id, String name, List<Site> sites) {
        GivenPoint given = content.given().points().get(id);
        if (given == null) {
            Place place = content.ranking().catalogue().place(id).orElse(null);
            if (place == null || !place.kind().equals(Place.SITE)) {
                return;
            }
            Double latitude = place.latitude();
            Double longitude = place.longitude();
            if (latitude == null || longitude == null) {
                return;
            }
            given = new GivenPoint(latitude, longitude);
        }
        DrawnMap.point(given.latitude(), given.longitude())
                .ifPresent(point -> sites.add(new Site(id, ShortText.of(name, LONGEST_NAME), point)));
    }
}
