package org.siteselection.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.siteselection.http.security.Access;
import org.siteselection.storage.WriteTrial;

/**
 * Records each change of stored data with its author and time. An entry is committed if and only if its change is committed.
 */
@ApplicationScoped
public class AuditTrail implements WriteTrial {
    private final AuditRepository rows;
    private final Access access;
    private final Clock clock;

    @Inject
    AuditTrail(AuditRepository rows, Access access) {
        this(rows, access, Clock.systemUTC());
    }

    AuditTrail(AuditRepository rows, Access access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Records changes by the caller of the request that is being answered, now.
     *
     * @param changes in the order in which they were made
     * @throws jakarta.transaction.TransactionalException outside a transaction: an entry of its own could outlive a change that fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<AuditedChange> changes) {
        String actor = access.caller();
        rows.insert(changes.stream().map(change -> row(change, actor)).toList());
    }

    private AuditRowEntity row(AuditedChange change, String actor) {
        AuditRowEntity row = new AuditRowEntity();
        // PostgreSQL rounds to microseconds.
        row.at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        row.actor = actor;
        row.action = change.action();
        row.subject = change.subject();
        row.detail = change.detail();
        return row;
    }

    /** As {@link #record(List)}, of one change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, String detail) {
        record(List.of(new AuditedChange(action, subject, detail)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        AuditRowEntity row = new AuditRowEntity();
        row.subject = id;
        rows.insert(List.of(row));
    }
}
