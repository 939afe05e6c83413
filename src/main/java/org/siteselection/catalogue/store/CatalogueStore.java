package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;

/** Reads the stored catalogue as a whole. */
@ApplicationScoped
class CatalogueStore {
    // A database that reads what was committed last may show rows of two revisions to one transaction.
    private static final int MOST_ATTEMPTS = 20;

    private final EntityManager database;
    private final CatalogueConfig config;

    CatalogueStore(EntityManager database, CatalogueConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * All rows of one revision.
     *
     * @throws IllegalStateException when the database was never seeded, or changes faster than it can be read
     */
    @Transactional
    Held load() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            long before = revision();
            Held read = read(before);
            if (revision() == before) {
                return read;
            }
            database.clear();
        }
        throw new IllegalStateException("The catalogue changed " + MOST_ATTEMPTS + " times while it was read");
    }

    /** The revision that is stored now; reading it costs one row. */
    @Transactional
    long revision() {
        // Not the entity, which a transaction reads only once.
        List<Long> revisions = database.createQuery("select e.revision from SeededEditionEntity e", Long.class)
                .getResultList();
        if (revisions.isEmpty()) {
            throw new IllegalStateException("The catalogue was never seeded");
        }
        return revisions.get(0);
    }

    /** Whether no edition was brought in yet. */
    @Transactional
    boolean isEmpty() {
        SeededEditionEntity seeded = SeededEditionEntity.findById(SeededEditionEntity.ONLY);
        return seeded == null || seeded.digest.isEmpty();
    }

    /** Why this instance must not change the catalogue; empty when it may. */
    @Transactional
    Optional<String> refusal() {
        SeededEditionEntity seeded = SeededEditionEntity.findById(SeededEditionEntity.ONLY);
        return seeded.refusal();
    }

    private Held read(long revision) {
        SeededEditionEntity seeded = SeededEditionEntity.findById(SeededEditionEntity.ONLY);
        RowReading rows = new RowReading(seeded.untold());
        EditionData stored = new EditionData(
                seeded.edition,
                rows.contents(StoredKind.PLACE, PlaceEntity.listAll()),
                rows.contents(StoredKind.METRIC, MetricEntity.listAll()),
                rows.contents(StoredKind.SOURCE, SourceEntity.listAll()),
                rows.contents(StoredKind.FACT, FactEntity.listAll()),
                rows.contents(StoredKind.LAW, LawEntity.listAll()));
        return new Held(new CatalogueSnapshot(stored, config.staleAfterYears()), revision, rows.revisions());
    }
}
