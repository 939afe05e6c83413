package org.siteselection.audit;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

    @Transactional
    AuditPage page(Wanted wanted, Paging paging) {
        Map<String, Object> values = new TreeMap<>();
        wanted.actor().ifPresent(name -> values.put("actor", name));
        wanted.action().ifPresent(name -> values.put("action", name));
        wanted.subject().ifPresent(name -> values.put("subject", name));
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        values.keySet().forEach(member -> conditions.add(member + " = :" + member));
        // The number decides between entries of the same moment, so that no page repeats or loses one.
        PanacheQuery<AuditRowEntity> query =
                AuditRowEntity.find(String.join(" and ", conditions) + " order by at desc, id desc", values);
        List<AuditEntry> items = query.page(Page.of(paging.page(), paging.size())).stream()
                .map(AuditLog::entry)
                .toList();
        return new AuditPage(items, paging.page(), paging.size(), query.count());
    }

    private static AuditEntry entry(AuditRowEntity row) {
        long id = Objects.requireNonNull(row.id, "a stored row has an id");
        return new AuditEntry(id, row.at, row.actor, row.action, row.subject, row.detail);
    }
}
