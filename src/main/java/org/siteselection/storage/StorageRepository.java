package org.siteselection.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaUpdate;
import java.time.Instant;
import java.util.List;

/** Queries that concern no feature: the row of write trials, and the schema versions that Flyway recorded. */
@ApplicationScoped
class StorageRepository implements PanacheRepositoryBase<WriteTrialEntity, Integer> {
    /**
     * Writes the moment of a trial into the one row. A criteria query, because a start makes a trial: the first query in HQL makes
     * the parser of that language.
     */
    void writeTrial(Instant at) {
        CriteriaUpdate<WriteTrialEntity> update =
                getEntityManager().getCriteriaBuilder().createCriteriaUpdate(WriteTrialEntity.class);
        update.from(WriteTrialEntity.class);
        getEntityManager().createQuery(update.set("triedAt", at)).executeUpdate();
    }

    /**
     * Versions of the applied migrations, in no order.
     *
     * @param table in which Flyway records them; it is configurable, so it has no entity
     */
    List<String> appliedMigrations(String table) {
        // Lower-case names in quotes, as Flyway makes them in every database.
        List<?> versions = getEntityManager()
                .createNativeQuery(
                        "select \"version\" from \"" + table + "\" where \"version\" is not null", String.class)
                .getResultList();
        return versions.stream().map(String::valueOf).toList();
    }
}
