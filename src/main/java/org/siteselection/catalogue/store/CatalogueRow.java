package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.siteselection.catalogue.Origin;

/**
 * A stored row and whose it is.
 *
 * @param <R> the immutable record that the rest of the program sees
 */
@MappedSuperclass
abstract class CatalogueRow<R> {
    @Column(nullable = false)
    public String origin = Origin.EDITION;

    /** Of the catalogue that wrote the row last. */
    @Column(nullable = false)
    long revision;

    boolean isOfEdition() {
        return origin.equals(Origin.EDITION);
    }

    abstract R content();

    /** Takes over everything that {@link #content} returns. */
    abstract void fill(R content);
}
