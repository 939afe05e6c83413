package org.siteselection.catalogue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The superseded figures. */
@ApplicationScoped
public class SupersededFactRepository implements PanacheRepositoryBase<SupersededFactEntity, Long> {
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
