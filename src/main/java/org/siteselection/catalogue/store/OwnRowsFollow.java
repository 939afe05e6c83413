package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.RenamedMetrics;

/**
 * Moves the facts that users recorded to the ids and units that their metrics have in a new edition.
 *
 * <p>A metric is followed if the figures under the new id continue it ({@link RenamedMetrics.Renaming#dropped}) and have the
 * same unit; otherwise it stays as it is, with its own facts. Where several old ids have one new id, the fact of the newest
 * year is in force, of equal years the one that was recorded last; the others become superseded facts of the new id.
 */
@ApplicationScoped
class OwnRowsFollow {
    private static final Logger LOG = Logger.getLogger(OwnRowsFollow.class);

    private static final Comparator<FactEntity> OLDEST_FIRST = Comparator.comparing(
                    (FactEntity fact) -> fact.figure.year())
            .thenComparing(OwnRowsFollow::recordedAt)
            .thenComparing(fact -> fact.metric);

    private final CatalogueTables tables;

    OwnRowsFollow(CatalogueTables tables) {
        this.tables = tables;
    }

    private static Instant recordedAt(FactEntity fact) {
        Instant at = fact.figure.recordedAt();
        return at == null ? Instant.EPOCH : at;
    }

    /** Must be called when the metrics of the edition are stored, and its facts are not yet. */
    void move(History history) {
        Map<String, String> followed = followed();
        Map<FactEntity.Key, List<FactEntity>> moving =
                new TreeMap<>(Comparator.comparing(FactEntity.Key::place).thenComparing(FactEntity.Key::metric));
        for (FactEntity fact : tables.facts().ofUsers()) {
            String to = followed.get(fact.metric);
            if (to != null) {
                moving.computeIfAbsent(new FactEntity.Key(fact.place, to), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        moving.forEach((key, facts) -> move(key, facts, history));
        tables.flush();
        nameUnits(history);
        if (!moving.isEmpty()) {
            LOG.infof("Users' facts of renamed metrics moved to the new ids: %s", moving.keySet());
        }
    }

    private void move(FactEntity.Key to, List<FactEntity> facts, History history) {
        FactEntity present = tables.facts().inForce(to.place(), to.metric()).orElse(null);
        List<FactEntity> own = new ArrayList<>(facts);
        if (present != null && !present.isOfEdition()) {
            own.add(present);
        }
        own.sort(OLDEST_FIRST);
        FactEntity newest = own.remove(own.size() - 1);
        StoredFigure figure = newest.figure;
        own.forEach(fact -> history.keep(fact, to.metric()));
        if (newest != present) {
            if (present != null && present.isOfEdition()) {
                history.keep(present);
            }
            FactEntity target = present == null ? tables.facts().blank() : present;
            target.place = to.place();
            target.metric = to.metric();
            target.figure = figure;
            target.origin = Origin.USER;
            target.revision = history.revision();
            if (present == null) {
                tables.facts().persist(target);
            }
        }
        facts.forEach(tables.facts()::delete);
    }

    /** An edition changes the name of a unit under one id, never the unit itself; that would be another metric. */
    private void nameUnits(History history) {
        Map<String, String> units = new HashMap<>();
        tables.metrics().listAll().stream()
                .filter(CatalogueRow::isOfEdition)
                .forEach(metric -> units.put(metric.id, metric.unit));
        for (FactEntity fact : tables.facts().ofUsers()) {
            String unit = units.get(fact.metric);
            if (unit != null && !unit.equals(fact.figure.unit())) {
                fact.figure = fact.figure.in(unit);
                fact.revision = history.revision();
            }
        }
        tables.flush();
    }

    /**
     * Gives the superseded figures of the followed metrics to the new ids and removes the users' descriptions of the old ids.
     * Must be called when the facts of the old edition are gone.
     */
    void finish() {
        Set<String> named = new HashSet<>(tables.facts().metrics());
        followed().forEach((from, to) -> {
            MetricEntity old = tables.metrics().findById(from);
            if (!named.contains(from)) {
                tables.superseded().renameMetric(from, to);
                if (old != null) {
                    tables.metrics().delete(old);
                }
            }
        });
        tables.flush();
    }

    /** New id of every renamed metric whose facts go along, by its old id. */
    private Map<String, String> followed() {
        Map<String, String> followed = new TreeMap<>();
        for (RenamedMetrics.Renaming renaming : RenamedMetrics.all()) {
            MetricEntity from = tables.metrics().findById(renaming.from());
            MetricEntity to = tables.metrics().findById(renaming.to());
            if (!renaming.dropped() && to != null && (from == null || from.unit.equals(to.unit))) {
                followed.put(renaming.from(), renaming.to());
            }
        }
        return followed;
    }
}
