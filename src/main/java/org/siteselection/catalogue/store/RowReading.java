package org.siteselection.catalogue.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.catalogue.RowRevisions;
import org.siteselection.catalogue.RowType;

/** Collects the revisions of rows while their contents are read. */
final class RowReading {
    private final Map<RowRevisions.Row, Long> revisions = new HashMap<>();
    private final long atLeast;

    /** @param atLeast lower bound of the revision of each row */
    RowReading(long atLeast) {
        this.atLeast = atLeast;
    }

    <R, E extends CatalogueRow<R>> List<R> contents(RowRepository<R, E, ?> rows) {
        RowType<R> kind = rows.kind();
        List<E> stored = rows.listAll();
        List<R> contents = new ArrayList<>(stored.size());
        for (E row : stored) {
            R content = row.content();
            contents.add(content);
            revisions.put(
                    new RowRevisions.Row(kind.singular(), kind.key().apply(content)), Math.max(atLeast, row.revision));
        }
        return contents;
    }

    RowRevisions revisions() {
        return new RowRevisions(revisions);
    }
}
