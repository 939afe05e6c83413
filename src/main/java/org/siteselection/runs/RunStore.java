package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.audit.AuditTrail;
import org.siteselection.http.request.Paging;
import org.siteselection.storage.WriteGuard;
import org.siteselection.storage.WriteTrial;

/**
 * The tables of runs. Each method is one transaction. Those that write may meet another writer, see {@link Contention}, and
 * leave nothing behind when they do.
 */
@ApplicationScoped
class RunStore implements WriteTrial {
    private static final String SUMMARY = "select new org.siteselection.runs.RunSummary(r.id, r.createdAt, r.createdBy,"
            + " r.label, r.ruleSet, r.ruleSetVersion, r.rulesDigest, r.snapshot, r.edition, r.method, r.ranked,"
            + " r.excluded, r.leader) ";
    private static final String ALL = "from RunEntity r where r.createdAt <= :until";
    private static final String OF_RULE_SET = ALL + " and r.ruleSet = :ruleSet";
    private static final String NEWEST_FIRST = " order by r.createdAt desc, r.id";
    /** After every moment that a run can have. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager database;
    private final AuditTrail audit;
    private final WriteGuard guard;

    RunStore(EntityManager database, AuditTrail audit, WriteGuard guard) {
        this.database = database;
        this.audit = audit;
        this.guard = guard;
    }

    /**
     * Stores a run, and the catalogue that it used unless it is there.
     *
     * @param run not stored before
     * @param catalogue text of the catalogue, packed; asked for only where it is needed
     */
    @Transactional
    public void insert(RunEntity run, Supplier<String> catalogue) {
        guard.requireWritable();
        if (!lock(run.snapshot)) {
            SnapshotEntity snapshot = new SnapshotEntity();
            snapshot.digest = run.snapshot;
            snapshot.content = catalogue.get();
            database.persist(snapshot);
            database.flush();
        }
        database.persist(run);
        String label = run.label == null ? "" : " '" + run.label + "'";
        audit.record(
                "run.created",
                run.id.toString(),
                "Run" + label + " of " + (run.ruleSet == null ? "inline rules" : run.ruleSet) + ", " + run.ranked
                        + " ranked, " + run.excluded + " excluded");
        database.flush();
    }

    /**
     * Keeps others from removing a catalogue, or from using one that is about to be removed. Not every database does so
     * for the reference alone.
     *
     * @return whether it is there
     */
    private boolean lock(String snapshot) {
        return !database.createNativeQuery(
                        "select digest from catalogue_snapshot where digest = ?1 for update", String.class)
                .setParameter(1, snapshot)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        SnapshotEntity snapshot = new SnapshotEntity();
        snapshot.digest = id;
        database.persist(snapshot);
        RunEntity run = new RunEntity();
        run.id = UUID.randomUUID();
        run.snapshot = id;
        database.persist(run);
        database.flush();
    }

    /** Deletes a run, and its catalogue with the last run that used it. */
    @Transactional
    public boolean delete(UUID id) {
        guard.requireWritable();
        List<String> used = database.createQuery("select r.snapshot from RunEntity r where r.id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (used.isEmpty()) {
            return false;
        }
        String snapshot = used.get(0);
        lock(snapshot);
        int deleted = database.createQuery("delete from RunEntity r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (deleted == 0) {
            return false;
        }
        long others = database.createQuery("select count(r) from RunEntity r where r.snapshot = :snapshot", Long.class)
                .setParameter("snapshot", snapshot)
                .getSingleResult();
        if (others == 0) {
            database.createQuery("delete from SnapshotEntity s where s.digest = :digest")
                    .setParameter("digest", snapshot)
                    .executeUpdate();
        }
        audit.record("run.deleted", id.toString(), "Run deleted");
        return true;
    }

    @Transactional
    public Optional<RunEntity> find(UUID id) {
        return RunEntity.findByIdOptional(id);
    }

    /** The run that a caller's earlier request with this key made. */
    @Transactional
    public Optional<RunEntity> find(String caller, String idempotencyKey) {
        return RunEntity.find("createdBy = ?1 and idempotencyKey = ?2", caller, idempotencyKey)
                .firstResultOptional();
    }

    /** Number of stored runs. */
    @Transactional
    public long count() {
        return RunEntity.count();
    }

    /** Text of a stored catalogue, packed. */
    @Transactional
    public Optional<String> snapshot(String digest) {
        return SnapshotEntity.<SnapshotEntity>findByIdOptional(digest).map(row -> row.content);
    }

    /**
     * A page of runs and how many there are on all pages.
     *
     * @param until leaves out what was created later, so that pages do not move while runs are added; null for all
     */
    @Transactional
    public RunViews.RunList list(@Nullable String ruleSet, @Nullable Instant until, Paging paging) {
        String from = ruleSet == null ? ALL : OF_RULE_SET;
        List<RunSummary> items = with(
                        ruleSet, until, database.createQuery(SUMMARY + from + NEWEST_FIRST, RunSummary.class))
                .setFirstResult(paging.page() * paging.size())
                .setMaxResults(paging.size())
                .getResultList();
        long total = with(ruleSet, until, database.createQuery("select count(r) " + from, Long.class))
                .getSingleResult();
        return new RunViews.RunList(items, paging.page(), paging.size(), total);
    }

    private static <T> TypedQuery<T> with(@Nullable String ruleSet, @Nullable Instant until, TypedQuery<T> query) {
        query.setParameter("until", until == null ? END : until);
        return ruleSet == null ? query : query.setParameter("ruleSet", ruleSet);
    }
}
