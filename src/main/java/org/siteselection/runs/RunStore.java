package org.siteselection.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siteselection.audit.AuditTrail;
import org.siteselection.http.request.Paging;
import org.siteselection.storage.WriteGuard;
import org.siteselection.storage.WriteTrial;

/**
 * The tables of runs. Each method is one transaction. Those that write may lose a conflict with another writer, see {@link
 * ConflictRetry}, and are rolled back then.
 */
@ApplicationScoped
class RunStore implements WriteTrial {
    private final RunRepository runs;
    private final SnapshotRepository snapshots;
    private final AuditTrail audit;
    private final WriteGuard guard;

    RunStore(RunRepository runs, SnapshotRepository snapshots, AuditTrail audit, WriteGuard guard) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.audit = audit;
        this.guard = guard;
    }

    /**
     * Stores a run, and its catalogue unless that is stored already.
     *
     * @param run a run that is not stored yet
     * @param catalogue of the run; its texts are computed only if needed
     */
    @Transactional
    public void insert(RunEntity run, KeptCatalogue catalogue) {
        guard.requireWritable();
        if (!snapshots.lock(run.snapshot)) {
            String edition = catalogue.editionDigest();
            if (run.snapshot.equals(edition)) {
                snapshots.insert(edition, null, catalogue.edition());
            } else {
                if (!snapshots.lock(edition)) {
                    snapshots.insert(edition, null, catalogue.edition());
                }
                snapshots.insert(run.snapshot, edition, catalogue.difference());
            }
        }
        runs.persist(run);
        String label = run.label == null ? "" : " '" + run.label + "'";
        audit.record(
                "run.created",
                run.id.toString(),
                "Run" + label + " of " + (run.ruleSet == null ? "inline rules" : run.ruleSet) + ", " + run.ranked
                        + " ranked, " + run.excluded + " excluded");
        runs.flush();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        snapshots.insert(id, null, "");
        RunEntity run = new RunEntity();
        run.id = UUID.randomUUID();
        run.snapshot = id;
        runs.persistAndFlush(run);
    }

    /** Deletes a run, and its catalogue with the last run that used it. */
    @Transactional
    public boolean delete(UUID id) {
        guard.requireWritable();
        Optional<String> snapshot = runs.snapshotOf(id);
        if (snapshot.isEmpty()) {
            return false;
        }
        snapshots.lock(snapshot.get());
        if (!runs.remove(id)) {
            return false;
        }
        remove(snapshot.get());
        audit.record("run.deleted", id.toString(), "Run deleted");
        return true;
    }

    /** Removes a catalogue that no run uses any more, and the edition that only it differed from. */
    private void remove(String digest) {
        if (runs.countUsing(digest) > 0 || snapshots.countUsing(digest) > 0) {
            return;
        }
        String edition = snapshots.editionOf(digest);
        snapshots.remove(digest);
        if (edition != null) {
            snapshots.lock(edition);
            remove(edition);
        }
    }

    @Transactional
    public Optional<RunEntity> find(UUID id) {
        return runs.findByIdOptional(id);
    }

    /** The run of a caller's earlier request with this key. */
    @Transactional
    public Optional<RunEntity> find(String caller, String idempotencyKey) {
        return runs.ofRequest(caller, idempotencyKey);
    }

    /** Number of stored runs. */
    @Transactional
    public long count() {
        return runs.count();
    }

    /** A stored catalogue; empty if no catalogue has this digest. */
    @Transactional
    public Optional<SnapshotEntity> snapshot(String digest) {
        return snapshots.findByIdOptional(digest);
    }

    /**
     * A page of runs and the number of runs on all pages.
     *
     * @param until leaves out runs that were created later, so that pages do not shift while runs are added; null for all
     */
    @Transactional
    public RunViews.RunList list(@Nullable String ruleSet, @Nullable Instant until, Paging paging) {
        return new RunViews.RunList(
                runs.summaries(ruleSet, until, paging),
                paging.page(),
                paging.size(),
                runs.countSummaries(ruleSet, until));
    }
}
