package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.PackagedEdition;

/** Reads the catalogue as a whole: the packaged edition with the stored rows over it. */
@ApplicationScoped
class CatalogueStore {
    /** Less than the wait of a stop for the work of timers. */
    static final int LONGEST_POLL = 2_000;

    // With isolation level read committed, one transaction may read rows of two revisions.
    private static final int MOST_ATTEMPTS = 20;

    private static final Logger LOG = Logger.getLogger(CatalogueStore.class);

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
        return ofOneRevision(revision -> read(edition, revision));
    }

    /**
     * The stored state, read as the changes since an earlier one if that is possible.
     *
     * @throws IllegalStateException as {@link #load()}
     */
    @Transactional
    CatalogueState follow(CatalogueState held) {
        return ofOneRevision(revision -> followed(held, revision));
    }

    private CatalogueState ofOneRevision(LongFunction<CatalogueState> reader) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            long before = revision();
            CatalogueState read = reader.apply(before);
            if (revision() == before) {
                return read;
            }
            tables.edition().forgetRead();
        }
        throw new IllegalStateException("The catalogue changed " + MOST_ATTEMPTS + " times while it was read");
    }

    private CatalogueState followed(CatalogueState held, long revision) {
        SeededEditionEntity stored = tables.edition().seeded();
        if (stored.untold() > 0 || stored.editionRevision > held.revision() || revision < held.revision()) {
            return read(PackagedEdition.data(), revision);
        }
        try {
            ChangesElsewhere elsewhere = new ChangesElsewhere(tables, held);
            ChangeSet changes = elsewhere.read();
            if (ChangesElsewhere.suffice(changes)) {
                CatalogueSnapshot before = held.snapshot();
                return held.next(before.with(changes.applyTo(before.data())), revision, elsewhere.revisions());
            }
        } catch (IllegalArgumentException e) {
            // The rows do not fit together without a change that is not recorded, such as one by hand.
            LOG.debug("The changes since the last revision do not suffice; all rows are read", e);
        }
        return read(PackagedEdition.data(), revision);
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
        EditionOverlay overlay = new EditionOverlay(edition, stored.untold(), stored.editionRevision);
        EditionData rows = overlay.over(tables);
        // Shared with the packaged edition, which stays in memory.
        CatalogueSnapshot snapshot = edition == PackagedEdition.data()
                ? PackagedEdition.snapshot()
                        .staleAfter(config.staleAfterYears())
                        .with(rows)
                : new CatalogueSnapshot(rows, config.staleAfterYears());
        return new CatalogueState(snapshot, revision, overlay.revisions());
    }
}
