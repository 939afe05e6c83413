package org.siteselection.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.outline.CountyOutlines;

/** The counties of the sites of a snapshot. The county of each point is computed once, when it is first asked for. */
final class SiteCounties {
    private final Counties counties;
    private final Map<String, Optional<String>> located = new ConcurrentHashMap<>();

    SiteCounties(Counties counties) {
        this.counties = counties;
    }

    /** As {@link CatalogueSnapshot#countyOf}. */
    @Nullable
    String of(Place place) {
        if (!place.representsSite() || place.county() != null) {
            return place.county();
        }
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null
                ? null
                : located.computeIfAbsent(place.id(), id -> Optional.ofNullable(at(latitude, longitude, place.state())))
                        .orElse(null);
    }

    /** As {@link CatalogueSnapshot#countyAt}. */
    @Nullable
    String at(double latitude, double longitude, @Nullable String state) {
        boolean none =
                state == null ? counties.isEmpty() : counties.ofState(state).isEmpty();
        return none
                ? null
                : CountyOutlines.packaged()
                        .at(
                                latitude,
                                longitude,
                                id -> counties.place(id)
                                        .filter(county -> state == null || state.equals(county.state()))
                                        .isPresent());
    }
}
