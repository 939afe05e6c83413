package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which revision of the catalogue wrote each of its rows last. */
record RowRevisions(Map<Row, Long> revisions) {
    RowRevisions {
        revisions = Map.copyOf(revisions);
    }

    /** A row, by the name of its kind and the key that it has among rows of this kind. */
    record Row(String kind, String key) {}

    /** @throws IllegalArgumentException for a row that is not there */
    long of(Kind<?, ?> kind, String key) {
        Long revision = revisions.get(new Row(kind.singular(), key));
        if (revision == null) {
            throw new IllegalArgumentException("There is no " + kind.singular() + " " + key);
        }
        return revision;
    }

    /** After the changes, which the given revision makes. */
    RowRevisions with(ChangeSet changes, long revision) {
        Map<Row, Long> after = new HashMap<>(revisions);
        changes.all().forEach(change -> {
            Row row = new Row(change.kind().singular(), change.key());
            if (change.change().after() == null) {
                after.remove(row);
            } else {
                after.put(row, revision);
            }
        });
        return new RowRevisions(after);
    }

    /** Takes the revisions of rows while their contents are read. */
    static final class Reading {
        private final Map<Row, Long> revisions = new HashMap<>();
        private final long atLeast;

        /** @param atLeast what no row passes for older than */
        Reading(long atLeast) {
            this.atLeast = atLeast;
        }

        <R, E extends CatalogueRow<R>> List<R> contents(Kind<R, E> kind, List<E> stored) {
            List<R> contents = new ArrayList<>(stored.size());
            for (E row : stored) {
                R content = row.content();
                contents.add(content);
                revisions.put(new Row(kind.singular(), kind.key().apply(content)), Math.max(atLeast, row.revision));
            }
            return contents;
        }

        RowRevisions revisions() {
            return new RowRevisions(revisions);
        }
    }
}
