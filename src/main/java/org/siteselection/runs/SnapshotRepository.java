package org.siteselection.runs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param edition digest of the stored edition from which the catalogue differs; null if the content has all rows
     * @param content packed
     */
    void insert(String digest, @Nullable String edition, String content) {
        SnapshotEntity snapshot = new SnapshotEntity();
        snapshot.digest = digest;
        snapshot.edition = edition;
        snapshot.content = content;
        persistAndFlush(snapshot);
    }

    /** Digest of the edition from which a catalogue differs; null if there is none. */
    @Nullable
    String editionOf(String digest) {
        List<String> editions = find("select s.edition from SnapshotEntity s where s.digest = ?1", digest)
                .project(String.class)
                .list();
        return editions.isEmpty() ? null : editions.get(0);
    }

    /** Number of catalogues that differ from an edition. */
    long countUsing(String edition) {
        return count("edition", edition);
    }

    /** Deletes a catalogue without reading its text. */
    void remove(String digest) {
        delete("digest", digest);
    }
}
