package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.function.Supplier;
import org.siteselection.scoring.StopRule;

/**
 * The traversal from criteria to root for all {@link TreeMethod}s: replacement of missing values, reweighting, interval,
 * completeness.
 */
final class TreeWalk {
    private final Hierarchy hierarchy;
    private final Aggregation aggregation;
    /** Shares and weights by node of a candidate with a score for each criterion. */
    private final double[] allShares;

    private final double[] allWeights;

    TreeWalk(Hierarchy hierarchy, Aggregation aggregation) {
        this.hierarchy = hierarchy;
        this.aggregation = aggregation;
        double[] scores = new double[hierarchy.size()];
        Arrays.fill(scores, 1);
        allShares = aggregated(scores);
        allWeights = weights(scores, allShares);
    }

    CandidateScore score(double[] values) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * hierarchy.size());
        double[] scores = new double[hierarchy.size()];
        double presentWeight = 0;
        boolean complete = true;
        boolean bounded = true;
        boolean all = true;
        for (int c = 0; c < hierarchy.criteria(); c++) {
            int node = hierarchy.criterionNode(c);
            Criterion criterion = hierarchy.criterion(c);
            scores[node] = score(criterion, values[c]);
            if (Double.isNaN(scores[node])) {
                complete &= hierarchy.weight(node) == 0;
                bounded &= hierarchy.weight(node) == 0 || criterion.scale().bounded();
                scores[node] = criterion.missing().standIn(criterion.scale()).orElse(Double.NaN);
                all &= !Double.isNaN(scores[node]);
            } else {
                presentWeight += hierarchy.weight(node);
            }
        }
        double[] weights;
        if (all) {
            aggregate(scores, allShares);
            weights = allWeights;
        } else {
            weights = weights(scores, aggregated(scores));
        }
        return new CandidateScore(
                presentWeight == 0 ? Double.NaN : scores[0],
                complete ? 1 : Math.min(1, presentWeight),
                complete || !bounded ? null : interval(values),
                weights,
                () -> new CandidateScore.Composition(scores, aggregation.contributions(hierarchy, scores, weights)));
    }

    /** The score of a candidate with a score for each criterion, of which the rest is computed when it is read. */
    CandidateScore complete(double score, Supplier<double[]> values) {
        return new CandidateScore(score, 1, null, allWeights, () -> {
            CandidateScore all = score(values.get());
            return new CandidateScore.Composition(all.scores(), all.contributions());
        });
    }

    /** Sum of the shares of the children of a factor. */
    double allShares(int factor) {
        return allShares[factor];
    }

    /** NaN if the value is missing or has no score. */
    private static double score(Criterion criterion, double value) {
        return Double.isNaN(value) ? Double.NaN : criterion.scale().score(value);
    }

    /** From the lowest scores of all missing values to the highest. */
    private Interval interval(double[] values) {
        double[] low = new double[hierarchy.size()];
        double[] high = new double[hierarchy.size()];
        for (int c = 0; c < values.length; c++) {
            int node = hierarchy.criterionNode(c);
            Criterion criterion = hierarchy.criterion(c);
            double score = score(criterion, values[c]);
            low[node] = Double.isNaN(score) ? criterion.scale().lowest() : score;
            high[node] = Double.isNaN(score) ? criterion.scale().highest() : score;
        }
        double[] whole = new double[hierarchy.size()];
        Arrays.fill(whole, 1);
        aggregate(low, whole);
        aggregate(high, whole);
        return new Interval(low[0], high[0]);
    }

    /**
     * Writes the scores of the factors.
     *
     * @param scores by node, NaN if missing
     * @return by node: sum of the shares of the children with a score
     */
    private double[] aggregated(double[] scores) {
        double[] shares = new double[scores.length];
        for (int node = shares.length - 1; node >= 0; node--) {
            if (hierarchy.node(node) instanceof Factor) {
                shares[node] = presentShare(node, scores);
                scores[node] = aggregate(node, scores, shares[node]);
            }
        }
        return shares;
    }

    private void aggregate(double[] scores, double[] shares) {
        for (int node = scores.length - 1; node >= 0; node--) {
            if (hierarchy.node(node) instanceof Factor) {
                scores[node] = aggregate(node, scores, shares[node]);
            }
        }
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
