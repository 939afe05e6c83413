package org.siteselection.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that says which packaged edition the tables hold. */
@Entity
@Table(name = "catalogue_edition")
class SeededEditionEntity extends PanacheEntityBase {
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

    @Column(name = "seeded_at", nullable = false)
    Instant seededAt = Instant.EPOCH;
}
