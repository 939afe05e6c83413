package org.siteselection.catalogue.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Keeps the facts that one change of the catalogue supersedes.
 *
 * @param by who makes the change
 * @param revision that the catalogue has after it
 */
record History(EntityManager database, Instant at, String by, long revision) {
    History(EntityManager database, String by, long revision) {
        this(database, Instant.now(), by, revision);
    }

    /** To be called before the row is changed or removed. */
    void keep(CatalogueRow<?> row) {
        if (row instanceof FactEntity fact) {
            database.persist(SupersededFactEntity.of(fact, at, by, revision));
        }
    }
}
