package org.siteselection.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the stored catalogue as a whole. */
@ApplicationScoped
class CatalogueStore {
    /** @throws IllegalStateException when the database was never seeded */
    @Transactional
    CatalogueSnapshot load() {
        SeededEditionEntity seeded = SeededEditionEntity.findById(SeededEditionEntity.ONLY);
        if (seeded == null || seeded.digest.isEmpty()) {
            throw new IllegalStateException("The catalogue was never seeded");
        }
        return new CatalogueSnapshot(new EditionData(
                seeded.edition,
                contents(PlaceEntity.<PlaceEntity>listAll()),
                contents(MetricEntity.<MetricEntity>listAll()),
                contents(SourceEntity.<SourceEntity>listAll()),
                contents(FactEntity.<FactEntity>listAll()),
                contents(LawEntity.<LawEntity>listAll())));
    }

    private static <R> List<R> contents(List<? extends CatalogueRow<R>> rows) {
        return rows.stream().map(CatalogueRow::content).toList();
    }
}
