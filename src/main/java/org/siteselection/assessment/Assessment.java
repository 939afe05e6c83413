package org.siteselection.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Gate;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixResult;

/**
 * The result of a {@link Question} in numbers and codes, before it is formatted as an answer.
 *
 * @param hierarchy the weighted criteria; arrays in {@link CandidateScore} are indexed by its nodes
 * @param field raw values of the reference set by criterion path, one per member in the order of their ids, NaN where
 *     missing: the states of a fixed field, otherwise the feasible candidates; empty when there are none
 * @param parameters every parameter with the value that was used, in the order of the rules
 * @param ranked by rank, ties by id
 * @param excluded by id
 * @param compromise of vikor; null for other methods
 * @param matrix input of a method over raw values, rows in the order of ids; null for other methods and without candidates
 * @param pool candidates whose values a method over raw values used to fill in missing ones, by id; empty for other methods
 * @param weightings weights that each weighting produced, by path
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

    /** Whether a value counts as missing, as does one without entry in a table of categories, although it is present. */
    public boolean isMissing(int node, Reported reported) {
        return Double.isNaN(reported.value())
                || !question.method().isOverValues()
                        && !hierarchy.scale(node).scoresAll()
                        && Double.isNaN(hierarchy.scale(node).score(reported.value()));
    }

    /** Whether each value, by number of the criterion, came from a place in which the candidate lies. */
    public boolean[] inherited(Assessed assessed) {
        boolean[] inherited = new boolean[hierarchy.criteria()];
        for (int c = 0; c < inherited.length; c++) {
            Reported reported = assessed.reported(hierarchy.criterion(c).path());
            inherited[c] = reported.from() != null && !isMissing(hierarchy.criterionNode(c), reported);
        }
        return inherited;
    }

    /**
     * Share of the effective weight of a candidate whose values came from a place in which it lies, 0..1.
     *
     * @param inherited as {@link #inherited} gives it for the candidate
     */
    public double inheritedShare(CandidateScore result, boolean[] inherited) {
        double share = 0;
        double all = 0;
        for (int c = 0; c < inherited.length; c++) {
            double weight = result.weights()[hierarchy.criterionNode(c)];
            all += weight;
            share += inherited[c] ? weight : 0;
        }
        return all > 0 ? Math.min(1, share / all) : 0;
    }

    /**
     * A ranked candidate.
     *
     * @param score rounded to 12 significant digits
     * @param status gravest outcome of its gates, waived counting as pass
     * @param details figures that a method over raw values gives beside the score, by name
     * @param breakdown figures of a method over raw values per criterion
     * @param values value of each criterion, including criteria that are only reported
     * @param costs null if the rules have no costs
     */
    public record Assessed(
            int rank,
            Candidate candidate,
            double score,
            Gate.Outcome status,
            List<GateResult> gates,
            CandidateScore result,
            ReadValues values,
            Map<String, Double> details,
            Breakdown breakdown,
            @Nullable PlaceCosts costs) {

        /** What the criterion at a path read. */
        public Reported reported(String path) {
            return values.get(path);
        }
    }

    /**
     * A candidate with its values.
     *
     * @param values what each criterion read
     */
    public record Read(Candidate candidate, ReadValues values) {

        /** What the criterion at a path read. */
        Reported reported(String path) {
            return values.get(path);
        }
    }

    /**
     * A value with its provenance.
     *
     * @param value NaN where missing
     * @param year oldest year of the figures that were read, null where none has one
     * @param sources ids of their sources, sorted; {@code request} for figures that the request brought
     * @param from id of the farthest place from which a figure was taken; null if the candidate states all of them itself, or
     *     the value is missing
     */
    public record Reported(
            double value,
            @Nullable Integer year,
            List<String> sources,
            @Nullable String from) {
        /** A value whose figures the candidate states itself. */
        public Reported(double value, @Nullable Integer year, List<String> sources) {
            this(value, year, sources, null);
        }
    }

    /**
     * @param waiver reason of the waiver; null if the gate is not waived
     * @param year oldest year of the figures that its condition read, null where none has one
     * @param missing names of the metrics without a figure that its condition read, in alphabetical order; empty unless the
     *     outcome is unknown
     */
    public record GateResult(
            Gate gate,
            Gate.Outcome outcome,
            @Nullable String waiver,
            @Nullable Integer year,
            List<String> missing) {}

    /**
     * An excluded candidate.
     *
     * @param code gate-failed, missing-value or no-data
     * @param reason title and reason of the gate as in the rules, or the missing value
     * @param gate id of the gate that failed, null for other reasons
     * @param figures figures that the condition of that gate read, by metric in alphabetical order; empty for other reasons
     */
    public record Exclusion(
            Candidate candidate,
            String code,
            String reason,
            @Nullable String gate,
            Map<String, Double> figures,
            List<GateResult> gates) {}

    /**
     * The weights that a weighting produced.
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

    /** A warning for the reader of the answer. */
    public record Warning(String code, String message) {}
}
