package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Metric;

/**
 * One metric in the list of all.
 *
 * @param coverage number of states whose figure is known
 * @param counties number of counties whose figure is known
 */
@RegisterForReflection
public record MetricSummary(
        @Schema(examples = "union_membership_rate") String id,
        @Schema(examples = "Union membership rate") String label,
        @Schema(examples = "labor") String group,
        @Schema(examples = "percent") String unit,

        @Schema(examples = "lower", description = "higher, lower, target or neutral")
        String direction,

        String description,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "0", description = "Smallest figure that is not an error, in the unit; absent for none")
        @Nullable
        Double min,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "100", description = "Largest figure that is not an error, in the unit; absent for none")
        @Nullable
        Double max,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                examples = "yes",
                description = "no for a count or total of the whole place, otherwise yes; absent if not recorded")
        @Nullable
        String inherit,

        @Schema(examples = "37", description = "Number of states with a known figure")
        int coverage,

        @Schema(examples = "0", description = "Number of counties with a known figure")
        int counties) {
    public static MetricSummary of(CatalogueSnapshot snapshot, Metric metric) {
        Column column = snapshot.column(metric.id());
        long known = snapshot.states().stream()
                .filter(state -> !Double.isNaN(column.value(snapshot.placeIndex(state.id()))))
                .count();
        return new MetricSummary(
                metric.id(),
                metric.label(),
                metric.group(),
                metric.unit(),
                metric.direction(),
                metric.description(),
                metric.min(),
                metric.max(),
                metric.inherit(),
                Math.toIntExact(known),
                counties(snapshot, column));
    }

    static int counties(CatalogueSnapshot snapshot, Column column) {
        return (int) column.known()
                .filter(place -> snapshot.placeAt(place).representsCounty())
                .count();
    }
}
