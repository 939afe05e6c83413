package org.siteselection.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;

/**
 * The result of scoring a run again.
 *
 * @param identical whether the stored rules and facts give the stored ranking, number by number
 * @param obstacle the reason why it could not be scored again; null if it was
 * @param differences differences of the new ranking from the stored one; the first 100
 * @param differenceCount all of them
 * @param changedSince current changes of the rules and data of the run
 * @param today the request under the current rules and facts
 */
@Schema(name = "Replay")
@RegisterForReflection
record ReplayAnswer(
        UUID id,
        boolean identical,
        @Nullable String obstacle,
        Versions applicationVersion,
        List<Difference> differences,
        int differenceCount,
        ChangedSince changedSince,
        Today today) {

    /** Version of the application that made the run, and of the one that replays it. */
    @Schema(name = "ReplayVersions")
    record Versions(
            @Schema(examples = "1.0.0") String then,
            @Schema(examples = "1.1.0") String now) {}

    /**
     * A difference of the new ranking from the stored one.
     *
     * @param path in the ranking, {@code ranking[0].score}
     * @param before stored value; {@code (absent)} if there was none
     * @param after new value; {@code (absent)} if there is none
     */
    @Schema(name = "ReplayDifference")
    record Difference(
            @Schema(examples = "ranking[0].score") String path,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after) {}

    /**
     * Changes since the run.
     *
     * @param places changed candidates and states: a site in another state now inherits other figures; null if those of the
     *     run could not be read
     * @param facts changed figures that the rules of the run read; the first 1,000; null if those of the run could not be
     *     read
     * @param laws changed laws that its gates cite; null likewise
     */
    record ChangedSince(
            CatalogueChange catalogue,
            @Nullable List<PlaceSince> places,
            @Nullable List<FactSince> facts,
            @Nullable List<LawSince> laws,
            RulesChange rules) {}

    /** The catalogue of the run and the current one. */
    record CatalogueChange(CatalogueReference then, CatalogueReference now) {}

    /**
     * @param now null if the rule set no longer exists or its document can no longer be used
     * @param files paths of the rule files that were changed, added or removed
     */
    record RulesChange(RuleSetReference then, @Nullable RuleSetReference now, List<String> files) {}

    /** A changed place, with its former and its present state. */
    @Schema(name = "PlaceSince")
    record PlaceSince(
            @Schema(examples = "alliance_site") String place,

            @Schema(enumeration = {"deleted", "changed"}) String change,

            @Schema(examples = "TX") @Nullable String thenState,
            @Nullable String nowState) {}

    /** A changed figure; null if there is none. */
    @Schema(name = "FactSince")
    record FactSince(
            @Schema(examples = "FL") String place,

            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            @Schema(examples = "cents/kWh") String unit,
            @Nullable Double then,
            @Nullable Double now,
            @Nullable Integer thenYear,
            @Nullable Integer nowYear,
            @Nullable String thenSource,
            @Nullable String nowSource,
            @Nullable Uncertainty thenUncertainty,
            @Nullable Uncertainty nowUncertainty) {}

    /** A changed law. */
    @Schema(name = "LawSince")
    record LawSince(
            @Schema(examples = "TX") String place,
            @Schema(examples = "foreign_ownership") String kind,
            @Schema(examples = "SB 17") String title,

            @Schema(enumeration = {"added", "removed", "changed"})
            String change) {}

    /**
     * The same request under the current rules and facts; it is not stored.
     *
     * @param obstacle the reason why it cannot be answered now; null if it can
     * @param moved candidates whose rank or score changed, by their current rank; the first 200
     * @param movedCount all of them
     */
    @Schema(name = "RankingToday")
    record Today(@Nullable String obstacle, List<Moved> moved, int movedCount) {}

    /** The former and the current rank of a candidate; null if not ranked. */
    @Schema(name = "MovedSince")
    record Moved(
            @Schema(examples = "TX") String id,
            @Nullable Integer rankThen,
            @Nullable Integer rankNow,
            @Nullable Double scoreThen,
            @Nullable Double scoreNow) {}
}
