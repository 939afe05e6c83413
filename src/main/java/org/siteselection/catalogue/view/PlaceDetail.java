package org.siteselection.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Counties.Surroundings;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.Uncertainty;

/**
 * All data of one place.
 *
 * @param facts by metric
 * @param county of a site: the stated one, otherwise the one in which its coordinates lie
 * @param metroArea name of the metropolitan or micropolitan area of a county; absent outside of all, and for other places
 * @param largeAirport IATA code of the large airport nearest to a county; absent for other places
 * @param inherited data of its county and state that rankings read; null for a state and for a site in none
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String metroArea,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String largeAirport,
        List<PlaceFact> facts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Inherited inherited,

        @Schema(description = "Ids of the metrics that are unknown here, and not inherited; unknown is never 0")
        List<String> missing,

        List<Law> laws,
        @Schema(examples = "Not legal advice.") String notice) {

    /** One figure of the place, or one that it inherits, with its metric and source. */
    public record PlaceFact(
            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            String label,
            @Schema(examples = "energy") String group,
            @Schema(examples = "6.59") double value,
            @Schema(examples = "cents/kWh") String unit,
            @Schema(examples = "2024") int year,
            @Schema(examples = "eia-861m-2025-04") String source,

            @Schema(
                    examples = "TX",
                    description = "Id of the place from which an inherited figure comes; absent for an own one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Uncertainty uncertainty) {}

    /**
     * The data that a county or site inherits, if it has none of its own.
     *
     * @param state id of the state in which it lies
     * @param facts by metric, each of the nearest place that has one: for a site in a known county as at the level of counties,
     *     for another site as at the level of states
     * @param laws of the places in which it lies, the nearest first
     */
    @Schema(
            description =
                    "Inherited data: figures that the county or site does not have itself, and laws. Each figure is that of the"
                            + " nearest place that has one: the county of a site, then the state, of which a county, and a site in a"
                            + " known county, takes no counts and totals. At the level of states a site reads the figures of its"
                            + " state only")
    public record Inherited(
            @Schema(examples = "TX") @Nullable String state, List<PlaceFact> facts, List<Law> laws) {
        static @Nullable Inherited by(Place place, CatalogueSnapshot snapshot) {
            Lineage lineage = snapshot.lineage(place.id(), false, snapshot.countyOf(place) != null);
            List<Place> around = lineage.places().stream().skip(1).toList();
            if (around.isEmpty()) {
                return null;
            }
            List<PlaceFact> facts = new ArrayList<>();
            for (Metric metric : snapshot.metrics()) {
                Fact fact = lineage.fact(metric.id());
                if (fact != null && !fact.place().equals(place.id())) {
                    facts.add(fact(fact, fact.place(), snapshot));
                }
            }
            return new Inherited(
                    around.stream()
                            .filter(Place::representsState)
                            .map(Place::id)
                            .findFirst()
                            .orElse(null),
                    facts,
                    around.stream()
                            .flatMap(one -> snapshot.laws(one.id()).stream())
                            .toList());
        }
    }

    public static PlaceDetail of(CatalogueSnapshot snapshot, Place place) {
        List<PlaceFact> facts = snapshot.facts(place.id()).stream()
                .map(fact -> fact(fact, null, snapshot))
                .toList();
        Inherited inherited = Inherited.by(place, snapshot);
        Set<String> known = new HashSet<>();
        facts.forEach(fact -> known.add(fact.metric()));
        if (inherited != null) {
            inherited.facts().forEach(fact -> known.add(fact.metric()));
        }
        Surroundings surroundings = snapshot.countyFigures().surroundings(place.id());
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
                surroundings.metroArea(),
                surroundings.largeAirport(),
                facts,
                inherited,
                snapshot.metrics().stream()
                        .map(Metric::id)
                        .filter(metric -> !known.contains(metric))
                        .toList(),
                snapshot.laws(place.id()),
                CatalogueResource.NOTICE);
    }

    private static PlaceFact fact(Fact fact, @Nullable String from, CatalogueSnapshot snapshot) {
        Metric metric = snapshot.metric(fact.metric()).orElseThrow();
        return new PlaceFact(
                metric.id(),
                metric.label(),
                metric.group(),
                fact.value(),
                fact.unit(),
                fact.year(),
                fact.source(),
                from,
                fact.uncertainty());
    }
}
