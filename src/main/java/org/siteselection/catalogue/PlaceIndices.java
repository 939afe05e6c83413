package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of each place of a snapshot: states and sites first, by id, then the counties by id. A site may have the id of a
 * county that a later edition added; the id is that of the site then.
 */
final class PlaceIndices {
    private final Map<String, Integer> own = new HashMap<>();
    private final Counties counties;

    /**
     * @param places states and sites, by id
     * @throws IllegalArgumentException if two places have one id
     */
    PlaceIndices(List<Place> places, Counties counties) {
        this.counties = counties;
        for (Place place : places) {
            if (own.put(place.id(), own.size()) != null) {
                throw new IllegalArgumentException("Duplicate key '" + place.id() + "'");
            }
        }
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
}
