package org.siteselection.catalogue.store;

import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.RowRevisions;

/**
 * The in-memory state of the stored catalogue.
 *
 * @param open snapshot for callers who may not read users' own sites
 * @param revision of the stored catalogue, counted up by every change
 * @param rows revision that wrote each row
 */
public record CatalogueState(CatalogueSnapshot snapshot, CatalogueSnapshot open, long revision, RowRevisions rows) {
    CatalogueState(CatalogueSnapshot snapshot, long revision, RowRevisions rows) {
        this(snapshot, snapshot.withoutSites(), revision, rows);
    }

    public Shown all() {
        return new Shown(snapshot, revision);
    }

    /** For callers who may not read users' own sites, without a revision, which would reveal changes of them. */
    Shown openPart() {
        return new Shown(open, null);
    }

    /**
     * The part of the catalogue for a caller.
     *
     * @param revision revision for its entity tags; null if they must not contain it
     */
    public record Shown(
            CatalogueSnapshot snapshot, @Nullable Long revision) {}
}
