package org.siteselection.catalogue;

/**
 * What an instance holds in memory of the stored catalogue.
 *
 * @param open what callers see who may not read users' own sites
 * @param revision of the stored catalogue, counted up by every change
 */
record Held(CatalogueSnapshot snapshot, CatalogueSnapshot open, long revision) {
    Held(CatalogueSnapshot snapshot, long revision) {
        this(snapshot, snapshot.withoutSites(), revision);
    }
}
