package org.siteselection.ranking.scenario;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer.CatalogueReference;
import org.siteselection.ranking.RankingAnswer.RuleSetReference;
import org.siteselection.ranking.RankingAnswer.WarningView;

/**
 * The rankings of a question and its scenarios side by side.
 *
 * @param base ranking of the request without a scenario
 * @param scenarios in the order of the request or the rule set
 * @param candidates in the order of the base ranking, its excluded candidates last, by id
 * @param minimaxRegret ids of the candidates whose greatest regret is the least, several if they tie; empty if no regret is
 *     known
 * @param concordance Kendall's W of all rankings with correction for ties, over the candidates that every ranking has; null
 *     for fewer than two of them, or if every ranking consists of ties
 * @param warnings warnings of the base ranking and of the answer as a whole
 */
@Schema(name = "Scenarios", description = "The rankings of a question and its scenarios side by side.")
@RegisterForReflection
public record ScenariosAnswer(
        RuleSetReference ruleSet,
        CatalogueReference catalogue,
        ScenarioRanking base,
        List<ScenarioRanking> scenarios,
        List<ScenarioCandidate> candidates,
        List<String> minimaxRegret,
        @Nullable Double concordance,
        @Schema(examples = "Not legal advice.") String notice,
        List<WarningView> warnings) {

    /**
     * One of the rankings.
     *
     * @param name name of the scenario; {@code base} for the request without a scenario
     * @param leader id of the best candidate, the first by id of several; null if none is feasible
     * @param warnings warnings of this ranking that the base ranking does not have
     */
    @Schema(name = "ScenarioRanking")
    @RegisterForReflection
    public record ScenarioRanking(
            @Schema(examples = "energy_first") String name,
            @Schema(examples = "Energy first") String title,
            @Schema(examples = "weighted_sum") String method,
            boolean higherIsBetter,
            @Nullable @Schema(examples = "TX") String leader,
            List<ScenarioEntry> ranking,
            List<ScenarioExclusion> excluded,
            List<WarningView> warnings) {}

    /**
     * A ranked candidate.
     *
     * @param rank ties share the better rank
     * @param presentValue of all costs; null if the rules have no costs, or a line is missing
     */
    @Schema(name = "ScenarioEntry")
    @RegisterForReflection
    public record ScenarioEntry(
            @Schema(examples = "TX") String id,
            int rank,
            double score,

            @Schema(enumeration = {"pass", "conditional", "unknown"})
            String status,

            @Nullable Double presentValue) {}

    /** An excluded candidate. */
    @Schema(name = "ScenarioExclusion")
    @RegisterForReflection
    public record ScenarioExclusion(
            @Schema(examples = "WY") String id,

            @Schema(enumeration = {"gate-failed", "missing-value", "no-data"})
            String code,

            String reason) {}

    /**
     * A candidate over all rankings.
     *
     * @param ranks in the base ranking and then in each scenario; null where it is excluded
     * @param bestRank null if every ranking excludes it
     * @param worstRank worst rank where it is ranked; null if every ranking excludes it
     * @param meanRank null if a ranking excludes it
     * @param maxRegret greatest distance from the score of the leader; null if a ranking excludes it, or the methods differ
     * @param firstIn number of rankings with rank 1
     */
    @Schema(name = "ScenarioCandidate")
    @RegisterForReflection
    public record ScenarioCandidate(
            @Schema(examples = "TX") String id,
            @Schema(examples = "Texas") String name,
            List<@Nullable Integer> ranks,
            @Nullable Integer bestRank,
            @Nullable Integer worstRank,
            @Nullable Double meanRank,
            @Nullable Double maxRegret,
            int firstIn) {}
}
