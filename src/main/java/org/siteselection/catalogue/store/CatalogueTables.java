package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The repositories of the catalogue, which is written in one transaction across its tables. */
@ApplicationScoped
class CatalogueTables {
    private final EditionRepository edition;
    private final PlaceRepository places;
    private final MetricRepository metrics;
    private final SourceRepository sources;
    private final FactRepository facts;
    private final LawRepository laws;
    private final SupersededFactRepository superseded;

    CatalogueTables(
            EditionRepository edition,
            PlaceRepository places,
            MetricRepository metrics,
            SourceRepository sources,
            FactRepository facts,
            LawRepository laws,
            SupersededFactRepository superseded) {
        this.edition = edition;
        this.places = places;
        this.metrics = metrics;
        this.sources = sources;
        this.facts = facts;
        this.laws = laws;
        this.superseded = superseded;
    }

    EditionRepository edition() {
        return edition;
    }

    PlaceRepository places() {
        return places;
    }

    MetricRepository metrics() {
        return metrics;
    }

    SourceRepository sources() {
        return sources;
    }

    FactRepository facts() {
        return facts;
    }

    LawRepository laws() {
        return laws;
    }

    SupersededFactRepository superseded() {
        return superseded;
    }

    /**
     * Counts a change. Must be called before the change reads rows that it may write.
     *
     * @param stored row of the stored edition, locked by this transaction
     */
    void countRevision(SeededEditionEntity stored) {
        if (stored.untold() > 0) {
            List.of(places, metrics, sources, facts, laws).forEach(rows -> rows.setRevisions(stored.revision));
            stored.editionRevision = stored.revision;
        }
        stored.countRevision();
    }

    /** Flushes the changes of the transaction in all tables. */
    void flush() {
        edition.flush();
    }
}
