package org.siteselection.storage;

/** Inserts trial rows as changes of stored data do, to detect whether changes are possible. */
@FunctionalInterface
public interface WriteTrial {
    /**
     * Inserts rows of every table that the package writes and flushes them.
     *
     * @param id no row has this id, at most 64 characters
     * @throws jakarta.transaction.TransactionalException outside a transaction, which the caller rolls back
     */
    void insert(String id);
}
