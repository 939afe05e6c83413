package org.siteselection.catalogue.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.Fact;

/**
 * Writes changed facts and what they supersede, all rows of a kind together. They are no entities of the transaction, which would
 * compare each of them with its columns at every flush.
 */
final class ChangedFacts {
    private final CatalogueTables tables;
    private final ReferencedRows referenced;
    private final History history;

    ChangedFacts(CatalogueTables tables, ReferencedRows referenced, History history) {
        this.tables = tables;
        this.referenced = referenced;
        this.history = history;
    }

    void write(List<Change<Fact>> changes) {
        Map<FactEntity.Key, StoredFact> stored = tables.facts()
                .stored(changes.stream()
                        .flatMap(change -> Stream.ofNullable(change.before()))
                        .toList());
        List<StoredFact> superseded = new ArrayList<>();
        List<FactEntity> added = new ArrayList<>();
        List<FactEntity> changed = new ArrayList<>();
        List<FactEntity> deleted = new ArrayList<>();
        for (Change<Fact> change : changes) {
            Fact before = change.before();
            StoredFact present = stored.get(FactEntity.Key.of(change.content()));
            if (before != null) {
                superseded.add(present != null && present.isUsers() ? present : History.ofEdition(before));
            }
            FactEntity row = row(change);
            if (change.after() != null) {
                (present == null ? added : changed).add(row);
            } else if (present != null) {
                deleted.add(row);
            }
        }
        referenced.keepFor(
                changes.stream().map(Change::after).filter(Objects::nonNull).toList());
        history.keep(superseded);
        tables.facts().write(added, changed, deleted);
    }

    /** The row after the change; of a deleted one, its key counts. */
    private FactEntity row(Change<Fact> change) {
        FactEntity row = new FactEntity();
        row.fill(change.content());
        row.origin = change.origin();
        row.revision = history.revision();
        if (!row.isOfEdition()) {
            row.recorded(history.at(), history.by());
        }
        return row;
    }
}
