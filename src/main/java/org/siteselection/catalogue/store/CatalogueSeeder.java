package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Place;

/**
 * Brings a packaged edition into the database: all of it or nothing. Rows of an earlier edition are changed or removed to
 * match. A user's row stays as it is, also where the edition has a row of the same key, and so does whatever it refers to.
 */
@ApplicationScoped
class CatalogueSeeder {
    private static final Logger LOG = Logger.getLogger(CatalogueSeeder.class);

    private final EntityManager database;

    CatalogueSeeder(EntityManager database) {
        this.database = database;
    }

    /**
     * Instances that start at the same time on one database seed one after the other. An edition older than the stored one is
     * left out: while instances are replaced one by one, an old one that starts again must not undo what a new one brought in.
     *
     * @return whether anything had to be done: false when the database already holds this very edition or a newer one
     */
    @Transactional
    boolean seed(EditionData edition) {
        long start = System.nanoTime();
        String digest = edition.digest();
        SeededEditionEntity seeded =
                database.find(SeededEditionEntity.class, SeededEditionEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (seeded == null) {
            throw new IllegalStateException("The migrations left no row to remember the edition in");
        }
        if (seeded.digest.equals(digest)) {
            return false;
        }
        if (edition.edition().compareTo(seeded.edition) < 0) {
            LOG.warnf(
                    "The database holds the catalogue edition %s, newer than the packaged %s: it stays as it is",
                    seeded.edition, edition.edition());
            return false;
        }
        seeded.next(database);
        History history = new History(database, "edition " + edition.edition(), seeded.revision);
        List<PlaceEntity> oldPlaces = bringIn(StoredKind.PLACE, statesFirst(edition), PlaceEntity.listAll(), history);
        List<MetricEntity> metrics = MetricEntity.listAll();
        List<MetricEntity> oldMetrics = bringIn(StoredKind.METRIC, edition.metrics(), metrics, history);
        List<SourceEntity> oldSources = bringIn(StoredKind.SOURCE, edition.sources(), SourceEntity.listAll(), history);
        List<FactEntity> oldFacts =
                bringIn(StoredKind.FACT, measuredAlike(edition.facts(), metrics), FactEntity.listAll(), history);
        List<LawEntity> oldLaws = bringIn(StoredKind.LAW, edition.laws(), LawEntity.listAll(), history);

        oldLaws.forEach(database::remove);
        oldFacts.forEach(history::keep);
        oldFacts.forEach(database::remove);
        removeUnless(
                named(
                        "select f.source from FactEntity f",
                        "select l.source from LawEntity l",
                        "select s.source from SupersededFactEntity s"),
                oldSources,
                row -> row.id);
        removeUnless(named("select f.metric from FactEntity f"), oldMetrics, row -> row.id);
        // An old site may be all that still names an old state.
        for (String kind : List.of(Place.SITE, Place.STATE)) {
            removeUnless(
                    named(
                            "select f.place from FactEntity f",
                            "select l.place from LawEntity l",
                            "select p.state from PlaceEntity p where p.state is not null"),
                    oldPlaces.stream().filter(place -> place.kind.equals(kind)).toList(),
                    row -> row.id);
        }
        seeded.edition = edition.edition();
        seeded.digest = digest;
        seeded.seededAt = Instant.now();
        LOG.infof(
                "Catalogue edition %s brought in: %d places, %d metrics, %d sources, %d facts, %d laws, in %d ms",
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
            StoredKind<R, E> kind, List<R> wanted, List<E> stored, History history) {
        Map<String, E> left = new HashMap<>();
        stored.forEach(row -> left.put(kind.kind().key().apply(row.content()), row));
        for (R content : wanted) {
            E present = left.remove(kind.kind().key().apply(content));
            if (present == null) {
                E added = kind.blank().get();
                added.fill(content);
                added.revision = history.revision();
                database.persist(added);
            } else if (present.isOfEdition() && !present.content().equals(content)) {
                history.keep(present);
                present.fill(content);
                present.revision = history.revision();
            }
        }
        database.flush();
        return left.values().stream().filter(CatalogueRow::isOfEdition).toList();
    }

    private static List<Place> statesFirst(EditionData edition) {
        return edition.places().stream()
                .sorted(Comparator.comparing((Place place) -> place.kind().equals(Place.SITE)))
                .toList();
    }

    /** Without the facts whose metric a user keeps in another unit: read in the user's unit they would be wrong. */
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

    private Set<String> named(String... queries) {
        Set<String> ids = new HashSet<>();
        for (String query : queries) {
            ids.addAll(database.createQuery(query, String.class).getResultList());
        }
        return ids;
    }

    private <E> void removeUnless(Set<String> named, List<E> rows, Function<E, String> id) {
        rows.stream().filter(row -> !named.contains(id.apply(row))).forEach(database::remove);
        database.flush();
    }
}
