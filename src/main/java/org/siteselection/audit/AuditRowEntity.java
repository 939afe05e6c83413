package org.siteselection.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditRowEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "recorded_at", nullable = false)
    Instant at = Instant.EPOCH;

    @Column(nullable = false)
    String actor = "";

    @Column(nullable = false)
    String action = "";

    @Column(nullable = false)
    String subject = "";

    @Column(nullable = false)
    String detail = "";
}
