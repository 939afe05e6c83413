package org.siteselection.scoring.method;

import org.siteselection.scoring.Logarithms;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.text.Texts;

/**
 * The weighted geometric mean of scores along a hierarchy (weighted product model: Bridgman 1922, Dimensional Analysis;
 * Miller and Starr 1969, Executive Decisions and Operations Research): Π score^weight. A score of 0 with a positive weight
 * makes the whole 0, without compensation.
 *
 * <p>Contributions divide the points among the criteria. Every criterion starts with its weight's share of 100 points, and
 * the difference of the score to 100 is subtracted from the criteria in proportion to their logarithmic loss, weight·ln(100
 * / score); if criteria score 0, it is subtracted from them alone. They sum to the score at every level, and that of a weak
 * criterion may be negative. The weighted sum's weight·score follows the same scheme with the loss weight·(100 - score).
 */
public final class WeightedProduct implements TreeMethod {
    private static final double FULL = 100;
    private final TreeWalk walk;

    /**
     * @throws UndefinedException {@code scale-unbounded} naming a weighted criterion with an unbounded scale; {@code
     *     value-not-positive} if its scores or their replacement may be negative
     */
    public WeightedProduct(Hierarchy hierarchy) {
        for (int c = 0; c < hierarchy.criteria(); c++) {
            if (hierarchy.weight(hierarchy.criterionNode(c)) > 0) {
                requireScores(hierarchy.criterion(c));
            }
        }
        walk = new TreeWalk(hierarchy, new GeometricMean());
    }

    private static void requireScores(Criterion criterion) {
        if (!criterion.scale().bounded()) {
            throw new UndefinedException(
                    "scale-unbounded",
                    criterion.path(),
                    "weighted_product needs scores of 0 or more, and the scale of '" + criterion.path()
                            + "' is unbounded; min_max keeps scores within 0..100");
        }
        double standIn = criterion.missing().standIn(criterion.scale()).orElse(0);
        double lowest = Math.min(criterion.scale().lowest(), standIn);
        if (lowest < 0) {
            throw new UndefinedException(
                    "value-not-positive",
                    criterion.path(),
                    "weighted_product needs scores of 0 or more, and that of '" + criterion.path() + "' may be "
                            + Texts.number(lowest));
        }
    }

    @Override
    public String type() {
        return "weighted_product";
    }

    @Override
    public CandidateScore score(double[] values) {
        return walk.score(values);
    }

    @Override
    public double overall(double[] scores, double[] weights) {
        double logarithm = 0;
        for (int c = 0; c < scores.length; c++) {
            if (weights[c] > 0) {
                logarithm += weights[c] * Logarithms.log(scores[c]);
            }
        }
        return StrictMath.exp(logarithm);
    }

    private record GeometricMean() implements Aggregation {
        @Override
        public double aggregate(Hierarchy hierarchy, int[] children, double[] scores, double presentShare) {
            double unit = Aggregation.unit(presentShare);
            double logarithm = 0;
            for (int child : children) {
                // 0 times the logarithm of 0 would be NaN, where 0 to the power of 0 is 1.
                if (!Double.isNaN(scores[child]) && hierarchy.share(child) > 0) {
                    logarithm += unit * hierarchy.share(child) * Logarithms.log(scores[child]);
                }
            }
            return StrictMath.exp(logarithm / (unit * presentShare));
        }

        @Override
        public double[] contributions(Hierarchy hierarchy, double[] scores, double[] weights) {
            double[] losses = new double[scores.length];
            double[] zeros = new double[scores.length];
            double loss = 0;
            double zero = 0;
            for (int c = 0; c < hierarchy.criteria(); c++) {
                int node = hierarchy.criterionNode(c);
                if (weights[node] > 0 && scores[node] > 0) {
                    losses[node] = weights[node] * Logarithms.log(FULL / scores[node]);
                    loss += losses[node];
                } else if (weights[node] > 0) {
                    zeros[node] = weights[node];
                    zero += weights[node];
                }
            }
            double[] parts = zero > 0 ? zeros : losses;
            double whole = zero > 0 ? zero : loss;
            double lacking = Double.isNaN(scores[0]) ? 0 : FULL - scores[0];
            double[] contributions = new double[scores.length];
            for (int c = 0; c < hierarchy.criteria(); c++) {
                int node = hierarchy.criterionNode(c);
                double taken = parts[node] == 0 ? 0 : lacking * (parts[node] / whole);
                contributions[node] = FULL * weights[node] - taken;
            }
            return Aggregation.summedUp(hierarchy, contributions);
        }
    }
}
