package org.siteselection.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;

/**
 * The differences of two runs. Every change is the other run minus this one.
 *
 * @param before this run, the first of the address
 * @param after the other run
 * @param changed differences of the inputs of the runs
 * @param moves candidates of either run, by rank in the other run, then in this one, then by id
 */
@Schema(
        name = "RunDiff",
        description = "Changes of ranks and scores from this run to the other one, with their causes.")
@RegisterForReflection
record DiffAnswer(
        RunReference before, RunReference after, Changes changed, List<Move> moves, List<WarningView> warnings) {

    /** One of the two runs. */
    record RunReference(
            UUID id,
            Instant createdAt,
            String createdBy,
            @Nullable String label,
            RuleSetReference ruleSet,
            CatalogueReference catalogue,
            @Schema(examples = "weighted_sum") String method,
            boolean higherIsBetter) {}

    /**
     * Differences of the inputs of the runs; empty lists and nulls if they agree.
     *
     * @param ruleFiles paths of the rule files whose text differs
     * @param weights global weights of factors and criteria after normalisation, by path; null if only one run has the node,
     *     or a run has no ranked candidate
     * @param places candidates and their states that differ in the two catalogues: a site in another state inherits other
     *     figures
     * @param facts figures that either run's rules read; the first 1,000
     */
    @Schema(name = "RunChanges")
    record Changes(
            boolean rules,
            List<String> ruleFiles,
            boolean catalogue,
            @Nullable TextChange method,
            List<ParameterChange> parameters,
            List<WeightChange> weights,
            List<PlaceChange> places,
            List<FactChange> facts,
            List<WaiverChange> waivers) {}

    @Schema(name = "MethodChange")
    record TextChange(String before, String after) {}

    /** A parameter of the project; null if the rules of that run do not have it. */
    @Schema(name = "ParameterChange")
    record ParameterChange(
            @Schema(examples = "headcount") String name,
            @Schema(implementation = Object.class) @Nullable Object before,
            @Schema(implementation = Object.class) @Nullable Object after) {}

    @Schema(name = "WeightChange")
    record WeightChange(
            @Schema(examples = "energy.power_price") String path,
            @Nullable Double before,
            @Nullable Double after) {}

    /** A changed place, with its former and its present state. */
    @Schema(name = "PlaceChange")
    record PlaceChange(
            @Schema(examples = "alliance_site") String place,

            @Schema(enumeration = {"added", "changed", "deleted"})
            String change,

            @Schema(examples = "TX") @Nullable String stateBefore,
            @Schema(examples = "LA") @Nullable String stateAfter) {}

    /** A figure of the request or of the catalogue; null if there is none. */
    @Schema(name = "FactChange")
    record FactChange(
            @Schema(examples = "FL") String place,

            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            @Schema(examples = "cents/kWh") String unit,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Integer yearBefore,
            @Nullable Integer yearAfter,
            @Nullable String sourceBefore,
            @Nullable String sourceAfter,
            @Nullable Uncertainty uncertaintyBefore,
            @Nullable Uncertainty uncertaintyAfter) {}

    /** The reason of a waiver; null if the gate is not waived. */
    @Schema(name = "WaiverChange")
    record WaiverChange(
            @Schema(examples = "TX") String candidate,
            @Schema(examples = "foreign_ownership") String gate,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A candidate of either run.
     *
     * @param kind {@code stayed}, {@code rose} or {@code fell} in rank; {@code entered} or {@code left}: only one run has it
     *     as a candidate; {@code excluded}: ranked before and excluded now, {@code readmitted}: the reverse; {@code
     *     unranked}: in neither ranking
     * @param rankBefore null if not ranked
     * @param scoreChange null unless both runs rank it
     * @param reasonBefore reason of the exclusion; null if not excluded
     * @param costs change of the costs; absent if the rules of neither run have costs of the candidate
     * @param criteria criteria that changed the score, the greatest absolute change first; null unless both runs rank it,
     *     and for all but the 500 candidates that moved furthest; {@code candidate} selects others
     */
    @Schema(name = "RankMove")
    record Move(
            @Schema(examples = "TX") String id,
            @Schema(examples = "Texas") String name,

            @Schema(enumeration = {"stayed", "rose", "fell", "entered", "left", "excluded", "readmitted", "unranked"})
            String kind,

            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Double scoreBefore,
            @Nullable Double scoreAfter,
            @Nullable Double scoreChange,
            @Nullable String statusBefore,
            @Nullable String statusAfter,
            @Nullable String reasonBefore,
            @Nullable String reasonAfter,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CostChange costs,

            @Nullable List<Effect> criteria) {}

    /**
     * The contribution of one criterion to the change of a score. Criteria with unchanged value, score and weight are left
     * out.
     *
     * @param valueBefore null if missing
     * @param fromBefore id of the place from which the value comes, if it is not the candidate itself; null otherwise
     * @param scoreBefore null if missing, and for methods over raw values
     * @param weightBefore global weight after the weights of missing values were redistributed; 0 if the value was missing
     *     or the criterion not in the rules
     * @param change contribution in the other run minus contribution in this one; under the weighted sum these add up to the
     *     change of the score. Null if a method has no contributions, or the methods differ
     * @param byScore part of it due to the score: mean weight times change of the score
     * @param byWeight part of it due to the weight: mean score times change of the weight. Both are null except for the
     *     weighted sum
     */
    @Schema(name = "CriterionEffect")
    record Effect(
            @Schema(examples = "energy.power_price") String path,
            String title,
            @Nullable String unit,
            @Nullable Double valueBefore,
            @Nullable Double valueAfter,
            @Schema(examples = "TX") @Nullable String fromBefore,
            @Schema(examples = "c48453") @Nullable String fromAfter,
            @Nullable Double scoreBefore,
            @Nullable Double scoreAfter,
            double weightBefore,
            double weightAfter,
            @Nullable Double change,
            @Nullable Double byScore,
            @Nullable Double byWeight) {}
}
