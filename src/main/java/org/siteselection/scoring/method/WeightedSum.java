package org.siteselection.scoring.method;

import org.siteselection.scoring.Statistics;

/**
 * The additive value model along a hierarchy (Keeney and Raiffa 1976): the score of a factor is the mean of its
 * children's scores, weighted by their normalised weights. The contribution of a node is its weight times its score.
 */
public final class WeightedSum implements TreeMethod {
    private final TreeWalk walk;

    public WeightedSum(Hierarchy hierarchy) {
        walk = new TreeWalk(hierarchy, new Mean());
    }

    @Override
    public String type() {
        return "weighted_sum";
    }

    @Override
    public CandidateScore score(double[] values) {
        return walk.score(values);
    }

    @Override
    public double overall(double[] scores, double[] weights) {
        double sum = 0;
        double magnitude = 0;
        for (int c = 0; c < scores.length; c++) {
            double part = weights[c] * scores[c];
            sum += part;
            magnitude += Math.abs(part);
        }
        return Statistics.settled(sum, magnitude);
    }

    private record Mean() implements Aggregation {
        @Override
        public double aggregate(Hierarchy hierarchy, int[] children, double[] scores, double presentShare) {
            double unit = Aggregation.unit(presentShare);
            double sum = 0;
            double magnitude = 0;
            for (int child : children) {
                if (!Double.isNaN(scores[child])) {
                    double part = unit * hierarchy.share(child) * scores[child];
                    sum += part;
                    magnitude += Math.abs(part);
                }
            }
            return Statistics.settled(sum, magnitude) / (unit * presentShare);
        }

        @Override
        public double[] contributions(Hierarchy hierarchy, double[] scores, double[] weights) {
            double[] contributions = new double[scores.length];
            for (int node = 0; node < scores.length; node++) {
                contributions[node] = Double.isNaN(scores[node]) ? 0 : weights[node] * scores[node];
            }
            return contributions;
        }
    }
}
