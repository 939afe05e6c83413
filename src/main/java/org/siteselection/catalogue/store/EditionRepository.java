package org.siteselection.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.Optional;

/** The single row of the stored edition, which writers lock. */
@ApplicationScoped
class EditionRepository implements PanacheRepositoryBase<SeededEditionEntity, Integer> {
    /** The row; empty if the migrations added none. */
    Optional<SeededEditionEntity> stored() {
        return findByIdOptional(SeededEditionEntity.ONLY);
    }

    /** @throws IllegalStateException if no edition was ever in force */
    SeededEditionEntity seeded() {
        return stored().orElseThrow(EditionRepository::neverInForce);
    }

    /**
     * The row, locked until the end of the transaction, so that writers of all instances run one after the other.
     *
     * @throws IllegalStateException if the migrations added no row
     */
    SeededEditionEntity locked() {
        return findByIdOptional(SeededEditionEntity.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(EditionRepository::neverInForce);
    }

    /**
     * The stored revision; this reads a single row.
     *
     * @param longest timeout of the query in milliseconds; 0 for none
     * @throws IllegalStateException if no edition was ever in force
     */
    long revision(int longest) {
        // Not the entity, because a transaction reads an entity only once.
        CriteriaQuery<Long> query = getEntityManager().getCriteriaBuilder().createQuery(Long.class);
        query.select(query.from(SeededEditionEntity.class).get("revision"));
        List<Long> revisions = getEntityManager()
                .createQuery(query)
                .setHint("jakarta.persistence.query.timeout", longest)
                .getResultList();
        if (revisions.isEmpty()) {
            throw neverInForce();
        }
        return revisions.get(0);
    }

    /** Makes the transaction read all rows of the catalogue again. Changes that were not flushed are lost. */
    void forgetRead() {
        getEntityManager().clear();
    }

    private static IllegalStateException neverInForce() {
        return new IllegalStateException("No edition of the catalogue was ever in force");
    }
}
