package org.siteselection.catalogue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Uncertainty;

/**
 * A figure with its provenance: the common columns of current and superseded facts.
 *
 * @param value in {@code unit}
 * @param year year of the figure
 * @param source id of the source
 * @param recordedAt time at which a user recorded the figure; null for figures of the packaged edition
 * @param recordedBy author of the record; null for figures of the packaged edition
 */
@Embeddable
public record StoredFigure(
        @Column(name = "figure", nullable = false) double value,
        @Column(nullable = false) String unit,
        @Column(name = "as_of", nullable = false) int year,
        @Column(name = "source_id", nullable = false) String source,

        @Column(name = "low_bound") @Nullable Double low,
        @Column(name = "high_bound") @Nullable Double high,

        @Column(name = "standard_deviation") @Nullable Double sd,

        @Nullable String distribution,

        @Column(name = "recorded_at") @Nullable Instant recordedAt,

        @Column(name = "recorded_by") @Nullable String recordedBy) {

    /** The figure of a new row before it is set. */
    static final StoredFigure NONE = new StoredFigure(0, "", 0, "", null, null, null, null, null, null);

    /** The figure of a fact, recorded by no user. */
    static StoredFigure of(Fact fact) {
        Uncertainty uncertainty = fact.uncertainty();
        return new StoredFigure(
                fact.value(),
                fact.unit(),
                fact.year(),
                fact.source(),
                uncertainty == null ? null : uncertainty.low(),
                uncertainty == null ? null : uncertainty.high(),
                uncertainty == null ? null : uncertainty.sd(),
                uncertainty == null ? null : uncertainty.distribution(),
                null,
                null);
    }

    /** The fact of a place and a metric with this figure. */
    Fact of(String place, String metric) {
        return new Fact(place, metric, value, unit, year, source, uncertainty());
    }

    /** The same figure, recorded by a user. */
    StoredFigure recorded(Instant at, String by) {
        return new StoredFigure(value, unit, year, source, low, high, sd, distribution, at, by);
    }

    /** The same figure under another name of its unit. */
    StoredFigure in(String otherUnit) {
        return new StoredFigure(value, otherUnit, year, source, low, high, sd, distribution, recordedAt, recordedBy);
    }

    /** Uncertainty of the figure; null if none is given. */
    public @Nullable Uncertainty uncertainty() {
        return Uncertainty.orNull(low, high, sd, distribution);
    }
}
