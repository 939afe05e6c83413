package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure that was in force until it was replaced or deleted. The row is never changed or removed; a renamed metric
 * takes its superseded figures along. */
@Entity
@Table(name = "superseded_fact")
public class SupersededFactEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "place_id", nullable = false)
    public String place = "";

    @Column(name = "metric_id", nullable = false)
    public String metric = "";

    @Embedded
    public StoredFigure figure = StoredFigure.NONE;

    @Column(nullable = false)
    public String origin = "";

    @Column(name = "superseded_at", nullable = false)
    public Instant supersededAt = Instant.EPOCH;

    @Column(name = "superseded_by", nullable = false)
    public String supersededBy = "";

    /** First revision of the catalogue without the figure. */
    @Column(nullable = false)
    public long revision;

    /** Stores a fact before it is changed or removed. */
    static SupersededFactEntity of(StoredFact fact, Instant at, String by, long revision) {
        SupersededFactEntity kept = new SupersededFactEntity();
        kept.place = fact.place();
        kept.metric = fact.metric();
        kept.figure = fact.figure();
        kept.origin = fact.origin();
        kept.supersededAt = at;
        kept.supersededBy = by;
        kept.revision = revision;
        return kept;
    }
}
