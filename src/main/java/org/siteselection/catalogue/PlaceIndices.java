package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of a snapshot with the index of each: states and sites first, by id, then the counties by id. A site may have the id of a
 * county that a later edition added; the id is that of the site then.
 */
final class PlaceIndices {
    private final Map<String, Integer> own = new HashMap<>();
    private final List<Place> statesAndSites;
    private final List<Place> states;
    private final Counties counties;
    private final List<Place> countyPlaces;
    private final SiteCounties siteCounties;

    /**
     * @param places states and sites, by id
     * @throws IllegalArgumentException if two places have one id
     */
    PlaceIndices(List<Place> places, Counties counties) {
        this.counties = counties;
        statesAndSites = places;
        states = places.stream().filter(Place::representsState).toList();
        siteCounties = new SiteCounties(counties);
        for (Place place : places) {
            unique(own.put(place.id(), own.size()), place.id());
        }
        countyPlaces =
                counties.places().stream().filter(county -> !isOwn(county.id())).toList();
    }

    /** The states, by id. */
    List<Place> states() {
        return states;
    }

    /** The counties, by id, without those whose id a site has. */
    List<Place> counties() {
        return countyPlaces;
    }

    /** The counties of the sites. */
    SiteCounties ofSites() {
        return siteCounties;
    }

    /** The place of an index. */
    Place at(int index) {
        int number = own.size();
        return index < number ? statesAndSites.get(index) : counties.places().get(index - number);
    }

    /** -1 for an unknown place. */
    int of(String id) {
        Integer index = own.get(id);
        if (index != null) {
            return index;
        }
        int county = counties.index(id);
        return county < 0 ? -1 : own.size() + county;
    }

    /** Whether the id is that of a state or site. */
    boolean isOwn(String id) {
        return own.containsKey(id);
    }

    int statesAndSites() {
        return own.size();
    }

    int all() {
        return own.size() + counties.places().size();
    }

    static void unique(@Nullable Object earlier, String key) {
        if (earlier != null) {
            throw new IllegalArgumentException("Duplicate key '" + key + "'");
        }
    }

    static void known(boolean known, String id) {
        if (!known) {
            throw new IllegalArgumentException("A row names '" + id + "', which does not exist");
        }
    }
}
