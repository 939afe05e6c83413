package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Uncertainty;

// The natural key is the primary key: generated identities would keep Hibernate from batching 5,679 inserts.
@Entity
@Table(name = "fact")
@IdClass(FactEntity.Key.class)
public class FactEntity extends CatalogueRow<Fact> {
    public record Key(String place, String metric) {}

    @Id
    @Column(name = "place_id")
    public String place = "";

    @Id
    @Column(name = "metric_id")
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

    /** When a user recorded the figure; null for figures of the packaged edition. */
    @Column(name = "recorded_at")
    @Nullable
    public Instant recordedAt;

    @Column(name = "recorded_by")
    @Nullable
    public String recordedBy;

    @Override
    public Fact content() {
        return new Fact(place, metric, value, unit, year, source, Uncertainty.orNull(low, high, sd, distribution));
    }

    @Override
    void fill(Fact fact) {
        place = fact.place();
        metric = fact.metric();
        value = fact.value();
        unit = fact.unit();
        year = fact.year();
        source = fact.source();
        Uncertainty uncertainty = fact.uncertainty();
        low = uncertainty == null ? null : uncertainty.low();
        high = uncertainty == null ? null : uncertainty.high();
        sd = uncertainty == null ? null : uncertainty.sd();
        distribution = uncertainty == null ? null : uncertainty.distribution();
    }
}
