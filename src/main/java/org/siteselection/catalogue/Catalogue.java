package org.siteselection.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

/** The catalogue as it is now. Whoever answers a request takes {@link #current()} once and stays with it. */
@ApplicationScoped
public class Catalogue {
    private volatile CatalogueSnapshot current = PackagedEdition.snapshot();

    /** The latest snapshot. */
    public CatalogueSnapshot current() {
        return current;
    }
}
