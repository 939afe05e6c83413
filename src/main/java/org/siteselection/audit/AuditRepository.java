package org.siteselection.audit;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siteselection.http.request.Paging;
import org.siteselection.storage.RowBatch;

/** The rows of the audit. */
@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditRowEntity> {
    private static final RowBatch<AuditRowEntity> INSERTED =
            new RowBatch<>("audit_entry", List.of("recorded_at", "actor", "action", "subject", "detail"), row ->
                    new Object[] {row.at.atOffset(ZoneOffset.UTC), row.actor, row.action, row.subject, row.detail});

    /** Inserts new rows in their order, directly in the database. */
    void insert(List<AuditRowEntity> rows) {
        getSession().doWork(connection -> INSERTED.insert(connection, rows));
    }

    /** One page of the rows that match, newest first. */
    List<AuditRowEntity> newestFirst(AuditLog.Wanted wanted, Paging paging) {
        return matching(wanted).page(Page.of(paging.page(), paging.size())).list();
    }

    /** Number of rows that match, on all pages. */
    long countMatching(AuditLog.Wanted wanted) {
        return matching(wanted).count();
    }

    private PanacheQuery<AuditRowEntity> matching(AuditLog.Wanted wanted) {
        Map<String, Object> values = new TreeMap<>();
        wanted.actor().ifPresent(name -> values.put("actor", name));
        wanted.action().ifPresent(name -> values.put("action", name));
        wanted.subject().ifPresent(name -> values.put("subject", name));
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        values.keySet().forEach(member -> conditions.add(member + " = :" + member));
        // The number decides between entries of the same moment, so that no page repeats or loses one.
        return find(String.join(" and ", conditions) + " order by at desc, id desc", values);
    }
}
