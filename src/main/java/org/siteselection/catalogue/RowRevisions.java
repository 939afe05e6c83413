package org.siteselection.catalogue;

import java.util.HashMap;
import java.util.Map;

/**
 * The revision of the catalogue that last wrote each row.
 *
 * @param revisions of the rows that are stored
 * @param others revision of all other rows: that which brought the packaged edition in
 */
public record RowRevisions(Map<Row, Long> revisions, long others) {
    public RowRevisions {
        // Equal revisions have one form.
        Map<Row, Long> different = new HashMap<>(revisions);
        different.values().removeIf(revision -> revision == others);
        revisions = Map.copyOf(different);
    }

    /** Key of a row: the name of its type and its key among the rows of this type. */
    public record Row(String kind, String key) {}

    /** The revision of an existing row. */
    public long of(RowType<?> kind, String key) {
        return revisions.getOrDefault(new Row(kind.singular(), key), others);
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
        return new RowRevisions(after, others);
    }
}
