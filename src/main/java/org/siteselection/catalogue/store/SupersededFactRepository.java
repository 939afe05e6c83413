package org.siteselection.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.storage.RowBatch;

/** The superseded figures. */
@ApplicationScoped
public class SupersededFactRepository implements PanacheRepositoryBase<SupersededFactEntity, Long> {
    private static final List<String> COLUMNS = List.of(
            "place_id",
            "metric_id",
            "figure",
            "unit",
            "as_of",
            "source_id",
            "low_bound",
            "high_bound",
            "standard_deviation",
            "distribution",
            "recorded_at",
            "recorded_by",
            "origin",
            "superseded_at",
            "superseded_by",
            "revision");

    private static final RowBatch<SupersededFactEntity> INSERTED =
            new RowBatch<>("superseded_fact", COLUMNS, SupersededFactRepository::values);

    private static @Nullable Object[] values(SupersededFactEntity row) {
        StoredFigure figure = row.figure;
        Instant recorded = figure.recordedAt();
        return new @Nullable Object[] {
            row.place,
            row.metric,
            figure.value(),
            figure.unit(),
            figure.year(),
            figure.source(),
            figure.low(),
            figure.high(),
            figure.sd(),
            figure.distribution(),
            recorded == null ? null : recorded.atOffset(ZoneOffset.UTC),
            figure.recordedBy(),
            row.origin,
            row.supersededAt.atOffset(ZoneOffset.UTC),
            row.supersededBy,
            row.revision
        };
    }

    /** Inserts new rows in their order, directly in the database. */
    void insert(List<SupersededFactEntity> rows) {
        getSession().doWork(connection -> INSERTED.insert(connection, rows));
    }

    /** Earlier figures of a place and a metric, the newest first. */
    public List<SupersededFactEntity> newestFirst(String place, String metric) {
        return list("place = ?1 and metric = ?2", Sort.descending("revision", "id"), place, metric);
    }

    /** Number of figures from a source. */
    public long countOfSource(String id) {
        return count("figure.source", id);
    }

    /** Keys of the facts that were replaced or deleted after a revision. */
    List<FactEntity.Key> after(long since) {
        return getEntityManager()
                .createQuery(
                        "select distinct new org.siteselection.catalogue.store.FactEntity$Key(s.place, s.metric)"
                                + " from SupersededFactEntity s where s.revision > :since",
                        FactEntity.Key.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Gives the figures of a metric to the id that it has from now on. */
    void renameMetric(String from, String to) {
        update("metric = ?2 where metric = ?1", from, to);
    }

    /** Ids of the sources that superseded facts cite. */
    List<String> sources() {
        return find("select distinct s.figure.source from SupersededFactEntity s")
                .project(String.class)
                .list();
    }
}
