package org.siteselection.catalogue.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.audit.AuditTrail;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.EditPlan;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.RowText;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.security.Access;
import org.siteselection.http.traffic.ServiceStop;
import org.siteselection.storage.WriteGuard;

/**
 * Makes changes of the catalogue: all of a set or none, one set after the other, on all instances that share the database.
 * What is decided upon is the catalogue as it is at that moment, so no update is lost.
 */
@ApplicationScoped
public class CatalogueWriter {
    private static final long PATIENCE_SECONDS = 30;
    private static final long LOOK_MILLIS = 200;
    /** From so many changes on, rows are read in one go rather than one by one. */
    private static final int MANY = 100;

    private final Catalogue catalogue;
    private final CatalogueStore store;
    private final EntityManager database;
    private final AuditTrail audit;
    private final Access access;
    private final WriteGuard guard;

    // Threads of this instance wait here, where they are served in order; only instances compete for the row.
    private final ReentrantLock turn = new ReentrantLock(true);

    CatalogueWriter(
            Catalogue catalogue,
            CatalogueStore store,
            EntityManager database,
            AuditTrail audit,
            Access access,
            WriteGuard guard) {
        this.catalogue = catalogue;
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.access = access;
        this.guard = guard;
    }

    /** What was written, and the catalogue that holds it. */
    public record Written<P extends EditPlan>(Held after, P plan) {}

    /**
     * @param planner decides what to change, given the catalogue as it is when its turn has come; what it throws is thrown
     *     and nothing is changed
     * @throws ApiException {@code unavailable} when too many writers wait
     */
    public <P extends EditPlan> Written<P> write(Function<Held, P> planner) {
        takeTurn();
        try {
            Written<P> written = QuarkusTransaction.requiringNew().call(() -> attempt(planner));
            catalogue.publish(written.after());
            return written;
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() - end < 0 && !ServiceStop.isDue()) {
                if (turn.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ServiceStop.isDue()) {
            throw new ApiException(
                    ProblemCode.UNAVAILABLE, "The service is stopping. Nothing was changed; send the request again.");
        }
        throw new ApiException(
                ProblemCode.UNAVAILABLE,
                "Other changes of the catalogue have been under way for " + PATIENCE_SECONDS
                        + " seconds. Nothing was changed; try again later.");
    }

    private <P extends EditPlan> Written<P> attempt(Function<Held, P> planner) {
        guard.requireWritable();
        SeededEditionEntity stored =
                database.find(SeededEditionEntity.class, SeededEditionEntity.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            throw new IllegalStateException("The catalogue was never seeded");
        }
        requireSameEdition(stored);
        Held held = catalogue.held();
        Held base = held.revision() == stored.revision ? held : store.load();
        P plan = planner.apply(base);
        ChangeSet changes = plan.changes();
        if (changes.isEmpty()) {
            return new Written<>(base, plan);
        }
        // Built first: a set that does not fit together is refused before anything is written.
        CatalogueSnapshot after =
                base.snapshot().with(changes.applyTo(base.snapshot().data()));
        stored.next(database);
        write(changes, stored.revision);
        database.flush();
        Held written = new Held(after, stored.revision, base.rows().with(changes, stored.revision));
        return new Written<>(written, plan);
    }

    private static void requireSameEdition(SeededEditionEntity stored) {
        stored.refusal().ifPresent(refusal -> {
            throw new ApiException(
                    ProblemCode.UNAVAILABLE,
                    refusal + " It reads and ranks; changes are made through an instance of the stored edition.");
        });
    }

    private void write(ChangeSet changes, long revision) {
        History history = new History(database, access.caller(), revision);
        if (changes.facts().size() > MANY) {
            FactEntity.listAll();
        }
        put(StoredKind.PLACE, changes.places(), revision);
        put(StoredKind.METRIC, changes.metrics(), revision);
        put(StoredKind.SOURCE, changes.sources(), revision);
        for (Change<Fact> change : changes.facts()) {
            FactEntity present = stored(StoredKind.FACT, change);
            if (present != null) {
                history.keep(present);
            }
            FactEntity fact = put(StoredKind.FACT, change, present, revision);
            if (fact != null) {
                fact.recordedAt = fact.isOfEdition() ? null : history.at();
                fact.recordedBy = fact.isOfEdition() ? null : history.by();
            }
        }
        put(StoredKind.LAW, changes.laws(), revision);
        database.flush();
        remove(StoredKind.LAW, changes.laws());
        remove(StoredKind.FACT, changes.facts());
        database.flush();
        remove(StoredKind.SOURCE, changes.sources());
        remove(StoredKind.METRIC, changes.metrics());
        remove(StoredKind.PLACE, changes.places());
    }

    private <R, E extends CatalogueRow<R>> void put(StoredKind<R, E> kind, List<Change<R>> changes, long revision) {
        changes.forEach(change -> put(kind, change, stored(kind, change), revision));
        // The next kind may refer to these rows.
        database.flush();
    }

    private <R, E extends CatalogueRow<R>> @Nullable E put(
            StoredKind<R, E> kind, Change<R> change, @Nullable E present, long revision) {
        audit.record(
                kind.kind().singular() + "." + change.kind(),
                kind.kind().key().apply(change.content()),
                (change.before() == null ? "" : RowText.of(change.before()) + " -> ")
                        + (change.after() == null ? "deleted" : RowText.of(change.after())));
        R after = change.after();
        if (after == null) {
            return null;
        }
        E row = present == null ? kind.blank().get() : present;
        row.fill(after);
        row.origin = change.origin();
        row.revision = revision;
        if (present == null) {
            database.persist(row);
        }
        return row;
    }

    private <R, E extends CatalogueRow<R>> void remove(StoredKind<R, E> kind, List<Change<R>> changes) {
        for (Change<R> change : changes) {
            E present = change.after() == null ? stored(kind, change) : null;
            if (present != null) {
                database.remove(present);
            }
        }
        database.flush();
    }

    private <R, E extends CatalogueRow<R>> @Nullable E stored(StoredKind<R, E> kind, Change<R> change) {
        return change.before() == null ? null : kind.stored().apply(database, change.content());
    }
}
