package org.siteselection.runs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.request.Paging;

/** The stored runs. */
@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<RunEntity, UUID> {
    private static final String SUMMARY = "select new org.siteselection.runs.RunSummary(r.id, r.createdAt, r.createdBy,"
            + " r.label, r.ruleSet, r.ruleSetVersion, r.rulesDigest, r.snapshot, r.edition, r.method, r.ranked,"
            + " r.excluded, r.leader) ";
    private static final String ALL = "from RunEntity r where r.createdAt <= :until";
    private static final String OF_RULE_SET = ALL + " and r.ruleSet = :ruleSet";
    private static final String NEWEST_FIRST = " order by r.createdAt desc, r.id";
    /** Later than the creation of any run. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** The run of a caller's earlier request with this key. */
    Optional<RunEntity> ofRequest(String caller, String idempotencyKey) {
        return find("createdBy = ?1 and idempotencyKey = ?2", caller, idempotencyKey)
                .firstResultOptional();
    }

    /** Digest of the catalogue that a run used; the rest of the run is not read. */
    Optional<String> snapshotOf(UUID id) {
        return getEntityManager()
                .createQuery("select r.snapshot from RunEntity r where r.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Number of all runs. A criteria query, because a start asks for it: the first query in HQL makes the parser of that language.
     */
    @Override
    public long count() {
        CriteriaBuilder criteria = getEntityManager().getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        query.select(criteria.count(query.from(RunEntity.class)));
        return getEntityManager().createQuery(query).getSingleResult();
    }

    /** Number of runs that used a catalogue. */
    long countUsing(String snapshot) {
        return count("snapshot", snapshot);
    }

    /**
     * Deletes a run without reading it.
     *
     * @return whether it existed
     */
    boolean remove(UUID id) {
        return delete("id", id) > 0;
    }

    /**
     * One page of the runs, newest first.
     *
     * @param ruleSet null for runs of all rules
     * @param until leaves out runs that were created later; null for all
     */
    List<RunSummary> summaries(@Nullable String ruleSet, @Nullable Instant until, Paging paging) {
        return matching(SUMMARY, ruleSet, until, NEWEST_FIRST, RunSummary.class)
                .setFirstResult(paging.page() * paging.size())
                .setMaxResults(paging.size())
                .getResultList();
    }

    /** Number of the runs on all pages; parameters as for {@link #summaries}. */
    long countSummaries(@Nullable String ruleSet, @Nullable Instant until) {
        return matching("select count(r) ", ruleSet, until, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> matching(
            String select, @Nullable String ruleSet, @Nullable Instant until, String order, Class<T> type) {
        String from = ruleSet == null ? ALL : OF_RULE_SET;
        TypedQuery<T> query = getEntityManager()
                .createQuery(select + from + order, type)
                .setParameter("until", until == null ? END : until);
        return ruleSet == null ? query : query.setParameter("ruleSet", ruleSet);
    }
}
