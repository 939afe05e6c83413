package org.siteselection.robustness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.Excluded;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;
import org.siteselection.ranking.RankingAnswer.WeightingView;

/**
 * The robustness of a ranking. The leader is the first candidate.
 *
 * @param verdict null if no candidate is ranked
 * @param verdictReason grounds of the verdict; null if the verdict is null
 * @param candidates in the order of the ranking
 * @param weightIntervals of every factor and criterion whose weight is below 1, in the order of the tree; null for other
 *     methods than the weighted sum
 * @param smallestFlip null if the leader is ahead at all weights, and for methods other than the weighted sum
 * @param breakEvens of every challenger, in the order of the ranking, and every criterion with positive effective weight, a
 *     value and an absolute scale; null for methods other than the weighted sum
 * @param methods results of every method for the same question; absent unless requested
 * @param rankReversals candidates whose removal changes the order of the others; absent unless requested
 * @param analysed which candidates were analysed; absent unless the request asked for the best ones
 * @param samples number of draws
 */
@Schema(
        name = "Robustness",
        description = "Frequencies of ranks, limits for changes of weights and values, and a verdict on the lead.")
@RegisterForReflection
public record RobustnessAnswer(
        RuleSetReference ruleSet,
        CatalogueReference catalogue,
        @Schema(examples = "weighted_sum") String method,
        boolean higherIsBetter,
        @Nullable List<Double> scoreRange,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        @Schema(enumeration = {"clear", "close", "undecided"}) @Nullable
        String verdict,

        @Nullable VerdictReason verdictReason,
        List<CandidateView> candidates,
        Pairwise pairwiseWinning,
        @Nullable List<IntervalView> weightIntervals,
        @Nullable Flip smallestFlip,
        @Nullable List<BreakEvenView> breakEvens,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MethodView> methods,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reversal> rankReversals,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Analysed analysed,

        @Schema(examples = "10000") int samples,
        @Schema(examples = "42") long seed,
        WeightModel weightModel,
        boolean sampleMissing,
        List<Excluded> excluded,
        List<WeightingView> weighting,
        @Schema(examples = "Not legal advice.") String notice,
        List<WarningView> warnings) {

    /**
     * The candidates that were analysed: the best at the given weights.
     *
     * @param top number of analysed candidates
     * @param of number of feasible candidates
     */
    @Schema(description = "The candidates that were analysed: the best at the given weights")
    record Analysed(
            @Schema(examples = "20", description = "Number of analysed candidates")
            int top,

            @Schema(examples = "3144", description = "Number of feasible candidates")
            int of) {}

    /**
     * The distribution of the weights.
     *
     * @param spread relative, for {@code around}; absent for other types
     * @param order pairs of paths, for {@code constrained}: the first weighs at least as much as the second
     * @param bounds by path, for {@code constrained}: lowest and highest global weight
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WeightModel(
            @Schema(enumeration = {"uniform", "around", "constrained"})
            String type,

            @Schema(description = "For `around` only: relative, between 0 and 1; 0.25 when absent.", examples = "0.25")
            @Nullable
            Double spread,

            @Schema(
                    description =
                            "For `constrained` only: at most 200 pairs of paths of factors or criteria; the first weighs at least as much as the second.",
                    examples = "[[\"labor\", \"energy\"]]")
            @Nullable
            List<List<String>> order,

            @Schema(
                    description =
                            "For `constrained` only: lowest and highest global weight, from 0 to 1, by path of a factor or criterion; at most 200.",
                    examples = "{\"energy\": [0.1, 0.3]}")
            @Nullable
            Map<String, List<Double>> bounds) {
        static final String UNIFORM = "uniform";
        static final String AROUND = "around";
        static final String CONSTRAINED = "constrained";

        static WeightModel uniform() {
            return new WeightModel(UNIFORM, null, null, null);
        }

        static WeightModel around(double spread) {
            return new WeightModel(AROUND, spread, null, null);
        }

        static WeightModel constrained(List<List<String>> order, Map<String, List<Double>> bounds) {
            return new WeightModel(
                    CONSTRAINED, null, List.copyOf(order), Collections.unmodifiableMap(new LinkedHashMap<>(bounds)));
        }
    }

    /**
     * The grounds of the verdict.
     *
     * @param text the grounds as text
     * @param firstShare share of draws around the given weights in which the leader is first, ties shared
     * @param samples number of those draws
     * @param spread relative spread of their weights
     * @param second the second candidate; null for a single one
     * @param margin score of the leader less that of the second, in points of 100; null for a single candidate and for
     *     methods whose scores have no such range
     * @param smallestFlip least change of weights at which a challenger draws level; null if there is none, and for methods
     *     other than the weighted sum
     */
    public record VerdictReason(
            String text,
            double firstShare,
            int samples,
            double spread,
            @Nullable String second,
            @Nullable Double margin,
            @Nullable Double smallestFlip) {}

    /**
     * One candidate over all draws.
     *
     * @param rank in the ranking at the given weights and values, as are score and status
     * @param rankAcceptability share of draws at rank 1, 2, …; a tie over k ranks counts 1/k at each of them
     * @param expectedRank mean rank, a tie at the mean of its ranks
     * @param bestRank best rank in any draw
     * @param worstRank worst rank in any draw
     * @param centralWeights mean of the weights at which it is first, by path of the criterion; null if it is never first
     * @param confidenceFactor share of the draws of uncertain values in which it is first at its central weights; 1 or 0 if
     *     all values are certain, 0 if it is never first
     * @param costs present value over the draws; absent if the rules have no costs
     */
    @Schema(name = "CandidateRobustness")
    public record CandidateView(
            int rank,
            @Schema(examples = "TX") String id,
            @Schema(examples = "Texas") String name,
            double score,

            @Schema(enumeration = {"pass", "conditional", "unknown"})
            String status,

            List<Double> rankAcceptability,
            double expectedRank,
            int bestRank,
            int worstRank,
            @Nullable Map<String, Double> centralWeights,
            double confidenceFactor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DrawnCostView costs) {}

    /**
     * The present value of the costs over the draws of the uncertain facts, in the currency of the rules. All three are the
     * given present value if no cost line reads an uncertain fact, and null if the given present value is missing.
     *
     * @param mean of all draws
     * @param p10 10th percentile by nearest rank: of n draws in ascending order, number n/10, rounded up
     * @param p90 90th percentile by nearest rank
     */
    @Schema(name = "DrawnCosts")
    public record DrawnCostView(
            @Schema(description = "Mean present value over the draws, in the currency of the rules.") @Nullable
            Double mean,

            @Schema(description = "10th percentile by nearest rank.") @Nullable
            Double p10,

            @Schema(description = "90th percentile by nearest rank.") @Nullable
            Double p90) {}

    /**
     * Share of draws in which the row's candidate beats the column's, ties half to each.
     *
     * @param ids of rows and columns, in the order of the ranking
     * @param matrix by row; a cell and its mirror image sum to 1, the diagonal is 0.5
     */
    @Schema(name = "PairwiseWinning")
    public record Pairwise(List<String> ids, List<List<Double>> matrix) {}

    /**
     * The interval of one weight in which the leader remains first.
     *
     * @param current global weight
     * @param low least global weight such that the leader is first or level at every weight from there to the current one
     * @param high greatest such weight
     * @param lowLeader candidate that leads below {@code low}; null if the leader remains first down to 0
     * @param highLeader candidate that leads above {@code high}; null if the leader remains first up to 1
     */
    @Schema(name = "WeightInterval")
    public record IntervalView(
            @Schema(examples = "energy") String path,
            String title,
            double current,
            double low,
            double high,
            @Nullable String lowLeader,
            @Nullable String highLeader) {}

    /**
     * The least change of weights at which a challenger draws level with the leader.
     *
     * @param distance sum of the absolute changes of all global criterion weights, 0..2; half of it is the share of weight
     *     that moves
     * @param weights global criterion weights at which it is level, by path
     * @param text description of the change
     */
    @Schema(name = "SmallestFlip")
    public record Flip(double distance, String challenger, Map<String, Double> weights, String text) {}

    /**
     * The value of one criterion alone at which a challenger draws level with the leader.
     *
     * @param needed the nearest value that is enough; null if there is none
     * @param alsoUsedBy other criteria that read a metric of this one, including those that are only reported; they change
     *     with it
     */
    @Schema(name = "BreakEven")
    public record BreakEvenView(
            @Schema(examples = "FL") String candidate,
            @Schema(examples = "energy.power_price") String path,
            @Nullable String unit,
            double current,
            @Nullable Double needed,
            boolean reachable,
            List<String> alsoUsedBy) {}

    /**
     * The result of another method.
     *
     * @param leader first candidate, of several the first by id; absent if skipped
     * @param kendallTauB agreement of the two orders over the candidates that both rank, -1..1; absent if one order has only
     *     ties
     * @param compared number of candidates that both rank; absent if skipped
     * @param skipped reason why the method has no result; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MethodAgreement")
    public record MethodView(
            @Schema(examples = "weighted_product") String method,
            @Nullable String leader,
            @Nullable Double kendallTauB,
            @Nullable Integer compared,
            @Nullable String skipped) {}

    /**
     * A candidate whose removal changes the order of the others.
     *
     * @param order ids of the others, best first, ties by id
     */
    @Schema(name = "RankReversal")
    public record Reversal(String removed, List<String> order) {}
}
