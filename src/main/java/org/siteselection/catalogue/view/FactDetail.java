package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.catalogue.store.FactEntity;
import org.siteselection.catalogue.store.SupersededFactEntity;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/**
 * One figure with its history.
 *
 * @param fact current figure; null if it was deleted
 * @param superseded superseded figures, newest first
 */
@Schema(description = "One figure with its history")
@RegisterForReflection
public record FactDetail(
        CatalogueReference catalogue,

        @Schema(nullable = true, description = "The fact in force; null if it was deleted") @Nullable
        Recorded fact,

        @Schema(description = "The figures that were in force before, newest first")
        List<Recorded> superseded) {

    /**
     * A figure as recorded.
     *
     * @param origin {@code edition} or {@code user}
     * @param recordedAt absent for figures of the packaged edition, as is {@code recordedBy}
     * @param supersededAt absent for the figure in force, as is {@code supersededBy}
     * @param revision first revision of the catalogue without the figure; only for callers with a token, because it also
     *     counts changes of own sites
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recorded(
            @Schema(examples = "TX") String place,

            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            @Schema(examples = "6.59") double value,
            @Schema(examples = "cents/kWh") String unit,
            @Schema(examples = "2024") int year,
            @Schema(examples = "eia-861m-2025-04") String source,
            @Nullable Uncertainty uncertainty,

            @Schema(examples = "edition", description = "Origin of the figure: edition or user")
            String origin,

            @Nullable Instant recordedAt,

            @Schema(description = "Name of the token that recorded it, for callers with a token") @Nullable
            String recordedBy,

            @Nullable Instant supersededAt,
            @Nullable String supersededBy,

            @Schema(description = "First revision of the catalogue without this figure, for callers with a token")
            @Nullable
            Long revision) {

        static Recorded of(FactEntity fact, boolean names) {
            return new Recorded(
                    fact.place,
                    fact.metric,
                    fact.figure.value(),
                    fact.figure.unit(),
                    fact.figure.year(),
                    fact.figure.source(),
                    fact.figure.uncertainty(),
                    fact.origin,
                    fact.figure.recordedAt(),
                    names ? fact.figure.recordedBy() : null,
                    null,
                    null,
                    null);
        }

        /** A figure of the packaged edition. */
        static Recorded ofEdition(Fact fact) {
            return new Recorded(
                    fact.place(),
                    fact.metric(),
                    fact.value(),
                    fact.unit(),
                    fact.year(),
                    fact.source(),
                    fact.uncertainty(),
                    Origin.EDITION,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static Recorded of(SupersededFactEntity fact, boolean names) {
            return new Recorded(
                    fact.place,
                    fact.metric,
                    fact.figure.value(),
                    fact.figure.unit(),
                    fact.figure.year(),
                    fact.figure.source(),
                    fact.figure.uncertainty(),
                    fact.origin,
                    fact.figure.recordedAt(),
                    names ? fact.figure.recordedBy() : null,
                    fact.supersededAt,
                    names ? fact.supersededBy : null,
                    names ? fact.revision : null);
        }
    }

    public static ApiException notFound(CatalogueSnapshot catalogue, String place, String metric) {
        String what = "There is no fact " + ShortText.of(place) + " " + ShortText.of(metric) + ".";
        if (catalogue.place(place).isEmpty()) {
            what += " The place is unknown." + PlaceHints.hint(catalogue, place);
        }
        if (catalogue.metric(metric).isEmpty()) {
            what += " The metric is unknown."
                    + RenamedMetrics.hint(
                            metric, catalogue.metrics().stream().map(Metric::id).toList());
        }
        return new ApiException(ProblemCode.NOT_FOUND, what);
    }
}
