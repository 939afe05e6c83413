package org.siteselection.runs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The catalogues of runs. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, String> {
    /**
     * Locks a catalogue, so that no other transaction removes it, or references it before its removal. Not every database
     * does so for the foreign key alone.
     *
     * @return whether it exists
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

    /** Deletes a catalogue without reading its text. */
    void remove(String digest) {
        delete("digest", digest);
    }
}
