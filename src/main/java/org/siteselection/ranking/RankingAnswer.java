package org.siteselection.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostRange;
import org.siteselection.ranking.CostViews.CostsView;

/**
 * A ranking with its explanation.
 *
 * @param method method of the scores
 * @param scoreRange least and greatest score of the method, null when unbounded
 * @param compromise compromise set of vikor; absent for other methods
 * @param costs cheapest candidate and spread of the costs; absent if the rules have no costs
 * @param weighting weights that each weighting of the rules produced
 * @param parameters every parameter with the value that was used
 */
@Schema(
        name = "Ranking",
        description = "Ranked candidates with the composition of each score, and the excluded candidates.")
@RegisterForReflection
public record RankingAnswer(
        RuleSetReference ruleSet,
        CatalogueReference catalogue,
        @Schema(examples = "weighted_sum") String method,
        boolean higherIsBetter,
        @Nullable List<Double> scoreRange,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        List<Entry> ranking,
        List<Excluded> excluded,
        List<WeightingView> weighting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CompromiseView compromise,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CostRange costs,

        @Schema(examples = "Not legal advice.") String notice,
        List<WarningView> warnings) {

    /** The rules of the answer; id and version are null for inline rules that name none. */
    public record RuleSetReference(
            @Schema(examples = "asic-assembly") @Nullable String id,
            @Schema(examples = "1.0.0") @Nullable String version,
            String digest) {}

    /** The data of the answer. */
    @Schema(name = "RankingCatalogue")
    public record CatalogueReference(
            String digest, @Schema(examples = "2026-11-29") String edition) {}

    /**
     * One ranked candidate.
     *
     * @param rank ties share the better rank
     * @param status gravest outcome of the gates: unknown, conditional or pass
     * @param completeness share of the total weight whose values were present, 0..1
     * @param inheritedShare share of the effective weight whose values came from a place in which the candidate lies, 0..1
     * @param county id of the county of a site, stored or inline; null if none is known, and for states and counties
     * @param scoreInterval score with missing values at their worst and at their best, null without missing values
     * @param details further figures of the method
     * @param reasons the three strongest criteria, strongest first, then the three weakest, weakest first, against the
     *     median of the field; fewer where fewer differ from it; absent with explain=none
     * @param costs what the place costs; absent if the rules have no costs
     * @param factors absent with explain=none
     */
    @Schema(name = "RankedCandidate")
    public record Entry(
            int rank,
            @Schema(examples = "TX") String id,
            @Schema(examples = "Texas") String name,
            double score,

            @Schema(enumeration = {"pass", "conditional", "unknown"})
            String status,

            double completeness,
            double inheritedShare,
            @Schema(examples = "c48453") @Nullable String county,
            @Nullable List<Double> scoreInterval,
            Map<String, Double> details,
            List<GateView> gates,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ReasonView> reasons,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CostsView costs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<FactorView> factors) {}

    /**
     * A criterion that is a strength or a weakness of a candidate.
     *
     * @param path of the criterion
     * @param text a sentence of the rule's title, value and unit
     */
    @Schema(name = "Reason")
    public record ReasonView(
            @Schema(examples = "energy.power_price") String path,

            @Schema(enumeration = {"strength", "weakness"}) String kind,

            @Schema(
                    examples =
                            "Industrial electricity price, latest 12 months: 6.59 cents/kWh is better than the median of 7.89 and adds 3.3 points.")
            String text) {}

    /**
     * A gate's outcome.
     *
     * @param reason of the rules; null where the outcome is pass; names the missing metrics where it is unknown
     * @param waiver reason of the waiver, absent if the gate is not waived
     * @param laws laws of the kind that the gate cites, with date, standing and source
     */
    @Schema(name = "GateOutcome")
    public record GateView(
            @Schema(examples = "foreign_ownership") String id,
            String title,

            @Schema(enumeration = {"pass", "conditional", "unknown", "waived", "fail"})
            String outcome,

            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String waiver,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why,

            List<LawView> laws) {}

    /** A law that a gate cites. */
    @Schema(name = "CitedLaw")
    public record LawView(
            @Schema(examples = "SB 17") String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String citation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url,

            @Schema(examples = "2025-09-01") @Nullable String effective,
            @Nullable Integer year,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String expires,

            @Schema(enumeration = {"in_force", "enjoined", "unknown"})
            String standing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String checkedOn,

            String effect,
            @Schema(examples = "nrf-tx-sb17") String source) {}

    /**
     * A factor's part in a score. It holds {@code criteria} or, where it is nested, {@code factors}.
     *
     * @param weight global weight by the rules, the same for every candidate
     * @param effectiveWeight global weight after the weights of missing values were redistributed; absent if equal to {@code
     *     weight}
     * @param score null if every value below is missing
     * @param contribution points that it adds to the candidate's score; null for methods over raw values
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FactorScore")
    public record FactorView(
            @Schema(examples = "labor") String id,
            @Schema(examples = "labor") String path,
            String title,
            double weight,
            @Nullable Double effectiveWeight,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double score,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double contribution,

            @Nullable String why,
            @Nullable List<FactorView> factors,
            @Nullable List<CriterionView> criteria) {}

    /**
     * A criterion's part in a score.
     *
     * @param value null where it is missing
     * @param year oldest year of the figures behind the value
     * @param sources ids of their sources; {@code request} for figures that came with the request
     * @param from id of the place from which the value comes, if it is not the candidate itself; of several places the
     *     farthest; null otherwise
     * @param contribution points that it adds to the score; null for methods over raw values
     * @param details figures of a method over raw values for this value, such as its distance to the ideal
     * @param missing treatment of the missing value: reweight, worst or score; null if the value is present
     * @param reportOnly true if the value is only shown; absent otherwise
     */
    @Schema(name = "CriterionScore")
    public record CriterionView(
            @Schema(examples = "power_price") String id,
            @Schema(examples = "energy.power_price") String path,
            String title,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Double score,
            double weight,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double effectiveWeight,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double contribution,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            Map<String, Double> details,

            @Nullable Integer year,
            List<String> sources,
            @Schema(examples = "TX") @Nullable String from,
            @Nullable String missing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean reportOnly,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why) {}

    /**
     * An excluded candidate.
     *
     * @param gate id of the gate that failed, null for other reasons
     * @param gates all its gates, with the laws that they cite
     */
    @Schema(name = "ExcludedCandidate")
    public record Excluded(
            String id,
            String name,

            @Schema(enumeration = {"gate-failed", "missing-value", "no-data"})
            String code,

            String reason,
            @Nullable String gate,
            List<GateView> gates) {}

    /**
     * The compromise solution of vikor.
     *
     * @param set ids of the candidates in it, best first
     * @param acceptableAdvantage whether the first leads the second by at least 1 / (n - 1)
     * @param acceptableStability whether the first is also first by S or by R
     */
    @Schema(name = "Compromise")
    public record CompromiseView(List<String> set, boolean acceptableAdvantage, boolean acceptableStability) {}

    /**
     * The weights that a {@code weighting} of the rules produced.
     *
     * @param path path of the factor whose children it weights, empty at the top
     * @param weights by path of the child, sum 1
     * @param consistencyRatio Saaty's ratio of the judgements, for ahp
     * @param lambdaMax principal eigenvalue, for ahp
     * @param xi optimum of the linear model, for best_worst
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WeightingResult")
    public record WeightingView(
            @Schema(examples = "energy") String path,
            @Schema(examples = "ahp") String method,
            Map<String, Double> weights,
            @Nullable Double consistencyRatio,
            @Nullable Double lambdaMax,
            @Nullable Double xi) {}

    /** A warning for the reader. */
    @Schema(name = "Warning")
    public record WarningView(String code, String message) {}
}
