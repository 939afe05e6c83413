package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Place;

@Entity
@Table(name = "place")
class PlaceEntity extends CatalogueRow<Place> {
    @Id
    String id = "";

    @Column(name = "label", nullable = false)
    String name = "";

    @Column(nullable = false)
    String kind = "";

    @Nullable
    String region;

    @Column(name = "state_id")
    @Nullable
    String state;

    @Column(name = "county_id")
    @Nullable
    String county;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Override
    Place content() {
        return new Place(id, name, kind, region, state, county, latitude, longitude);
    }

    @Override
    void fill(Place place) {
        id = place.id();
        name = place.name();
        kind = place.kind();
        region = place.region();
        state = place.state();
        county = place.county();
        latitude = place.latitude();
        longitude = place.longitude();
    }
}
