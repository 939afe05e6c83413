package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.Map;

/** Which revision of the catalogue wrote each of its rows last. */
public record RowRevisions(Map<Row, Long> revisions) {
    public RowRevisions {
        revisions = Map.copyOf(revisions);
    }

    /** A row, by the name of its kind and the key that it has among rows of this kind. */
    public record Row(String kind, String key) {}

    /** @throws IllegalArgumentException for a row that is not there */
    public long of(RowType<?> kind, String key) {
        Long revision = revisions.get(new Row(kind.singular(), key));
        if (revision == null) {
            throw new IllegalArgumentException("There is no " + kind.singular() + " " + key);
        }
        return revision;
    }

    /** After the changes, which the given revision makes. */
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
