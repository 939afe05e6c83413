package org.siteselection.ranking.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.http.problem.Violation;
import org.siteselection.rules.Level;

/**
 * The places in which an inline candidate lies.
 *
 * @param parent id of the place whose facts it inherits: its county at the level of counties, if that is known, otherwise the
 *     place that it names as its state; null if there is none
 * @param county id of the stated county, otherwise of the one in which its coordinates lie; null if none is known
 */
public record InlinePlace(@Nullable String parent, @Nullable String county) {
    /**
     * @param entry whose state and county exist
     * @param outside list to which a violation is added if the stated county lies in another state than the stated one
     */
    public static InlinePlace of(
            CandidateEntry entry, CatalogueSnapshot catalogue, Level level, List<Violation> outside) {
        String named = entry.state();
        Place within = named == null ? null : catalogue.place(named).orElse(null);
        String state = within == null ? null : within.representsState() ? within.id() : within.state();
        String county = county(entry, catalogue, within, state);
        String lies = entry.point().county() == null || county == null
                ? null
                : catalogue.place(county).map(Place::state).orElse(null);
        if (lies != null && state != null && !lies.equals(state) && outside.size() < Violation.MOST) {
            outside.add(new Violation(
                    entry.field() + ".county", "'" + county + "' lies in " + lies + ", not in " + state + "."));
        }
        boolean throughCounty = level == Level.COUNTY && (within == null || within.representsState());
        return new InlinePlace(throughCounty && county != null ? county : named, county);
    }

    private static @Nullable String county(
            CandidateEntry entry, CatalogueSnapshot catalogue, @Nullable Place within, @Nullable String state) {
        InlinePoint point = entry.point();
        if (point.county() != null) {
            return point.county();
        }
        if (within != null && within.representsCounty()) {
            return within.id();
        }
        Double latitude = point.latitude();
        Double longitude = point.longitude();
        if (latitude != null && longitude != null) {
            return catalogue.countyAt(latitude, longitude, state);
        }
        return within == null ? null : catalogue.countyOf(within);
    }
}
