package org.siteselection.catalogue.store;

import java.time.Instant;
import org.siteselection.catalogue.Fact;

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
        FactEntity fact = new FactEntity();
        fact.fill(packaged);
        keep(fact);
    }

    /** Stores a fact under the id that its metric has from now on. */
    void keep(FactEntity fact, String metric) {
        SupersededFactEntity kept = SupersededFactEntity.of(fact, at, by, revision);
        kept.metric = metric;
        superseded.persist(kept);
    }
}
