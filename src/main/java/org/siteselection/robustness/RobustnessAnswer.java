package org.siteselection.robustness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
 * How sure a ranking is. The leader is the first candidate.
 *
 * @param verdict null where no candidate could be ranked
 * @param verdictReason what the verdict was judged on; null with it
 * @param candidates in the order of the ranking
 * @param weightIntervals of every factor and criterion whose weight is below 1, in the order of the tree; null for other
 *     methods than the weighted sum
 * @param smallestFlip null where the leader is ahead at all weights, and for other methods than the weighted sum
 * @param breakEvens of every challenger, in the order of the ranking, and every criterion that carries weight for it, has a
 *     value and an absolute scale; null for other methods than the weighted sum
 * @param methods every method, asked the same question; absent unless asked for
 * @param rankReversals candidates whose removal puts the rest in another order; absent unless asked for
 * @param samples number of draws
 */
@Schema(
        name = "Robustness",
        description =
                "How often each candidate comes first, how far weights and values can move, and how clear the lead is.")
@RegisterForReflection
record RobustnessAnswer(
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

        @Schema(examples = "10000") int samples,
        @Schema(examples = "42") long seed,
        WeightModel weightModel,
        boolean sampleMissing,
        List<Excluded> excluded,
        List<WeightingView> weighting,
        @Schema(examples = "Not legal advice.") String notice,
        List<WarningView> warnings) {

    /**
     * Where the weights are drawn from.
     *
     * @param spread relative, for {@code around}; absent for {@code uniform}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WeightModel(
            @Schema(enumeration = {"uniform", "around"}) String type,
            @Schema(examples = "0.25") @Nullable Double spread) {
        static final String UNIFORM = "uniform";
        static final String AROUND = "around";

        static WeightModel uniform() {
            return new WeightModel(UNIFORM, null);
        }

        static WeightModel around(double spread) {
            return new WeightModel(AROUND, spread);
        }
    }

    /**
     * What the verdict was judged on.
     *
     * @param text the verdict's grounds in words
     * @param firstShare share of draws around the given weights in which the leader is first, ties shared
     * @param samples number of those draws
     * @param spread relative spread of their weights
     * @param second candidate behind the leader; null for a lone one
     * @param margin score of the leader less that of the second, in points of 100; null for a lone candidate and for methods
     *     whose scores have no such range
     * @param smallestFlip least change of weights that brings a challenger level; null where none does, and for other methods
     *     than the weighted sum
     */
    record VerdictReason(
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
     * @param centralWeights mean of the weights at which it is first, by path of the criterion; null when it never is
     * @param confidenceFactor share of the draws of uncertain values in which it is first at its central weights; 1 or 0 where
     *     all values are certain, 0 when it never is first
     */
    @Schema(name = "CandidateRobustness")
    record CandidateView(
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
            double confidenceFactor) {}

    /**
     * Share of draws in which the row's candidate beats the column's, ties half to each.
     *
     * @param ids of rows and columns, in the order of the ranking
     * @param matrix by row; a cell and its mirror image sum to 1, the diagonal is 0.5
     */
    @Schema(name = "PairwiseWinning")
    record Pairwise(List<String> ids, List<List<Double>> matrix) {}

    /**
     * How far one weight can move before the leader loses its place.
     *
     * @param current global weight
     * @param low least global weight at which the leader is first or level, all the way from the current one
     * @param high greatest such weight
     * @param lowLeader candidate that takes over below {@code low}; null where nobody does down to 0
     * @param highLeader candidate that takes over above {@code high}; null where nobody does up to 1
     */
    @Schema(name = "WeightInterval")
    record IntervalView(
            @Schema(examples = "energy") String path,
            String title,
            double current,
            double low,
            double high,
            @Nullable String lowLeader,
            @Nullable String highLeader) {}

    /**
     * The least change of weights that brings a challenger level with the leader.
     *
     * @param distance sum of the absolute changes of all global criterion weights, 0..2; half of it is the share that moves
     * @param weights global criterion weights at which it is level, by path
     * @param text the change in words
     */
    @Schema(name = "SmallestFlip")
    record Flip(double distance, String challenger, Map<String, Double> weights, String text) {}

    /**
     * The value of one criterion alone at which a challenger draws level with the leader.
     *
     * @param needed the nearest value that is enough; null when none is
     * @param alsoUsedBy other criteria that read a metric of this one, those that are only reported included: they move with it
     */
    @Schema(name = "BreakEven")
    record BreakEvenView(
            @Schema(examples = "FL") String candidate,
            @Schema(examples = "energy.power_price") String path,
            @Nullable String unit,
            double current,
            @Nullable Double needed,
            boolean reachable,
            List<String> alsoUsedBy) {}

    /**
     * What another method says.
     *
     * @param leader first candidate, of several the first by id; absent where skipped
     * @param kendallTauB agreement of the two orders over the candidates that both rank, -1..1; absent where one of them puts
     *     all level
     * @param compared number of candidates that both rank; absent where skipped
     * @param skipped why the method has no answer; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MethodAgreement")
    record MethodView(
            @Schema(examples = "weighted_product") String method,
            @Nullable String leader,
            @Nullable Double kendallTauB,
            @Nullable Integer compared,
            @Nullable String skipped) {}

    /**
     * A candidate without which the others stand in another order.
     *
     * @param order ids of the others, best first, ties by id
     */
    @Schema(name = "RankReversal")
    record Reversal(String removed, List<String> order) {}
}
