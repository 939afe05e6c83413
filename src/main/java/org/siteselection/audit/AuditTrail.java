package org.siteselection.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
     * Records a change by the caller of the request that is being answered, now.
     *
     * @param action kind of thing and what was done to it, {@code place.added}, {@code fact.changed}, {@code run.deleted}; at most 64
     *     characters
     * @param subject the changed object, for example its id; at most 700 characters
     * @param detail description of the change; never a credential
     * @throws jakarta.transaction.TransactionalException outside a transaction: an entry of its own could outlive a change that fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, String detail) {
        AuditRowEntity row = new AuditRowEntity();
        // PostgreSQL rounds to microseconds.
        row.at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        row.actor = access.caller();
        row.action = action;
        row.subject = subject;
        row.detail = detail;
        rows.persist(row);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(String id) {
        AuditRowEntity row = new AuditRowEntity();
        row.subject = id;
        rows.persistAndFlush(row);
    }
}
