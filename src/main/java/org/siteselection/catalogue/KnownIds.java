package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that rows may refer to.
 *
 * @param places ids of all places
 * @param metrics by id
 */
public record KnownIds(
        Set<String> places, Set<String> states, Map<String, Metric> metrics, Set<String> sources, Counties counties) {
    static KnownIds of(List<Place> places, List<Metric> metrics, List<Source> sources, Counties counties) {
        Set<String> ids = new HashSet<>();
        Set<String> states = new HashSet<>();
        places.forEach(place -> {
            ids.add(place.id());
            if (place.representsState()) {
                states.add(place.id());
            }
        });
        Map<String, Metric> byId = new HashMap<>();
        metrics.forEach(metric -> byId.put(metric.id(), metric));
        Set<String> sourceIds = new HashSet<>();
        sources.forEach(source -> sourceIds.add(source.id()));
        counties.places().forEach(county -> ids.add(county.id()));
        return new KnownIds(ids, states, byId, sourceIds, counties);
    }

    public static KnownIds of(EditionData data) {
        return of(data.places(), data.metrics(), data.sources(), data.counties());
    }
}
