package org.siteselection.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Uncertainty;

/**
 * A figure that the rules read for a candidate.
 *
 * @param place place of the figure: the candidate, or the state from which a site inherits
 * @param value in {@code unit}
 * @param year to which the figure refers; null for figures of the request, which have none
 * @param source id of the source; {@code request} for figures that came with the request
 */
@Schema(name = "FactUsed")
@RegisterForReflection
public record ReadFact(
        @Schema(examples = "TX") String place,

        @Schema(examples = "electricity_price_industrial_ttm")
        String metric,

        @Schema(examples = "6.59") double value,
        @Schema(examples = "cents/kWh") String unit,
        @Schema(examples = "2024") @Nullable Integer year,
        @Schema(examples = "eia-861m-2025-04") String source,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Uncertainty uncertainty) {
    /** Source of figures of the request. */
    public static final String REQUEST = "request";

    /** A figure of the catalogue. */
    public static ReadFact of(Fact fact) {
        return new ReadFact(
                fact.place(), fact.metric(), fact.value(), fact.unit(), fact.year(), fact.source(), fact.uncertainty());
    }
}
