package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.siteselection.catalogue.Origin;

/**
 * A stored row with its origin.
 *
 * @param <R> the immutable record that the rest of the program sees
 */
@MappedSuperclass
abstract class CatalogueRow<R> {
    @Column(nullable = false)
    public String origin = Origin.EDITION;

    /** Revision of the catalogue that last wrote the row. */
    @Column(nullable = false)
    long revision;

    boolean isOfEdition() {
        return origin.equals(Origin.EDITION);
    }

    abstract R content();

    /** Sets all columns of {@link #content}. */
    abstract void fill(R content);
}
