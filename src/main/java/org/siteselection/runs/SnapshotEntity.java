package org.siteselection.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A catalogue that runs used, under its digest. */
@Entity
@Table(name = "catalogue_snapshot")
class SnapshotEntity {
    @Id
    String digest = "";

    /** As {@link org.siteselection.catalogue.SnapshotText} writes it, packed. */
    @Column(nullable = false)
    String content = "";
}
