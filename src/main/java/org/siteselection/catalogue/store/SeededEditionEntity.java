package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;

/** The one row that says which packaged edition the tables hold. */
@Entity
@Table(name = "catalogue_edition")
class SeededEditionEntity {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(nullable = false)
    String edition = "";

    /** Of the packaged rows alone, without users' rows. */
    @Column(nullable = false)
    String digest = "";

    /** Counts the changes of the catalogue, of seeding and of users. */
    @Column(nullable = false)
    long revision;

    /** The newest revision that is told by the rows that it wrote. */
    @Column(name = "told_revision", nullable = false)
    long toldRevision;

    @Column(name = "seeded_at", nullable = false)
    Instant seededAt = Instant.EPOCH;

    /** Whether an edition was brought in; the digest that the migrations write is that of none. */
    boolean isSeeded() {
        return !digest.isEmpty();
    }

    /**
     * The revision, where it was made by an instance of an earlier version, which does not have rows tell it: any row may be as new
     * as this, so none passes for older. 0 where every row tells.
     */
    long untold() {
        return toldRevision == revision ? 0 : revision;
    }

    /**
     * Why an instance with the packaged edition must not change the catalogue; empty when it may. What a deletion brings back, and
     * whose a row is, only the stored edition says.
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
