package org.siteselection.catalogue.store;

import jakarta.persistence.EntityManager;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Kind;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Source;

/**
 * How rows of one kind are stored.
 *
 * @param stored the stored row of the same key, if there is one
 */
record StoredKind<R, E extends CatalogueRow<R>>(
        Kind<R> kind, Supplier<E> blank, BiFunction<EntityManager, R, @Nullable E> stored) {
    static final StoredKind<Place, PlaceEntity> PLACE = new StoredKind<>(
            Kind.PLACE, PlaceEntity::new, (database, place) -> database.find(PlaceEntity.class, place.id()));

    static final StoredKind<Metric, MetricEntity> METRIC = new StoredKind<>(
            Kind.METRIC, MetricEntity::new, (database, metric) -> database.find(MetricEntity.class, metric.id()));

    static final StoredKind<Source, SourceEntity> SOURCE = new StoredKind<>(
            Kind.SOURCE, SourceEntity::new, (database, source) -> database.find(SourceEntity.class, source.id()));

    static final StoredKind<Fact, FactEntity> FACT = new StoredKind<>(
            Kind.FACT,
            FactEntity::new,
            (database, fact) -> database.find(FactEntity.class, new FactEntity.Key(fact.place(), fact.metric())));

    static final StoredKind<Law, LawEntity> LAW = new StoredKind<>(Kind.LAW, LawEntity::new, LawEntity::stored);
}
