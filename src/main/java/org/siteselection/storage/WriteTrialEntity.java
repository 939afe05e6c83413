package org.siteselection.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The single placeholder row that is written and committed to detect whether the disk has space. */
@Entity
@Table(name = "write_trial")
class WriteTrialEntity {
    @Id
    int id = 1;

    @Column(name = "tried_at", nullable = false)
    Instant triedAt = Instant.EPOCH;
}
