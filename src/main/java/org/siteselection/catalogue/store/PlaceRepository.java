package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;

@ApplicationScoped
class PlaceRepository extends NamedRowRepository<Place, PlaceEntity> {
    PlaceRepository() {
        super(PlaceEntity.class);
    }

    @Override
    RowType<Place> kind() {
        return RowType.PLACE;
    }

    @Override
    PlaceEntity blank() {
        return new PlaceEntity();
    }

    @Override
    @Nullable
    PlaceEntity sameKey(Place place) {
        return findById(place.id());
    }

    /** Ids of the counties that sites lie in. */
    List<String> countiesOfSites() {
        return find("select distinct p.county from PlaceEntity p where p.county is not null")
                .project(String.class)
                .list();
    }

    /** Ids of the states that other places lie in. */
    List<String> statesOfPlaces() {
        return find("select distinct p.state from PlaceEntity p where p.state is not null")
                .project(String.class)
                .list();
    }
}
