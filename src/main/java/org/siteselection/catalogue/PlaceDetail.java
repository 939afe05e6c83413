package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one place.
 *
 * @param facts by metric
 * @param missing ids of the metrics that are unknown here; unknown is never 0
 */
@Schema(description = "Everything known about one place")
public record PlaceDetail(
        CatalogueReference catalogue,
        @Schema(examples = "TX") String id,
        @Schema(examples = "Texas") String name,

        @Schema(examples = "state", description = "state or site")
        String kind,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double latitude,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double longitude,
        List<PlaceFact> facts,

        @Schema(description = "Ids of the metrics that are unknown here; unknown is never 0")
        List<String> missing,

        List<Law> laws,
        @Schema(examples = "Not legal advice.") String notice) {

    /** One figure of the place, with what it measures and where it was read. */
    public record PlaceFact(
            @Schema(examples = "electricity_price_industrial_ttm_2024")
            String metric,

            String label,
            @Schema(examples = "energy") String group,
            @Schema(examples = "6.59") double value,
            @Schema(examples = "cents/kWh") String unit,
            @Schema(examples = "2024") int year,
            @Schema(examples = "eia-861m-2024-07") String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Uncertainty uncertainty) {}

    static PlaceDetail of(CatalogueSnapshot snapshot, Place place) {
        int index = snapshot.placeIndex(place.id());
        return new PlaceDetail(
                CatalogueReference.to(snapshot),
                place.id(),
                place.name(),
                place.kind(),
                place.region(),
                place.state(),
                place.latitude(),
                place.longitude(),
                snapshot.facts(place.id()).stream()
                        .map(fact -> fact(fact, snapshot.metric(fact.metric()).orElseThrow()))
                        .toList(),
                snapshot.metrics().stream()
                        .map(Metric::id)
                        .filter(metric -> Double.isNaN(snapshot.column(metric).value(index)))
                        .toList(),
                snapshot.laws(place.id()),
                CatalogueResource.NOTICE);
    }

    private static PlaceFact fact(Fact fact, Metric metric) {
        return new PlaceFact(
                metric.id(),
                metric.label(),
                metric.group(),
                fact.value(),
                fact.unit(),
                fact.year(),
                fact.source(),
                fact.uncertainty());
    }
}
