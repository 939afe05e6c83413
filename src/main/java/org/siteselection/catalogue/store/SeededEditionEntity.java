package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;

/** The single row with the packaged edition of the tables. */
@Entity
@Table(name = "catalogue_edition")
class SeededEditionEntity {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(nullable = false)
    String edition = "";

    /** Digest of the packaged rows, without users' rows. */
    @Column(name = "edition_digest", nullable = false)
    String digest = "";

    /** Counts the changes of the catalogue, by editions and by users. */
    @Column(name = "catalogue_revision", nullable = false)
    long revision;

    /** The revision that brought the edition in: that of all packaged rows that are not stored. */
    @Column(name = "edition_revision", nullable = false)
    long editionRevision;

    /** The newest revision that is recorded in its rows. */
    @Column(name = "told_revision", nullable = false)
    long toldRevision;

    @Column(name = "seeded_at", nullable = false)
    Instant seededAt = Instant.EPOCH;

    /** Whether an edition was seeded; the initial digest of the migrations is not that of an edition. */
    boolean isSeeded() {
        return !digest.isEmpty();
    }

    /**
     * The revision if an instance of an earlier version made it, which does not record revisions in rows. Any row may be as
     * new as this revision, so it is the lower bound for all. 0 if every row has its revision.
     */
    long untold() {
        return toldRevision == revision ? 0 : revision;
    }

    /**
     * The reason why an instance with another packaged edition must not change the catalogue; empty if it may. Deletions and
     * the origin of rows depend on the stored edition.
     */
    Optional<String> refusal() {
        CatalogueSnapshot packaged = PackagedEdition.snapshot();
        return digest.equals(packaged.digest())
                ? Optional.empty()
                : Optional.of("The database holds the catalogue edition " + edition + ", and this instance comes with "
                        + packaged.edition() + ".");
    }

    /** Counts a change that writes its revision into its rows. */
    void countRevision() {
        revision++;
        toldRevision = revision;
    }
}
