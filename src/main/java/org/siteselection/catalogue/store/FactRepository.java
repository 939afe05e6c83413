package org.siteselection.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.RowType;

/** The facts in force. */
@ApplicationScoped
public class FactRepository extends RowRepository<Fact, FactEntity, FactEntity.Key> {
    private static final int AT_ONCE = 500;
    private static final int FETCHED = 1_000;
    private static final String STORED = "select new org.siteselection.catalogue.store.StoredFact("
            + "f.place, f.metric, f.figure, f.origin, f.revision) from FactEntity f where ";

    private final StatelessSession session;

    /** @param session writes rows that no transaction keeps as entities */
    FactRepository(StatelessSession session) {
        this.session = session;
    }

    @Override
    RowType<Fact> kind() {
        return RowType.FACT;
    }

    @Override
    FactEntity blank() {
        return new FactEntity();
    }

    @Override
    @Nullable
    FactEntity sameKey(Fact fact) {
        return findById(FactEntity.Key.of(fact));
    }

    @Override
    List<String> keys() {
        return find("select f.place || ' ' || f.metric from FactEntity f")
                .project(String.class)
                .list();
    }

    /** The fact of a place and a metric; empty if none is in force. */
    public Optional<FactEntity> inForce(String place, String metric) {
        return findByIdOptional(new FactEntity.Key(place, metric));
    }

    /**
     * Reads rows one after the other, without entities.
     *
     * @param since revision after which the rows were written; -1 for all rows
     */
    void forEachStored(long since, Consumer<StoredFact> reader) {
        CriteriaBuilder criteria = getEntityManager().getCriteriaBuilder();
        CriteriaQuery<StoredFact> query = criteria.createQuery(StoredFact.class);
        Root<FactEntity> fact = query.from(FactEntity.class);
        query.select(criteria.construct(
                        StoredFact.class,
                        fact.get("place"),
                        fact.get("metric"),
                        fact.get("figure"),
                        fact.get("origin"),
                        fact.get("revision")))
                .where(criteria.gt(fact.get("revision"), since));
        try (Stream<StoredFact> rows = getEntityManager()
                .createQuery(query)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream()) {
            rows.forEach(reader);
        }
    }

    /** The rows with the keys of some facts, read together and without entities. */
    Map<FactEntity.Key, StoredFact> stored(List<Fact> facts) {
        Map<String, Set<String>> metrics = new TreeMap<>();
        facts.forEach(fact ->
                metrics.computeIfAbsent(fact.place(), place -> new TreeSet<>()).add(fact.metric()));
        // Databases do not look up a list of pairs by the index, but a list of places.
        Map<Set<String>, List<String>> places = new HashMap<>();
        metrics.forEach((place, measured) ->
                places.computeIfAbsent(measured, any -> new ArrayList<>()).add(place));
        Map<FactEntity.Key, StoredFact> stored = new HashMap<>();
        places.forEach((measured, all) -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                getEntityManager()
                        .createQuery(STORED + "f.place in :places and f.metric in :metrics", StoredFact.class)
                        .setParameter("places", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                        .setParameter("metrics", measured)
                        .getResultList()
                        .forEach(fact -> stored.put(new FactEntity.Key(fact.place(), fact.metric()), fact));
            }
        });
        return stored;
    }

    /** Writes rows directly to the database. They must not be entities of the transaction. */
    void write(List<FactEntity> added, List<FactEntity> changed, List<FactEntity> deleted) {
        session.insertMultiple(added);
        session.updateMultiple(changed);
        session.deleteMultiple(deleted);
    }

    /** The facts that users recorded. */
    List<FactEntity> ofUsers() {
        return list("origin", Origin.USER);
    }

    /** Ids of the places that have facts. */
    List<String> places() {
        return find("select distinct f.place from FactEntity f")
                .project(String.class)
                .list();
    }

    /** Ids of the metrics that have facts. */
    List<String> metrics() {
        return find("select distinct f.metric from FactEntity f")
                .project(String.class)
                .list();
    }

    /** Ids of the sources that facts in force cite. */
    List<String> sources() {
        return find("select distinct f.figure.source from FactEntity f")
                .project(String.class)
                .list();
    }
}
