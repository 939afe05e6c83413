package org.siteselection.scoring.method;

/**
 * The worst criterion decides (Wald's maximin, Statistical Decision Functions, 1950): the lowest score among the criteria of
 * positive weight, independent of its amount. The worst criterion contributes the whole score and all others 0; of several
 * equally bad ones, the first in the order of the hierarchy.
 */
public final class Minimum implements TreeMethod {
    private final TreeWalk walk;

    public Minimum(Hierarchy hierarchy) {
        walk = new TreeWalk(hierarchy, new Worst());
    }

    @Override
    public String type() {
        return "minimum";
    }

    @Override
    public CandidateScore score(double[] values) {
        return walk.score(values);
    }

    @Override
    public double overall(double[] scores, double[] weights) {
        double worst = Double.POSITIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            worst = weights[c] > 0 ? Math.min(worst, scores[c]) : worst;
        }
        return worst;
    }

    private record Worst() implements Aggregation {
        @Override
        public double aggregate(Hierarchy hierarchy, int[] children, double[] scores, double presentShare) {
            double worst = Double.POSITIVE_INFINITY;
            for (int child : children) {
                if (!Double.isNaN(scores[child]) && hierarchy.share(child) > 0) {
                    worst = Math.min(worst, scores[child]);
                }
            }
            return worst;
        }

        @Override
        public double[] contributions(Hierarchy hierarchy, double[] scores, double[] weights) {
            double[] contributions = new double[scores.length];
            for (int c = 0; c < hierarchy.criteria(); c++) {
                int node = hierarchy.criterionNode(c);
                if (weights[node] > 0 && scores[node] == scores[0]) {
                    contributions[node] = scores[node];
                    break;
                }
            }
            return Aggregation.summedUp(hierarchy, contributions);
        }
    }
}
