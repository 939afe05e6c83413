package org.siteselection.catalogue.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;

/**
 * A stored fact that is only read, without the entity.
 *
 * @param revision revision of the catalogue that last wrote the row
 */
@RegisterForReflection
public record StoredFact(String place, String metric, StoredFigure figure, String origin, long revision) {
    boolean isUsers() {
        return origin.equals(Origin.USER);
    }

    Fact content() {
        return figure.of(place, metric);
    }
}
