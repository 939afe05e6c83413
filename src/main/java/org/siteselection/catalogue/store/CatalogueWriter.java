package org.siteselection.catalogue.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.audit.AuditTrail;
import org.siteselection.audit.AuditedChange;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.ChangeSet;
import org.siteselection.catalogue.RowText;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.security.Access;
import org.siteselection.http.traffic.ServiceStop;
import org.siteselection.storage.WriteGuard;

/**
 * Makes changes of the catalogue: all of a set or none, one set after the other, across all instances that share the
 * database. Each decision is based on the current catalogue, so no update is lost.
 */
@ApplicationScoped
public class CatalogueWriter {
    private static final long PATIENCE_SECONDS = 30;
    private static final long LOOK_MILLIS = 200;

    private final Catalogue catalogue;
    private final CatalogueStore store;
    private final CatalogueTables tables;
    private final AuditTrail audit;
    private final Access access;
    private final WriteGuard guard;

    CatalogueWriter(
            Catalogue catalogue,
            CatalogueStore store,
            CatalogueTables tables,
            AuditTrail audit,
            Access access,
            WriteGuard guard) {
        this.catalogue = catalogue;
        this.store = store;
        this.tables = tables;
        this.audit = audit;
        this.access = access;
        this.guard = guard;
    }

    /** The written changes, and the catalogue after them. */
    public record Written<P extends Change.Plan>(CatalogueState after, P plan) {}

    /**
     * @param planner makes the plan from the current catalogue; if it throws, nothing is changed and the exception is passed
     *     on
     * @throws ApiException {@code unavailable} if too many writers wait
     */
    public <P extends Change.Plan> Written<P> write(Function<CatalogueState, P> planner) {
        takeTurn();
        try {
            Written<P> written = QuarkusTransaction.requiringNew().call(() -> attempt(planner));
            catalogue.publish(written.after());
            return written;
        } finally {
            catalogue.turn().unlock();
        }
    }

    private void takeTurn() {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() - end < 0 && !ServiceStop.isDue()) {
                if (catalogue.turn().tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
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

    private <P extends Change.Plan> Written<P> attempt(Function<CatalogueState, P> planner) {
        guard.requireWritable();
        SeededEditionEntity stored = tables.edition().locked();
        requireSameEdition(stored);
        CatalogueState held = catalogue.held();
        CatalogueState base = held.revision() == stored.revision ? held : store.follow(held);
        P plan = planner.apply(base);
        ChangeSet changes = plan.changes();
        if (changes.isEmpty()) {
            return new Written<>(base, plan);
        }
        // Built first, so that an inconsistent set is refused before any write.
        CatalogueSnapshot after =
                base.snapshot().with(changes.applyTo(base.snapshot().data()));
        tables.countRevision(stored);
        write(changes, base, stored.revision);
        tables.flush();
        CatalogueState written = base.next(after, stored.revision, base.rows().with(changes, stored.revision));
        return new Written<>(written, plan);
    }

    private static void requireSameEdition(SeededEditionEntity stored) {
        stored.refusal().ifPresent(refusal -> {
            throw new ApiException(
                    ProblemCode.UNAVAILABLE,
                    refusal + " It reads and ranks; changes are made through an instance of the stored edition.");
        });
    }

    private void write(ChangeSet changes, CatalogueState base, long revision) {
        ReferencedRows referenced = new ReferencedRows(tables, base);
        History history = new History(tables.superseded(), access.caller(), revision);
        put(tables.places(), changes.places(), referenced, revision);
        put(tables.metrics(), changes.metrics(), referenced, revision);
        put(tables.sources(), changes.sources(), referenced, revision);
        if (!changes.facts().isEmpty()) {
            new ChangedFacts(tables, referenced, history).write(changes.facts());
        }
        put(tables.laws(), changes.laws(), referenced, revision);
        remove(tables.laws(), changes.laws());
        remove(tables.sources(), changes.sources());
        remove(tables.metrics(), changes.metrics());
        remove(tables.places(), changes.places());
        audit.record(changes.all().map(CatalogueWriter::audited).toList());
    }

    private static <R> AuditedChange audited(ChangeSet.OfKind<R> of) {
        Change<R> change = of.change();
        return new AuditedChange(
                of.kind().singular() + "." + change.kind(),
                of.key(),
                (change.before() == null ? "" : RowText.of(change.before()) + " -> ")
                        + (change.after() == null ? "deleted" : RowText.of(change.after())));
    }

    private <R, E extends CatalogueRow<R>> void put(
            RowRepository<R, E, ?> rows, List<Change<R>> changes, ReferencedRows referenced, long revision) {
        for (Change<R> change : changes) {
            R after = change.after();
            if (after != null) {
                referenced.keepFor(after);
                E present = stored(rows, change);
                E row = present == null ? rows.blank() : present;
                row.fill(after);
                row.origin = change.origin();
                row.revision = revision;
                if (present == null) {
                    rows.persist(row);
                }
            }
        }
        // Rows of the next type may refer to these rows.
        tables.flush();
    }

    private <R, E extends CatalogueRow<R>> void remove(RowRepository<R, E, ?> rows, List<Change<R>> changes) {
        for (Change<R> change : changes) {
            E present = change.after() == null ? stored(rows, change) : null;
            if (present != null) {
                rows.delete(present);
            }
        }
        tables.flush();
    }

    private <R, E extends CatalogueRow<R>> @Nullable E stored(RowRepository<R, E, ?> rows, Change<R> change) {
        return change.before() == null ? null : rows.sameKey(change.content());
    }
}
