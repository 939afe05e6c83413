package org.siteselection.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Gate;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixResult;

/**
 * The answer to a {@link Question}, before it is put into words.
 *
 * @param hierarchy the weighted criteria; arrays in {@link CandidateScore} are indexed by its nodes
 * @param field raw values of the reference set by criterion path, one per member in the order of their ids, NaN where
 *     missing: the states of a fixed field, otherwise the feasible candidates; empty when there are none
 * @param parameters every parameter with the value that was used, in the order of the rules
 * @param ranked by rank, ties by id
 * @param excluded by id
 * @param compromise of vikor; null for other methods
 * @param matrix what a method over raw values worked on, its rows by id; null for other methods and without candidates
 * @param pool candidates among whose values a method over raw values looked for stand-ins, by id; empty for other methods
 * @param weightings what each weighting came to, by path
 */
public record Assessment(
        Question question,
        Hierarchy hierarchy,
        Map<String, double[]> field,
        Map<String, Object> parameters,
        List<Assessed> ranked,
        List<Exclusion> excluded,
        @Nullable DecisionMatrix matrix,
        List<Read> pool,
        List<WeightingResult> weightings,
        MatrixResult.@Nullable Compromise compromise,
        List<Warning> warnings) {

    /**
     * A candidate that could be ranked.
     *
     * @param score rounded to 12 significant digits
     * @param status gravest outcome of its gates, waived counting as pass
     * @param details figures that a method over raw values gives beside the score, by name
     * @param breakdown figures of a method over raw values per criterion
     * @param values what each criterion read, by path, criteria that are only reported included
     */
    public record Assessed(
            int rank,
            Candidate candidate,
            double score,
            Gate.Outcome status,
            List<GateResult> gates,
            CandidateScore result,
            Map<String, Reported> values,
            Map<String, Double> details,
            Breakdown breakdown) {

        /** What the criterion at a path read. */
        public Reported reported(String path) {
            return Assessment.reported(values, path);
        }
    }

    /**
     * A candidate with what was read of it.
     *
     * @param values what each criterion read, by path
     */
    public record Read(Candidate candidate, Map<String, Reported> values) {

        /** What the criterion at a path read. */
        Reported reported(String path) {
            return Assessment.reported(values, path);
        }
    }

    /** What the criterion at a path read; every criterion read something. */
    static Reported reported(Map<String, Reported> values, String path) {
        return Objects.requireNonNull(values.get(path), path);
    }

    /**
     * A value and where it came from.
     *
     * @param value NaN where missing
     * @param year oldest year of the figures that were read, null where none has one
     * @param sources ids of their sources, sorted; {@code request} for figures that the request brought
     */
    public record Reported(double value, @Nullable Integer year, List<String> sources) {}

    /**
     * @param waiver why the gate is waived; null unless it is
     * @param year oldest year of the figures that its condition read, null where none has one
     */
    public record GateResult(
            Gate gate,
            Gate.Outcome outcome,
            @Nullable String waiver,
            @Nullable Integer year) {}

    /**
     * A candidate that could not be ranked.
     *
     * @param code gate-failed, missing-value or no-data
     * @param reason the gate's title and reason as the rules state them, or what is missing
     * @param gate id of the gate that failed, null for other reasons
     * @param figures what the condition of that gate read, by metric in the order of the alphabet; empty for other reasons
     */
    public record Exclusion(
            Candidate candidate,
            String code,
            String reason,
            @Nullable String gate,
            Map<String, Double> figures,
            List<GateResult> gates) {}

    /**
     * What a weighting came to.
     *
     * @param path of the factor, empty at the top
     * @param weights by path of the sibling, sum 1
     */
    public record WeightingResult(
            String path,
            String method,
            Map<String, Double> weights,
            @Nullable Double consistencyRatio,
            @Nullable Double lambdaMax,
            @Nullable Double xi) {}

    /** Something that the reader of the answer should know. */
    public record Warning(String code, String message) {}
}
