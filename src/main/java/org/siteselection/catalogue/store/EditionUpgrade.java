package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;

/**
 * Moves the stored rows to a packaged edition, which is read from the application: all of it or nothing. Users' rows are kept,
 * even if the edition has a row of the same key, and copies of the rows that they refer to; users' facts of a metric that the
 * edition renamed get its new id ({@link OwnRowsFollow}).
 *
 * <p>Earlier versions stored all packaged rows. They are taken out; a figure that differs from that of the edition goes to the
 * history.
 */
@ApplicationScoped
class EditionUpgrade {
    private static final Logger LOG = Logger.getLogger(EditionUpgrade.class);

    private final CatalogueTables tables;
    private final OwnRowsFollow ownRows;

    EditionUpgrade(CatalogueTables tables, OwnRowsFollow ownRows) {
        this.tables = tables;
        this.ownRows = ownRows;
    }

    /**
     * Instances that start concurrently on one database do this one after the other. An edition older than the stored one is
     * skipped: during a rolling update, a restarted old instance must not undo the change of a new one.
     *
     * @return whether the database was changed: false if it already has this edition or a newer one
     */
    @Transactional
    boolean to(EditionData edition) {
        long start = System.nanoTime();
        String digest = PackagedEdition.digest(edition);
        SeededEditionEntity stored = tables.edition().locked();
        if (stored.digest.equals(digest)) {
            return false;
        }
        if (edition.edition().compareTo(stored.edition) < 0) {
            LOG.warnf(
                    "The database holds the catalogue edition %s, newer than the packaged %s: it is kept",
                    stored.edition, edition.edition());
            return false;
        }
        tables.countRevision(stored);
        // The migrations leave the date of an edition that was in force, and no digest.
        if (!stored.edition.isEmpty()) {
            History history = new History(tables.superseded(), "edition " + edition.edition(), stored.revision);
            ownRows.move(edition, history);
            takeOut(edition, history);
            ownRows.finish(edition);
            keepReferenced(edition, history.revision());
        }
        stored.edition = edition.edition();
        stored.digest = digest;
        stored.editionRevision = stored.revision;
        stored.seededAt = Instant.now();
        LOG.infof(
                "Catalogue edition %s in force: %d places, %d counties, %d metrics, %d sources, %d facts, %d laws, in %d ms",
                edition.edition(),
                edition.places().size(),
                edition.counties().places().size(),
                edition.metrics().size(),
                edition.sources().size(),
                edition.facts().size() + edition.counties().figureCount(),
                edition.laws().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return true;
    }

    /** Removes the packaged facts and laws. */
    private void takeOut(EditionData edition, History history) {
        Map<String, Fact> packaged = new HashMap<>();
        edition.facts().forEach(fact -> packaged.put(RowType.FACT.key().apply(fact), fact));
        for (FactEntity fact : tables.facts().ofEdition()) {
            Fact content = fact.content();
            if (!Objects.equals(content, packaged.get(RowType.FACT.key().apply(content)))
                    && edition.counties().index(fact.place) < 0) {
                history.keep(fact);
            }
            tables.facts().delete(fact);
        }
        tables.laws().ofEdition().forEach(tables.laws()::delete);
        tables.flush();
    }

    /** Removes packaged rows that no stored row refers to, and updates the others. */
    private void keepReferenced(EditionData edition, long revision) {
        Set<String> cited = all(Stream.of(
                tables.facts().sources(),
                tables.laws().sources(),
                tables.superseded().sources()));
        keep(cited, tables.sources(), edition.sources(), tables.sources().ofEdition(), row -> row.id, revision);
        Set<String> measured = Set.copyOf(tables.facts().metrics());
        keep(measured, tables.metrics(), edition.metrics(), tables.metrics().ofEdition(), row -> row.id, revision);
        List<Place> places = Stream.concat(edition.places().stream(), edition.counties().places().stream())
                .toList();
        // An old site may be the last reference to an old county, and that to an old state.
        for (String kind : List.of(Place.SITE, Place.COUNTY, Place.STATE)) {
            Set<String> named = all(Stream.of(
                    tables.facts().places(),
                    tables.laws().places(),
                    tables.places().countiesOfSites(),
                    tables.places().statesOfPlaces()));
            List<PlaceEntity> old = tables.places().ofEdition().stream()
                    .filter(place -> place.kind.equals(kind))
                    .toList();
            keep(named, tables.places(), places, old, row -> row.id, revision);
        }
    }

    private <R, E extends CatalogueRow<R>> void keep(
            Set<String> named,
            RowRepository<R, E, ?> table,
            List<R> packaged,
            List<E> stored,
            Function<E, String> id,
            long revision) {
        Function<R, String> key = table.kind().key();
        Map<String, R> byKey = new HashMap<>();
        packaged.forEach(row -> byKey.put(key.apply(row), row));
        for (E row : stored) {
            R content = byKey.get(id.apply(row));
            if (!named.contains(id.apply(row))) {
                table.delete(row);
            } else if (content != null && !content.equals(row.content())) {
                row.fill(content);
                row.revision = revision;
            }
        }
        tables.flush();
    }

    private static Set<String> all(Stream<List<String>> ids) {
        return ids.flatMap(List::stream).collect(Collectors.toSet());
    }
}
