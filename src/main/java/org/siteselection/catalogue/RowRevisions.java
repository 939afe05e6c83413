package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.Map;

/** The revision of the catalogue that last wrote each row. */
public record RowRevisions(Map<Row, Long> revisions) {
    public RowRevisions {
        revisions = Map.copyOf(revisions);
    }

    /** Key of a row: the name of its type and its key among the rows of this type. */
    public record Row(String kind, String key) {}

    /** @throws IllegalArgumentException for an unknown row */
    public long of(RowType<?> kind, String key) {
        Long revision = revisions.get(new Row(kind.singular(), key));
        if (revision == null) {
            throw new IllegalArgumentException("There is no " + kind.singular() + " " + key);
        }
        return revision;
    }

    /** The revision of a row; 0 for a packaged figure of a county, which is no row and never changes. */
    public long ofOrEdition(RowType<?> kind, String key) {
        return revisions.getOrDefault(new Row(kind.singular(), key), 0L);
    }

    /** The revisions after the changes of the given revision. */
    public RowRevisions with(ChangeSet changes, long revision) {
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
}
