package org.siteselection.scoring.method;

import java.util.function.ToDoubleFunction;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The traversal from criteria to root for all {@link TreeMethod}s: replacement of missing values, reweighting, interval,
 * completeness.
 */
final class TreeWalk {
    private final Hierarchy hierarchy;
    private final Aggregation aggregation;

    TreeWalk(Hierarchy hierarchy, Aggregation aggregation) {
        this.hierarchy = hierarchy;
        this.aggregation = aggregation;
    }

    CandidateScore score(double[] values) {
        int size = hierarchy.size();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * size);
        double[] scores = new double[size];
        double[] presentShare = new double[size];
        double presentWeight = 0;
        boolean complete = true;
        boolean bounded = true;
        for (int c = 0; c < hierarchy.criteria(); c++) {
            int node = hierarchy.criterionNode(c);
            Criterion criterion = hierarchy.criterion(c);
            double score =
                    Double.isNaN(values[c]) ? Double.NaN : criterion.scale().score(values[c]);
            if (Double.isNaN(score)) {
                complete &= hierarchy.weight(node) == 0;
                bounded &= hierarchy.weight(node) == 0 || criterion.scale().bounded();
                scores[node] = criterion.missing().standIn(criterion.scale()).orElse(Double.NaN);
            } else {
                presentWeight += hierarchy.weight(node);
                scores[node] = score;
            }
        }
        for (int node = size - 1; node >= 0; node--) {
            if (hierarchy.node(node) instanceof Factor) {
                presentShare[node] = presentShare(node, scores);
                scores[node] = aggregate(node, scores, presentShare[node]);
            }
        }
        double[] weights = weights(scores, presentShare);
        double score = presentWeight == 0 ? Double.NaN : scores[0];
        return new CandidateScore(
                score,
                complete ? 1 : Math.min(1, presentWeight),
                complete || !bounded
                        ? null
                        : new Interval(score(values, ValueFunction::lowest), score(values, ValueFunction::highest)),
                scores,
                weights,
                aggregation.contributions(hierarchy, scores, weights));
    }

    /** The score with a score of the scale for each missing value. */
    private double score(double[] values, ToDoubleFunction<ValueFunction> ofMissing) {
        double[] scores = new double[hierarchy.size()];
        for (int c = 0; c < hierarchy.criteria(); c++) {
            ValueFunction scale = hierarchy.criterion(c).scale();
            double score = Double.isNaN(values[c]) ? Double.NaN : scale.score(values[c]);
            scores[hierarchy.criterionNode(c)] = Double.isNaN(score) ? ofMissing.applyAsDouble(scale) : score;
        }
        for (int node = scores.length - 1; node >= 0; node--) {
            if (hierarchy.node(node) instanceof Factor) {
                scores[node] = aggregate(node, scores, 1);
            }
        }
        return scores[0];
    }

    private double presentShare(int factor, double[] scores) {
        double sum = 0;
        for (int child : hierarchy.children(factor)) {
            if (!Double.isNaN(scores[child])) {
                sum += hierarchy.share(child);
            }
        }
        return sum;
    }

    private double aggregate(int factor, double[] scores, double share) {
        return share == 0 ? Double.NaN : aggregation.aggregate(hierarchy, hierarchy.children(factor), scores, share);
    }

    private double[] weights(double[] scores, double[] presentShare) {
        double[] weights = new double[scores.length];
        weights[0] = Double.isNaN(scores[0]) ? 0 : 1;
        for (int node = 0; node < scores.length; node++) {
            double unit = Aggregation.unit(presentShare[node]);
            for (int child : hierarchy.children(node)) {
                boolean blank = Double.isNaN(scores[child]) || presentShare[node] == 0;
                weights[child] =
                        blank ? 0 : weights[node] * (unit * hierarchy.share(child)) / (unit * presentShare[node]);
            }
        }
        return weights;
    }
}
