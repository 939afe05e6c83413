package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;

/** Reads the stored catalogue as a whole. */
@ApplicationScoped
class CatalogueStore {
    /** Less than a stop waits for the work of timers. */
    static final int LONGEST_POLL = 2_000;

    // A database that reads what was committed last may show rows of two revisions to one transaction.
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
     * @throws IllegalStateException when the database was never seeded, or changes faster than it can be read
     */
    @Transactional
    CatalogueState load() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            long before = revision();
            CatalogueState read = read(before);
            if (revision() == before) {
                return read;
            }
            tables.edition().forgetRead();
        }
        throw new IllegalStateException("The catalogue changed " + MOST_ATTEMPTS + " times while it was read");
    }

    /** The revision that is stored now; reading it costs one row. */
    @Transactional
    long revision() {
        return tables.edition().revision(0);
    }

    /**
     * As {@link #revision}, but given up after {@value #LONGEST_POLL} ms, so that a stop of the service need not close the
     * connection under it.
     */
    @Transactional
    long polledRevision() {
        return tables.edition().revision(LONGEST_POLL);
    }

    /** Whether no edition was brought in yet. */
    @Transactional
    boolean isEmpty() {
        return tables.edition().stored().filter(SeededEditionEntity::isSeeded).isEmpty();
    }

    /** Why this instance must not change the catalogue; empty when it may. */
    @Transactional
    Optional<String> refusal() {
        return tables.edition().seeded().refusal();
    }

    private CatalogueState read(long revision) {
        SeededEditionEntity seeded = tables.edition().seeded();
        RowReading rows = new RowReading(seeded.untold());
        EditionData stored = new EditionData(
                seeded.edition,
                rows.contents(tables.places()),
                rows.contents(tables.metrics()),
                rows.contents(tables.sources()),
                rows.contents(tables.facts()),
                rows.contents(tables.laws()));
        return new CatalogueState(new CatalogueSnapshot(stored, config.staleAfterYears()), revision, rows.revisions());
    }
}
