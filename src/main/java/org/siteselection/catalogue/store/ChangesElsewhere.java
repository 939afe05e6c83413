package org.siteselection.catalogue.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowRevisions;
import org.siteselection.catalogue.RowType;

/**
 * The changes that other instances made after the state in memory, read from the rows that they wrote. A deleted fact is
 * among the superseded ones; a row of another type is missing among the stored keys.
 */
final class ChangesElsewhere {
    private final CatalogueTables tables;
    private final CatalogueState held;
    private final CatalogueSnapshot before;
    private final RowRevisions.Edit revisions;

    /** @param held a state that the stored one follows by changes of users alone, all of which record revisions in rows */
    ChangesElsewhere(CatalogueTables tables, CatalogueState held) {
        this.tables = tables;
        this.held = held;
        before = held.snapshot();
        revisions = held.rows().edit();
    }

    /** Whether the changes alone give the state: not so if figures come into force because a metric has another unit. */
    static boolean suffice(ChangeSet changes) {
        return changes.metrics().stream()
                .allMatch(change -> change.before() == null
                        || change.after() == null
                        || change.before().unit().equals(change.after().unit()));
    }

    ChangeSet read() {
        return new ChangeSet(
                changes(tables.places()),
                changes(tables.metrics()),
                changes(tables.sources()),
                facts(),
                changes(tables.laws()));
    }

    /** The revisions of the rows, once the changes are read. */
    RowRevisions revisions() {
        return revisions.done();
    }

    private <R, E extends CatalogueRow<R>> List<Change<R>> changes(RowRepository<R, E, ?> table) {
        RowType<R> kind = table.kind();
        Map<String, Change<R>> changes = new HashMap<>();
        for (E stored : table.writtenAfter(held.revision())) {
            R content = stored.content();
            revisions.put(kind, content, stored.revision);
            add(changes, kind, content, stored.isOfEdition() ? packaged(kind, content) : content);
        }
        Set<String> keys = new HashSet<>(table.keys());
        for (R row : kind.rows().apply(before.data())) {
            if (!keys.contains(kind.key().apply(row))) {
                add(changes, kind, row, PackagedEdition.like(kind, row));
            }
        }
        revisions.keepOnly(kind, keys);
        return List.copyOf(changes.values());
    }

    /** The row in force where a copy of a packaged one is stored; null if there is none. */
    private static <R> @Nullable R packaged(RowType<R> kind, R copy) {
        R packaged = PackagedEdition.like(kind, copy);
        boolean ofCounty =
                copy instanceof Place place && PackagedEdition.data().counties().index(place.id()) >= 0;
        return packaged != null || ofCounty || copy instanceof Law ? packaged : copy;
    }

    private List<Change<Fact>> facts() {
        Map<String, Change<Fact>> changes = new HashMap<>();
        Set<FactEntity.Key> present = new HashSet<>();
        tables.facts().forEachStored(held.revision(), stored -> {
            Fact content = stored.content();
            present.add(new FactEntity.Key(stored.place(), stored.metric()));
            revisions.put(RowType.FACT, content, stored.revision());
            add(changes, RowType.FACT, content, stored.isUsers() ? content : inForce(content));
        });
        for (FactEntity.Key key : tables.superseded().after(held.revision())) {
            Fact any = new Fact(key.place(), key.metric(), 0, "", 0, "", null);
            if (!present.contains(key)) {
                revisions.remove(RowType.FACT, any);
                Fact gone = RowType.FACT.recorded(before, any);
                if (gone != null) {
                    add(changes, RowType.FACT, gone, inForce(gone));
                }
            }
        }
        return List.copyOf(changes.values());
    }

    /** The packaged figure, unless the metric is a user's with another unit. */
    private static @Nullable Fact inForce(Fact fact) {
        Fact packaged = PackagedEdition.like(RowType.FACT, fact);
        return packaged == null || !packaged.unit().equals(fact.unit()) ? null : packaged;
    }

    private <R> void add(Map<String, Change<R>> changes, RowType<R> kind, R row, @Nullable R after) {
        R recorded = kind.recorded(before, row);
        if (recorded != null || after != null) {
            changes.put(kind.key().apply(row), new Change<>("", recorded, after, Origin.USER));
        }
    }
}
