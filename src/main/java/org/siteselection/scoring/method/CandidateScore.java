package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The score of one candidate and its composition. Arrays are indexed as the nodes of the {@link Hierarchy}; they are not copied
 * and must not be changed.
 */
public final class CandidateScore {
    private final double score;
    private final double completeness;
    private final @Nullable Interval interval;
    private final double[] weights;
    private final Supplier<Composition> compose;
    /** Made when it is first read; an answer with scores alone does not read it. Threads may make it at once. */
    private volatile @Nullable Composition composition;

    /**
     * The parts of a score.
     *
     * @param scores score of each node, NaN if missing
     * @param contributions points that each node adds to the score; those of the children of a node sum to its own
     */
    record Composition(double[] scores, double[] contributions) {}

    /** @param compose makes the parts when they are first read */
    CandidateScore(
            double score,
            double completeness,
            @Nullable Interval interval,
            double[] weights,
            Supplier<Composition> compose) {
        this.score = score;
        this.completeness = completeness;
        this.interval = interval;
        this.weights = weights;
        this.compose = compose;
    }

    /** The score of a method without scores and points along a tree; they are NaN. */
    public static CandidateScore alone(double score, double completeness, double[] weights) {
        return new CandidateScore(score, completeness, null, weights, () -> {
            double[] none = new double[weights.length];
            Arrays.fill(none, Double.NaN);
            return new Composition(none, none);
        });
    }

    /** The aggregate; NaN if the candidate has no value at all. */
    public double score() {
        return score;
    }

    /** Share of the global weight whose values were present, 0..1. */
    public double completeness() {
        return completeness;
    }

    /** Range of the score over all possible values of the missing ones, null without missing values or with unbounded scales. */
    public @Nullable Interval interval() {
        return interval;
    }

    /** Score of each node, NaN if missing. */
    public double[] scores() {
        return composition().scores;
    }

    /** Global weight of each node for this candidate, after reweighting. */
    public double[] weights() {
        return weights;
    }

    /** Points that each node adds to the score; those of the children of a node sum to its own. */
    public double[] contributions() {
        return composition().contributions;
    }

    private Composition composition() {
        Composition made = composition;
        if (made == null) {
            made = compose.get();
            composition = made;
        }
        return made;
    }

    /**
     * A score for every criterion. A missing one is the score of the nearest parent factor with a score, which is the effect
     * of reweighting, so that a flat aggregate at the given global weights equals the candidate's score.
     *
     * @param hierarchy hierarchy of this score; at least one weighted value is known
     * @return by criterion number, without NaN
     */
    public double[] held(Hierarchy hierarchy) {
        double[] scores = scores();
        double[] held = new double[hierarchy.criteria()];
        for (int c = 0; c < held.length; c++) {
            int node = hierarchy.criterionNode(c);
            while (Double.isNaN(scores[node])) {
                node = hierarchy.parent(node);
            }
            held[c] = scores[node];
        }
        return held;
    }
}
