package org.siteselection.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored run. It is written once and never changed; large parts are packed. */
@Entity
@Immutable
@Table(name = "ranking_run")
class RunEntity {
    static final int LONGEST_NAME = 200;

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", nullable = false)
    String createdBy = "";

    @Nullable
    String label;

    @Column(name = "idempotency_key")
    @Nullable
    String idempotencyKey;

    @Column(nullable = false)
    String fingerprint = "";

    @Column(name = "application_version", nullable = false)
    String applicationVersion = "";

    @Column(name = "rule_set_id")
    @Nullable
    String ruleSet;

    @Column(name = "rule_set_version")
    @Nullable
    String ruleSetVersion;

    @Column(name = "rules_digest", nullable = false)
    String rulesDigest = "";

    @Column(name = "snapshot_digest", nullable = false)
    String snapshot = "";

    @Column(nullable = false)
    String edition = "";

    @Column(name = "stale_after_years", nullable = false)
    int staleAfterYears;

    @Column(name = "ranking_method", nullable = false)
    String method = "";

    int ranked;

    int excluded;

    @Nullable
    String leader;

    @Column(nullable = false)
    String request = "";

    @Column(nullable = false)
    String rules = "";

    @Column(nullable = false)
    String facts = "";

    @Column(nullable = false)
    String answer = "";
}
