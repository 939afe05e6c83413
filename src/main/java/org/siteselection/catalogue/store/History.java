package org.siteselection.catalogue.store;

import java.time.Instant;
import java.util.List;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;

/**
 * Stores the facts that one change of the catalogue supersedes.
 *
 * @param by author of the change
 * @param revision revision of the catalogue after the change
 */
record History(SupersededFactRepository superseded, Instant at, String by, long revision) {
    History(SupersededFactRepository superseded, String by, long revision) {
        this(superseded, Instant.now(), by, revision);
    }

    /** Must be called before the fact is changed or removed. */
    void keep(FactEntity fact) {
        keep(fact, fact.metric);
    }

    /** Stores a packaged fact, which is no row. */
    void keep(Fact packaged) {
        keep(List.of(ofEdition(packaged)));
    }

    /** Stores a fact under the id that its metric has from now on. */
    void keep(FactEntity fact, String metric) {
        keep(List.of(new StoredFact(fact.place, metric, fact.figure, fact.origin, fact.revision)));
    }

    /** Stores many facts together. */
    void keep(List<StoredFact> facts) {
        superseded.insert(facts.stream()
                .map(fact -> SupersededFactEntity.of(fact, at, by, revision))
                .toList());
    }

    /** A packaged fact as the row that it would be. */
    static StoredFact ofEdition(Fact packaged) {
        return new StoredFact(packaged.place(), packaged.metric(), StoredFigure.of(packaged), Origin.EDITION, 0);
    }
}
