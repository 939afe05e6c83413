package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Place;

/**
 * Writes a packaged edition to the database: all of it or nothing. Rows of an earlier edition are changed or removed to match.
 * A user's row is kept, even if the edition has a row of the same key, and so are the rows that it refers to; users' facts of
 * a metric that the edition renamed get its new id ({@link OwnRowsFollow}).
 */
@ApplicationScoped
class CatalogueSeeder {
    private static final Logger LOG = Logger.getLogger(CatalogueSeeder.class);

    private final CatalogueTables tables;
    private final OwnRowsFollow ownRows;

    CatalogueSeeder(CatalogueTables tables, OwnRowsFollow ownRows) {
        this.tables = tables;
        this.ownRows = ownRows;
    }

    /**
     * Instances that start concurrently on one database seed one after the other. An edition older than the stored one is
     * skipped: during a rolling update, a restarted old instance must not undo the seeding of a new one.
     *
     * @return whether the database was changed: false if it already has this edition or a newer one
     */
    @Transactional
    boolean seed(EditionData edition) {
        long start = System.nanoTime();
        String digest = edition.digest();
        SeededEditionEntity seeded = tables.edition().locked();
        if (seeded.digest.equals(digest)) {
            return false;
        }
        if (edition.edition().compareTo(seeded.edition) < 0) {
            LOG.warnf(
                    "The database holds the catalogue edition %s, newer than the packaged %s: it is kept",
                    seeded.edition, edition.edition());
            return false;
        }
        tables.countRevision(seeded);
        History history = new History(tables.superseded(), "edition " + edition.edition(), seeded.revision);
        List<PlaceEntity> oldPlaces =
                bringIn(tables.places(), statesFirst(edition), tables.places().listAll(), history);
        List<MetricEntity> metrics = tables.metrics().listAll();
        List<MetricEntity> oldMetrics = bringIn(tables.metrics(), edition.metrics(), metrics, history);
        ownRows.move(history);
        List<SourceEntity> oldSources =
                bringIn(tables.sources(), edition.sources(), tables.sources().listAll(), history);
        List<FactEntity> oldFacts = bringIn(
                tables.facts(),
                measuredAlike(edition.facts(), metrics),
                tables.facts().listAll(),
                history);
        List<LawEntity> oldLaws =
                bringIn(tables.laws(), edition.laws(), tables.laws().listAll(), history);

        oldLaws.forEach(tables.laws()::delete);
        oldFacts.forEach(history::keep);
        oldFacts.forEach(tables.facts()::delete);
        tables.flush();
        Set<String> cited = all(Stream.of(
                tables.facts().sources(),
                tables.laws().sources(),
                tables.superseded().sources()));
        removeUnless(cited, oldSources, row -> row.id, tables.sources());
        removeUnless(Set.copyOf(tables.facts().metrics()), oldMetrics, row -> row.id, tables.metrics());
        ownRows.finish();
        // An old site may be the last reference to an old state.
        for (String kind : List.of(Place.SITE, Place.STATE)) {
            Set<String> named = all(Stream.of(
                    tables.facts().places(),
                    tables.laws().places(),
                    tables.places().statesOfSites()));
            List<PlaceEntity> old =
                    oldPlaces.stream().filter(place -> place.kind.equals(kind)).toList();
            removeUnless(named, old, row -> row.id, tables.places());
        }
        seeded.edition = edition.edition();
        seeded.digest = digest;
        seeded.seededAt = Instant.now();
        LOG.infof(
                "Catalogue edition %s seeded: %d places, %d metrics, %d sources, %d facts, %d laws, in %d ms",
                edition.edition(),
                edition.places().size(),
                edition.metrics().size(),
                edition.sources().size(),
                edition.facts().size(),
                edition.laws().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return true;
    }

    /** @return the stored rows of an earlier edition that this one no longer has */
    private <R, E extends CatalogueRow<R>> List<E> bringIn(
            RowRepository<R, E, ?> table, List<R> wanted, List<E> stored, History history) {
        Function<R, String> key = table.kind().key();
        Map<String, E> left = new HashMap<>();
        stored.forEach(row -> left.put(key.apply(row.content()), row));
        for (R content : wanted) {
            E present = left.remove(key.apply(content));
            if (present == null) {
                E added = table.blank();
                added.fill(content);
                added.revision = history.revision();
                table.persist(added);
            } else if (present.isOfEdition() && !present.content().equals(content)) {
                history.keep(present);
                present.fill(content);
                present.revision = history.revision();
            }
        }
        tables.flush();
        return left.values().stream().filter(CatalogueRow::isOfEdition).toList();
    }

    private static List<Place> statesFirst(EditionData edition) {
        return edition.places().stream()
                .sorted(Comparator.comparing((Place place) -> place.kind().equals(Place.SITE)))
                .toList();
    }

    /** Without facts of metrics for which a user has another unit, because their figures would be wrong in that unit. */
    private static List<Fact> measuredAlike(List<Fact> facts, List<MetricEntity> stored) {
        Map<String, String> usersUnits = new HashMap<>();
        stored.stream()
                .filter(metric -> !metric.isOfEdition())
                .forEach(metric -> usersUnits.put(metric.id, metric.unit));
        return facts.stream()
                .filter(fact ->
                        usersUnits.getOrDefault(fact.metric(), fact.unit()).equals(fact.unit()))
                .toList();
    }

    private static Set<String> all(Stream<List<String>> ids) {
        return ids.flatMap(List::stream).collect(Collectors.toSet());
    }

    private <E extends CatalogueRow<?>> void removeUnless(
            Set<String> named, List<E> rows, Function<E, String> id, RowRepository<?, E, ?> table) {
        rows.stream().filter(row -> !named.contains(id.apply(row))).forEach(table::delete);
        tables.flush();
    }
}
