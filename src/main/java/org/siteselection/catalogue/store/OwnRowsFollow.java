package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.catalogue.RowType;

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

    /** Must be called before rows of an earlier edition are removed. */
    void move(EditionData edition, History history) {
        Map<String, Metric> metrics = metrics(edition);
        Map<String, String> followed = followed(metrics);
        Map<FactEntity.Key, List<FactEntity>> moving =
                new TreeMap<>(Comparator.comparing(FactEntity.Key::place).thenComparing(FactEntity.Key::metric));
        for (FactEntity fact : tables.facts().ofUsers()) {
            String to = followed.get(fact.metric);
            if (to != null) {
                moving.computeIfAbsent(new FactEntity.Key(fact.place, to), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        Map<String, Fact> packaged = new HashMap<>();
        edition.facts().forEach(fact -> packaged.put(RowType.FACT.key().apply(fact), fact));
        moving.forEach((key, facts) -> {
            describe(Objects.requireNonNull(metrics.get(key.metric())), history);
            move(key, facts, packaged.get(key.place() + " " + key.metric()), history);
        });
        tables.flush();
        nameUnits(metrics, history);
        if (!moving.isEmpty()) {
            LOG.infof("Users' facts of renamed metrics moved to the new ids: %s", moving.keySet());
        }
    }

    /** Stores the description of a metric, which facts of users will refer to. */
    private void describe(Metric metric, History history) {
        if (tables.metrics().findById(metric.id()) == null) {
            MetricEntity row = tables.metrics().blank();
            row.fill(metric);
            row.revision = history.revision();
            tables.metrics().persist(row);
            tables.flush();
        }
    }

    private void move(FactEntity.Key to, List<FactEntity> facts, @Nullable Fact packaged, History history) {
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
            } else if (present == null && packaged != null) {
                history.keep(packaged);
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
    private void nameUnits(Map<String, Metric> metrics, History history) {
        for (FactEntity fact : tables.facts().ofUsers()) {
            Metric metric = metrics.get(fact.metric);
            if (metric != null && !metric.unit().equals(fact.figure.unit())) {
                fact.figure = fact.figure.in(metric.unit());
                fact.revision = history.revision();
            }
        }
        tables.flush();
    }

    /**
     * Gives the superseded figures of the followed metrics to the new ids and removes the users' descriptions of the old ids.
     * Must be called when the facts of the old edition are gone.
     */
    void finish(EditionData edition) {
        Set<String> named = new HashSet<>(tables.facts().metrics());
        followed(metrics(edition)).forEach((from, to) -> {
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
    private Map<String, String> followed(Map<String, Metric> metrics) {
        Map<String, String> followed = new TreeMap<>();
        for (RenamedMetrics.Renaming renaming : RenamedMetrics.all()) {
            MetricEntity from = tables.metrics().findById(renaming.from());
            Metric to = metrics.get(renaming.to());
            if (!renaming.dropped() && to != null && (from == null || from.unit.equals(to.unit()))) {
                followed.put(renaming.from(), renaming.to());
            }
        }
        return followed;
    }

    /** The metrics of the edition, and in their place those of users. */
    private Map<String, Metric> metrics(EditionData edition) {
        Map<String, Metric> metrics = new HashMap<>();
        edition.metrics().forEach(metric -> metrics.put(metric.id(), metric));
        tables.metrics().all().stream()
                .filter(metric -> !metric.isOfEdition())
                .forEach(metric -> metrics.put(metric.id, metric.content()));
        return metrics;
    }
}
