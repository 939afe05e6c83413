package org.siteselection.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostDifference;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.RankingAnswer.WeightingView;

/**
 * Two candidates side by side.
 *
 * @param left the first candidate of the request; null if excluded
 * @param right the second candidate of the request; null if excluded
 * @param difference left score minus right score; null unless both are ranked. If {@code higherIsBetter} is false, a
 *     negative difference favours the left one
 * @param criteria the greatest absolute difference first; empty unless both are ranked
 * @param turnaround changes by which the lower candidate draws level: each criterion whose value alone is enough, the
 *     smallest change in points first, otherwise the fewest criteria that are enough together; then the least shift of
 *     weight. Empty if the two are level; null unless both are ranked, and for methods other than the weighted sum
 * @param costs difference of the costs, left minus right; absent if the rules have no costs, or unless both are ranked
 * @param excluded the excluded ones of the two
 */
@Schema(
        name = "Comparison",
        description =
                "Two candidates side by side, with the contribution of each criterion to the difference of their scores.")
@RegisterForReflection
public record ComparisonAnswer(
        RuleSetReference ruleSet,
        CatalogueReference catalogue,
        @Schema(examples = "weighted_sum") String method,
        boolean higherIsBetter,
        @Nullable List<Double> scoreRange,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        @Nullable Entry left,
        @Nullable Entry right,
        @Nullable Double difference,
        List<CriterionDifference> criteria,
        @Nullable List<Change> turnaround,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CostDifference costs,

        List<Excluded> excluded,
        List<WeightingView> weighting,
        @Schema(examples = "Not legal advice.") String notice,
        List<WarningView> warnings) {

    /**
     * The contribution of one criterion to the difference.
     *
     * @param difference left contribution minus right contribution; under the weighted sum these add up to the difference of
     *     the scores. Null for methods whose score is not a sum over criteria
     */
    public record CriterionDifference(
            @Schema(examples = "energy.power_price") String path,
            String title,
            @Nullable String unit,
            Part left,
            Part right,
            @Nullable Double difference) {}

    /**
     * One side of a criterion.
     *
     * @param value null if missing
     * @param score 0..100 on bounded scales; null if missing and for methods over raw values
     * @param contribution points of the candidate's score; null for methods whose score is not a sum over criteria
     * @param from id of the place from which the value comes, if it is not the candidate itself; of several places the
     *     farthest; null otherwise
     */
    @Schema(name = "ComparedCriterion")
    public record Part(
            @Nullable Double value,
            @Nullable Double score,
            @Nullable Double contribution,
            @Schema(examples = "TX") @Nullable String from) {}

    /**
     * One change by which the lower candidate draws level.
     *
     * @param kind {@code values}: other figures of the lower candidate; {@code weights}: other weights
     * @param values the criteria whose values change, all of them together; absent for weights
     * @param distance sum of the absolute changes of the weights, 0..2; absent for values
     * @param weights global weights of the criteria at which the two are level, by path, sum 1; absent for values
     * @param text the change as a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Turnaround")
    public record Change(
            @Schema(enumeration = {"values", "weights"}) String kind,

            @Nullable List<ValueChange> values,
            @Nullable Double distance,
            @Nullable Map<String, Double> weights,
            String text) {}

    /**
     * Another value of one criterion.
     *
     * @param needed the value nearest to the current one that is enough
     */
    public record ValueChange(
            @Schema(examples = "energy.power_price") String path,
            String title,
            @Nullable String unit,
            double current,
            double needed) {}
}
