package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Counties.Surroundings;
import org.siteselection.catalogue.Place;

/**
 * A county in a list.
 *
 * @param latitude degrees north of a point inside
 * @param longitude degrees east of it
 * @param metroArea name of its metropolitan or micropolitan area; absent outside of all
 * @param largeAirport IATA code of the nearest large airport
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record CountySummary(
        @Schema(examples = "c48453") String id,
        @Schema(examples = "Travis County, Texas") String name,
        @Schema(examples = "county") String kind,
        @Nullable String region,
        @Nullable String state,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String metroArea,
        @Nullable String largeAirport) {

    static CountySummary of(CatalogueSnapshot snapshot, Place county) {
        Surroundings surroundings = snapshot.countyFigures().surroundings(county.id());
        return new CountySummary(
                county.id(),
                county.name(),
                county.kind(),
                county.region(),
                county.state(),
                county.latitude(),
                county.longitude(),
                surroundings.metroArea(),
                surroundings.largeAirport());
    }
}
