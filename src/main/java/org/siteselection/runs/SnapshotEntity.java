package org.siteselection.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A catalogue of runs, with its digest as key. */
@Entity
@Table(name = "catalogue_snapshot")
class SnapshotEntity {
    @Id
    String digest = "";

    /** In the format of {@link org.siteselection.catalogue.SnapshotText}, packed. */
    @Column(nullable = false)
    String content = "";
}
