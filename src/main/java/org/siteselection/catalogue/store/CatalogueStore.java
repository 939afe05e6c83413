package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.PackagedEdition;

/** Reads the catalogue as a whole: the packaged edition with the stored rows over it. */
@ApplicationScoped
class CatalogueStore {
    /** Less than the wait of a stop for the work of timers. */
    static final int LONGEST_POLL = 2_000;

    // With isolation level read committed, one transaction may read rows of two revisions.
    private static final int MOST_ATTEMPTS = 20;

    private final CatalogueTables tables;
    private final CatalogueConfig config;

    CatalogueStore(CatalogueTables tables, CatalogueConfig config) {
        this.tables = tables;
        this.config = config;
    }

    /**
     * All rows of one revision.
     *
     * @throws IllegalStateException if no edition was ever in force, or changes faster than it can be read
     */
    @Transactional
    CatalogueState load() {
        return load(PackagedEdition.data());
    }

    /** As {@link #load()}, over the rows of an edition. */
    CatalogueState load(EditionData edition) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            long before = revision();
            CatalogueState read = read(edition, before);
            if (revision() == before) {
                return read;
            }
            tables.edition().forgetRead();
        }
        throw new IllegalStateException("The catalogue changed " + MOST_ATTEMPTS + " times while it was read");
    }

    /** The stored revision; this reads a single row. */
    @Transactional
    long revision() {
        return tables.edition().revision(0);
    }

    /**
     * As {@link #revision}, with a timeout of {@value #LONGEST_POLL} ms, so that a stop of the service does not close the
     * connection during the query.
     */
    @Transactional
    long polledRevision() {
        return tables.edition().revision(LONGEST_POLL);
    }

    /** Whether no edition was in force yet. */
    @Transactional
    boolean isEmpty() {
        return tables.edition().stored().filter(SeededEditionEntity::isSeeded).isEmpty();
    }

    /** The reason why this instance must not change the catalogue; empty if it may. */
    @Transactional
    Optional<String> refusal() {
        return tables.edition().seeded().refusal();
    }

    private CatalogueState read(EditionData edition, long revision) {
        SeededEditionEntity stored = tables.edition().seeded();
        EditionOverlay overlay = new EditionOverlay(edition, stored.untold());
        EditionData rows = overlay.over(tables);
        return new CatalogueState(
                new CatalogueSnapshot(rows, config.staleAfterYears()),
                revision,
                overlay.revisions(stored.editionRevision));
    }
}
