package org.siteselection.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.siteselection.http.request.Paging;

/** Reads the audit. */
@ApplicationScoped
class AuditLog {
    /**
     * @param items newest first
     * @param page number of the page, from 0
     * @param size most items of a page
     * @param total entries that match, on all pages
     */
    @RegisterForReflection
    public record AuditPage(List<AuditEntry> items, int page, int size, long total) {}

    /** What members of the entries must be; empty for any. */
    record Wanted(Optional<String> actor, Optional<String> action, Optional<String> subject) {}

    private final AuditRepository rows;

    AuditLog(AuditRepository rows) {
        this.rows = rows;
    }

    @Transactional
    AuditPage page(Wanted wanted, Paging paging) {
        List<AuditEntry> items =
                rows.newestFirst(wanted, paging).stream().map(AuditLog::entry).toList();
        return new AuditPage(items, paging.page(), paging.size(), rows.countMatching(wanted));
    }

    private static AuditEntry entry(AuditRowEntity row) {
        long id = Objects.requireNonNull(row.id, "a stored row has an id");
        return new AuditEntry(id, row.at, row.actor, row.action, row.subject, row.detail);
    }
}
