package org.siteselection.runs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The catalogues that runs used. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, String> {
    /**
     * Keeps others from removing a catalogue, or from using one that is about to be removed. Not every database does so
     * for the reference alone.
     *
     * @return whether it is there
     */
    boolean lock(String digest) {
        return !getEntityManager()
                .createNativeQuery("select digest from catalogue_snapshot where digest = ?1 for update", String.class)
                .setParameter(1, digest)
                .getResultList()
                .isEmpty();
    }

    /** @param content packed */
    void insert(String digest, String content) {
        SnapshotEntity snapshot = new SnapshotEntity();
        snapshot.digest = digest;
        snapshot.content = content;
        persistAndFlush(snapshot);
    }

    /** Text of a catalogue, packed. */
    Optional<String> contentOf(String digest) {
        return findByIdOptional(digest).map(row -> row.content);
    }

    /** Removes a catalogue in the database, without reading its text. */
    void remove(String digest) {
        delete("digest", digest);
    }
}
