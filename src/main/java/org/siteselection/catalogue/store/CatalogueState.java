package org.siteselection.catalogue.store;

import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.RowRevisions;

/**
 * What an instance holds in memory of the stored catalogue.
 *
 * @param open what callers see who may not read users' own sites
 * @param revision of the stored catalogue, counted up by every change
 * @param rows which revision wrote each row
 */
public record CatalogueState(CatalogueSnapshot snapshot, CatalogueSnapshot open, long revision, RowRevisions rows) {
    CatalogueState(CatalogueSnapshot snapshot, long revision, RowRevisions rows) {
        this(snapshot, snapshot.withoutSites(), revision, rows);
    }

    public Shown all() {
        return new Shown(snapshot, revision);
    }

    /** For callers who may not learn of users' own sites, not even that there are changes. */
    Shown openPart() {
        return new Shown(open, null);
    }

    /**
     * What a caller is shown.
     *
     * @param revision that its tags tell; null where they must not
     */
    public record Shown(
            CatalogueSnapshot snapshot, @Nullable Long revision) {}
}
