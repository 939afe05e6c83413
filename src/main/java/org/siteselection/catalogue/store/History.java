package org.siteselection.catalogue.store;

import java.time.Instant;

/**
 * Keeps the facts that one change of the catalogue supersedes.
 *
 * @param by who makes the change
 * @param revision that the catalogue has after it
 */
record History(SupersededFactRepository superseded, Instant at, String by, long revision) {
    History(SupersededFactRepository superseded, String by, long revision) {
        this(superseded, Instant.now(), by, revision);
    }

    /** To be called before the row is changed or removed. */
    void keep(CatalogueRow<?> row) {
        if (row instanceof FactEntity fact) {
            superseded.persist(SupersededFactEntity.of(fact, at, by, revision));
        }
    }
}
