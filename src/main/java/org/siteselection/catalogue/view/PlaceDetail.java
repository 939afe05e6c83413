package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Uncertainty;

/**
 * All data of one place.
 *
 * @param facts by metric
 * @param county of a site: the stated one, otherwise the one in which its coordinates lie
 * @param inherited data of its state that rankings read, for a county without counts and totals; null for a state and for a
 *     site in no state
 * @param missing ids of the metrics that are unknown here; unknown is never 0
 */
@Schema(description = "Everything known about one place")
@RegisterForReflection
public record PlaceDetail(
        CatalogueReference catalogue,
        @Schema(examples = "TX") String id,
        @Schema(examples = "Texas") String name,

        @Schema(examples = "state", description = "state, county or site")
        String kind,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String county,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double latitude,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double longitude,
        List<PlaceFact> facts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Inherited inherited,

        @Schema(
                description =
                        "Ids of the metrics that are unknown here, and in the state of a county or site; unknown is never 0")
        List<String> missing,

        List<Law> laws,
        @Schema(examples = "Not legal advice.") String notice) {

    /** One figure of the place, with its metric and source. */
    public record PlaceFact(
            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            String label,
            @Schema(examples = "energy") String group,
            @Schema(examples = "6.59") double value,
            @Schema(examples = "cents/kWh") String unit,
            @Schema(examples = "2024") int year,
            @Schema(examples = "eia-861m-2025-04") String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Uncertainty uncertainty) {}

    /** The data that a county or site inherits from its state, if it has none of its own. */
    @Schema(
            description =
                    "Inherited data of the state: figures that the county or site does not have itself, for a county without counts and totals, and laws")
    public record Inherited(@Schema(examples = "TX") String state, List<PlaceFact> facts, List<Law> laws) {
        static @Nullable Inherited by(Place place, CatalogueSnapshot snapshot) {
            if (place.state() == null) {
                return null;
            }
            int index = snapshot.placeIndex(place.id());
            return new Inherited(
                    place.state(),
                    snapshot.facts(place.state()).stream()
                            .filter(fact ->
                                    Double.isNaN(snapshot.column(fact.metric()).value(index)))
                            .filter(fact -> place.representsSite()
                                    || snapshot.metric(fact.metric())
                                            .filter(Metric::partsInherit)
                                            .isPresent())
                            .map(fact -> fact(fact, snapshot))
                            .toList(),
                    snapshot.laws(place.state()));
        }
    }

    public static PlaceDetail of(CatalogueSnapshot snapshot, Place place) {
        List<PlaceFact> facts = snapshot.facts(place.id()).stream()
                .map(fact -> fact(fact, snapshot))
                .toList();
        Inherited inherited = Inherited.by(place, snapshot);
        Set<String> known = new HashSet<>();
        facts.forEach(fact -> known.add(fact.metric()));
        if (inherited != null) {
            inherited.facts().forEach(fact -> known.add(fact.metric()));
        }
        return new PlaceDetail(
                CatalogueReference.to(snapshot),
                place.id(),
                place.name(),
                place.kind(),
                place.region(),
                place.state(),
                snapshot.countyOf(place),
                place.latitude(),
                place.longitude(),
                facts,
                inherited,
                snapshot.metrics().stream()
                        .map(Metric::id)
                        .filter(metric -> !known.contains(metric))
                        .toList(),
                snapshot.laws(place.id()),
                CatalogueResource.NOTICE);
    }

    private static PlaceFact fact(Fact fact, CatalogueSnapshot snapshot) {
        Metric metric = snapshot.metric(fact.metric()).orElseThrow();
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
