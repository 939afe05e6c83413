package org.siteselection.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A catalogue of runs, or an edition from which catalogues of runs differ, with its digest as key. */
@Entity
@Table(name = "catalogue_snapshot")
class SnapshotEntity {
    @Id
    String digest = "";

    /** Digest of the edition from which the catalogue differs; null if the content has all rows. */
    @Column(name = "edition_digest")
    @Nullable
    String edition;

    /** In the format of {@link org.siteselection.catalogue.SnapshotText}, packed. */
    @Column(nullable = false)
    String content = "";
}
