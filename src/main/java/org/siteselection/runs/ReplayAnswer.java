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
 * A run, scored again.
 *
 * @param identical whether the stored rules and facts give the stored ranking, number by number
 * @param obstacle why it could not be scored again; null when it was
 * @param differences where the new ranking differs from the stored one; the first 100
 * @param differenceCount all of them
 * @param changedSince what is different today from what the run used
 * @param today the request under the rules and facts of today
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
     * A value that the ranking did not have.
     *
     * @param path in the ranking, {@code ranking[0].score}
     * @param before as it was stored; {@code (absent)} where there was none
     * @param after as it comes out; {@code (absent)} where there is none
     */
    @Schema(name = "ReplayDifference")
    record Difference(
            @Schema(examples = "ranking[0].score") String path,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after) {}

    /**
     * What is different today.
     *
     * @param places candidates and their states that are not what they were: a site that lies in another state now inherits
     *     other figures; null where the run's own could not be read
     * @param facts figures that the rules of the run read and that are not what they were; the first 1,000; null where the
     *     run's own could not be read
     * @param laws laws that its gates cite and that are not what they were; null likewise
     */
    record ChangedSince(
            CatalogueChange catalogue,
            @Nullable List<PlaceSince> places,
            @Nullable List<FactSince> facts,
            @Nullable List<LawSince> laws,
            RulesChange rules) {}

    /** Which catalogue the run used, and which one is in force. */
    record CatalogueChange(CatalogueReference then, CatalogueReference now) {}

    /**
     * @param now null where the rule set is gone or its document can no longer be used
     * @param files paths of the rule files whose text is another, or that came or went
     */
    record RulesChange(RuleSetReference then, @Nullable RuleSetReference now, List<String> files) {}

    /** A place that is not what it was, with the state in which it lay and lies. */
    @Schema(name = "PlaceSince")
    record PlaceSince(
            @Schema(examples = "alliance_site") String place,

            @Schema(enumeration = {"deleted", "changed"}) String change,

            @Schema(examples = "TX") @Nullable String thenState,
            @Nullable String nowState) {}

    /** A figure that is not what it was; null where there is none. */
    @Schema(name = "FactSince")
    record FactSince(
            @Schema(examples = "FL") String place,

            @Schema(examples = "electricity_price_industrial_ttm_2024")
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

    /** A law that is not what it was. */
    @Schema(name = "LawSince")
    record LawSince(
            @Schema(examples = "TX") String place,
            @Schema(examples = "foreign_ownership") String kind,
            @Schema(examples = "SB 17") String title,

            @Schema(enumeration = {"added", "removed", "changed"})
            String change) {}

    /**
     * The same request under the rules and facts of today; nothing of it is stored.
     *
     * @param obstacle why it cannot be answered today; null when it can
     * @param moved candidates whose rank or score is another, by their rank of today; the first 200
     * @param movedCount all of them
     */
    @Schema(name = "RankingToday")
    record Today(@Nullable String obstacle, List<Moved> moved, int movedCount) {}

    /** Where a candidate stood and where it stands; null where it is not ranked. */
    @Schema(name = "MovedSince")
    record Moved(
            @Schema(examples = "TX") String id,
            @Nullable Integer rankThen,
            @Nullable Integer rankNow,
            @Nullable Double scoreThen,
            @Nullable Double scoreNow) {}
}
