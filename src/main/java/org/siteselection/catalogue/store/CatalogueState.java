package org.siteselection.catalogue.store;

import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
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

    /** A later state, whose public part is shared where it does not differ. */
    CatalogueState next(CatalogueSnapshot later, long laterRevision, RowRevisions laterRows) {
        if (open != snapshot && later.data().hasPublicPartOf(snapshot.data())) {
            return new CatalogueState(later, open, laterRevision, laterRows);
        }
        EditionData rows = later.data().withoutSites();
        return new CatalogueState(later, rows == later.data() ? later : open.with(rows), laterRevision, laterRows);
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
