package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Uncertainty;

/**
 * One metric over all states, for maps and plots.
 *
 * @param coverage number of states whose figure is known
 * @param counties number of counties whose figure is known
 * @param values of the states, by id
 * @param missing ids of the states with an unknown figure; unknown is never 0
 */
@Schema(description = "One metric over all states, for maps and plots")
@RegisterForReflection
public record MetricDetail(
        CatalogueReference catalogue,
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
        int counties,

        List<StateValue> values,

        @Schema(description = "Ids of the states with an unknown figure; unknown is never 0")
        List<String> missing) {

    /** The figure of one state, in the metric's unit. */
    public record StateValue(
            @Schema(examples = "TX") String place,
            @Schema(examples = "Texas") String name,
            double value,
            @Schema(examples = "2024") int year,
            String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Uncertainty uncertainty) {}

    public static MetricDetail of(CatalogueSnapshot snapshot, Metric metric) {
        List<StateValue> values = snapshot.factsOfMetric(metric.id()).stream()
                .flatMap(fact -> snapshot.place(fact.place()).stream()
                        .filter(Place::representsState)
                        .map(place -> new StateValue(
                                place.id(),
                                place.name(),
                                fact.value(),
                                fact.year(),
                                fact.source(),
                                fact.uncertainty())))
                .toList();
        Column column = snapshot.column(metric.id());
        List<String> missing = snapshot.states().stream()
                .map(Place::id)
                .filter(state -> Double.isNaN(column.value(snapshot.placeIndex(state))))
                .toList();
        return new MetricDetail(
                CatalogueReference.to(snapshot),
                metric.id(),
                metric.label(),
                metric.group(),
                metric.unit(),
                metric.direction(),
                metric.description(),
                metric.min(),
                metric.max(),
                metric.inherit(),
                values.size(),
                MetricSummary.counties(snapshot, column),
                values,
                missing);
    }
}
