package org.siteselection.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure that was in force until another took its place or it was deleted. Never changed, never removed. */
@Entity
@Table(name = "superseded_fact")
class SupersededFactEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "place_id", nullable = false)
    String place = "";

    @Column(name = "metric_id", nullable = false)
    String metric = "";

    @Column(name = "figure", nullable = false)
    double value;

    @Column(nullable = false)
    String unit = "";

    @Column(name = "as_of", nullable = false)
    int year;

    @Column(name = "source_id", nullable = false)
    String source = "";

    @Column(name = "low_bound")
    @Nullable
    Double low;

    @Column(name = "high_bound")
    @Nullable
    Double high;

    @Column(name = "standard_deviation")
    @Nullable
    Double sd;

    @Nullable
    String distribution;

    @Column(nullable = false)
    String origin = "";

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;

    @Column(name = "recorded_by")
    @Nullable
    String recordedBy;

    @Column(name = "superseded_at", nullable = false)
    Instant supersededAt = Instant.EPOCH;

    @Column(name = "superseded_by", nullable = false)
    String supersededBy = "";

    /** Of the catalogue, from which on the figure was no longer in force. */
    @Column(nullable = false)
    long revision;

    /** Keeps a fact that is about to be changed or removed. */
    static SupersededFactEntity of(FactEntity fact, Instant at, String by, long revision) {
        SupersededFactEntity kept = new SupersededFactEntity();
        kept.place = fact.place;
        kept.metric = fact.metric;
        kept.value = fact.value;
        kept.unit = fact.unit;
        kept.year = fact.year;
        kept.source = fact.source;
        kept.low = fact.low;
        kept.high = fact.high;
        kept.sd = fact.sd;
        kept.distribution = fact.distribution;
        kept.origin = fact.origin;
        kept.recordedAt = fact.recordedAt;
        kept.recordedBy = fact.recordedBy;
        kept.supersededAt = at;
        kept.supersededBy = by;
        kept.revision = revision;
        return kept;
    }

    @Nullable
    Uncertainty uncertainty() {
        return Uncertainty.orNull(low, high, sd, distribution);
    }
}
