package org.siteselection.scoring;

/**
 * The additive value model along a hierarchy (Keeney and Raiffa 1976): the score of a factor is the mean of its
 * children's scores, weighted by their normalised weights. Blanks that no stand-in fills hand their weight to their
 * present siblings; a factor all of whose children are blank is blank itself.
 */
public final class WeightedSum {
    private final Hierarchy hierarchy;

    public WeightedSum(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * Scores one candidate.
     *
     * @param values raw values by criterion number, NaN where missing, otherwise finite
     */
    public CandidateScore score(double[] values) {
        int size = hierarchy.size();
        double[] scores = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
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
                low[node] = criterion.scale().lowest();
                high[node] = criterion.scale().highest();
            } else {
                presentWeight += hierarchy.weight(node);
                scores[node] = score;
                low[node] = score;
                high[node] = score;
            }
        }
        for (int node = size - 1; node >= 0; node--) {
            if (hierarchy.node(node) instanceof Factor) {
                presentShare[node] = presentShare(node, scores);
                scores[node] = mean(node, scores, presentShare[node]);
                low[node] = mean(node, low, 1);
                high[node] = mean(node, high, 1);
            }
        }
        double[] weights = weights(scores, presentShare);
        double[] contributions = new double[size];
        for (int node = 0; node < size; node++) {
            contributions[node] = Double.isNaN(scores[node]) ? 0 : weights[node] * scores[node];
        }
        double score = presentWeight == 0 ? Double.NaN : scores[0];
        return new CandidateScore(
                score,
                complete ? 1 : Math.min(1, presentWeight),
                complete || !bounded ? null : new Interval(low[0], high[0]),
                scores,
                weights,
                contributions);
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

    private double mean(int factor, double[] scores, double share) {
        if (share == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int child : hierarchy.children(factor)) {
            if (!Double.isNaN(scores[child])) {
                sum += hierarchy.share(child) * scores[child];
            }
        }
        return sum / share;
    }

    private double[] weights(double[] scores, double[] presentShare) {
        double[] weights = new double[scores.length];
        weights[0] = Double.isNaN(scores[0]) ? 0 : 1;
        for (int node = 0; node < scores.length; node++) {
            for (int child : hierarchy.children(node)) {
                boolean blank = Double.isNaN(scores[child]) || presentShare[node] == 0;
                weights[child] = blank ? 0 : weights[node] * hierarchy.share(child) / presentShare[node];
            }
        }
        return weights;
    }
}
