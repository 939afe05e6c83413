package org.siteselection.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.RowType;

/**
 * The stored rows of one type.
 *
 * @param <R> the immutable record that the rest of the program sees
 * @param <E> its row
 * @param <I> primary key of the row
 */
abstract class RowRepository<R, E extends CatalogueRow<R>, I> implements PanacheRepositoryBase<E, I> {
    abstract RowType<R> kind();

    /** A new row, to be filled and persisted. */
    abstract E blank();

    /** The stored row of the same key; null if there is none. */
    abstract @Nullable E sameKey(R content);

    /** The keys of all stored rows, as {@link RowType#key} makes them. */
    abstract List<String> keys();

    /**
     * All rows. As all queries of a start, it is made of criteria: the first query in HQL makes the parser of that language, which
     * takes a twentieth of the start.
     */
    List<E> all() {
        @SuppressWarnings("unchecked") // The class of a row.
        Class<E> row = (Class<E>) blank().getClass();
        CriteriaQuery<E> query = getEntityManager().getCriteriaBuilder().createQuery(row);
        return getEntityManager().createQuery(query.select(query.from(row))).getResultList();
    }

    /** The rows that were written after a revision. */
    List<E> writtenAfter(long since) {
        return list("revision > ?1", since);
    }

    /** The packaged rows that are stored. */
    List<E> ofEdition() {
        return list("origin", Origin.EDITION);
    }

    /** Sets the revision of every row, directly in the database. */
    void setRevisions(long revision) {
        update("revision = ?1", revision);
    }
}
