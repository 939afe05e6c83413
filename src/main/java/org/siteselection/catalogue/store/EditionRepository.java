package org.siteselection.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The one row of the stored edition, which writers lock. */
@ApplicationScoped
class EditionRepository implements PanacheRepositoryBase<SeededEditionEntity, Integer> {
    /** The row; empty where the migrations left none. */
    Optional<SeededEditionEntity> stored() {
        return findByIdOptional(SeededEditionEntity.ONLY);
    }

    /** @throws IllegalStateException when the database was never seeded */
    SeededEditionEntity seeded() {
        return stored().orElseThrow(EditionRepository::neverSeeded);
    }

    /**
     * The row, locked until the transaction ends: writers of all instances come one after the other.
     *
     * @throws IllegalStateException when the migrations left no row
     */
    SeededEditionEntity locked() {
        return findByIdOptional(SeededEditionEntity.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(EditionRepository::neverSeeded);
    }

    /**
     * The revision that is stored now; reading it costs one row.
     *
     * @param longest milliseconds that the query may take; 0 for no bound
     * @throws IllegalStateException when the database was never seeded
     */
    long revision(int longest) {
        // Not the entity, which a transaction reads only once.
        List<Long> revisions = find("select e.revision from SeededEditionEntity e")
                .project(Long.class)
                .withHint("jakarta.persistence.query.timeout", longest)
                .list();
        if (revisions.isEmpty()) {
            throw neverSeeded();
        }
        return revisions.get(0);
    }

    /** Has the transaction read again every row of the catalogue that it read already. What was not flushed is lost. */
    void forgetRead() {
        getEntityManager().clear();
    }

    private static IllegalStateException neverSeeded() {
        return new IllegalStateException("The catalogue was never seeded");
    }
}
