package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Uncertainty;

/** A figure that was in force until another took its place or it was deleted. Never changed, never removed. */
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

    @Column(name = "figure", nullable = false)
    public double value;

    @Column(nullable = false)
    public String unit = "";

    @Column(name = "as_of", nullable = false)
    public int year;

    @Column(name = "source_id", nullable = false)
    public String source = "";

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
    public String origin = "";

    @Column(name = "recorded_at")
    @Nullable
    public Instant recordedAt;

    @Column(name = "recorded_by")
    @Nullable
    public String recordedBy;

    @Column(name = "superseded_at", nullable = false)
    public Instant supersededAt = Instant.EPOCH;

    @Column(name = "superseded_by", nullable = false)
    public String supersededBy = "";

    /** Of the catalogue, from which on the figure was no longer in force. */
    @Column(nullable = false)
    public long revision;

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
    public Uncertainty uncertainty() {
        return Uncertainty.orNull(low, high, sd, distribution);
    }
}
