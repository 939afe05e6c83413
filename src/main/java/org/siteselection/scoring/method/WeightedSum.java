package org.siteselection.scoring.method;

import java.util.Arrays;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.ColumnScores;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The additive value model along a hierarchy (Keeney and Raiffa 1976): the score of a factor is the mean of its
 * children's scores, weighted by their normalised weights. The contribution of a node is its weight times its score.
 */
public final class WeightedSum implements TreeMethod {
    /** Rows of a block: four pages of memory of a column, which are read ahead, and two columns of a block fit in the nearest cache. */
    private static final int BLOCK = 2_048;

    private final Hierarchy hierarchy;
    private final TreeWalk walk;

    public WeightedSum(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
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
    public CandidateScore[] scores(double[][] columns, int candidates) {
        double[] totals = new Columns(columns).totals(candidates);
        CandidateScore[] scores = new CandidateScore[candidates];
        for (int i = 0; i < candidates; i++) {
            int candidate = i;
            scores[i] = Double.isNaN(totals[i])
                    ? score(TreeMethod.row(columns, i))
                    : walk.complete(totals[i], () -> TreeMethod.row(columns, candidate));
        }
        return scores;
    }

    /**
     * The aggregates of many candidates, without what they are composed of.
     *
     * @param columns as in {@link #scores}
     * @return by candidate, NaN without any value
     */
    public double[] totals(double[][] columns, int candidates) {
        double[] totals = new Columns(columns).totals(candidates);
        for (int i = 0; i < candidates; i++) {
            if (Double.isNaN(totals[i])) {
                totals[i] = score(TreeMethod.row(columns, i)).score();
            }
        }
        return totals;
    }

    /**
     * Totals of candidates that have a score for each criterion, in blocks, factor by factor. Sums run in the order of the
     * children, as in {@link Mean}, so blocks change no bit. The total of any other candidate is NaN.
     */
    private final class Columns {
        private final double[][] columns;
        private final ColumnScores[] scales;
        /** By node: no score below it is negative. */
        private final boolean[] positive;
        /** By node: a factor needs a block for its sums, and one for their magnitudes if scores may be negative. */
        private final double[][] sums;

        private final double[][] magnitudes;
        private final double[] part;

        Columns(double[][] columns) {
            this.columns = columns;
            this.scales = new ColumnScores[columns.length];
            this.positive = new boolean[hierarchy.size()];
            this.sums = new double[hierarchy.size()][];
            this.magnitudes = new double[hierarchy.size()][];
            int block = columns.length == 0 ? 0 : Math.min(BLOCK, columns[0].length);
            this.part = new double[block];
            for (int node = hierarchy.size() - 1; node >= 0; node--) {
                if (hierarchy.node(node) instanceof Criterion criterion) {
                    scales[hierarchy.firstCriterion(node)] = criterion.scale().columns();
                    positive[node] =
                            criterion.scale().bounded() && criterion.scale().lowest() >= 0;
                } else {
                    positive[node] = true;
                    for (int child : hierarchy.children(node)) {
                        positive[node] &= positive[child];
                    }
                    sums[node] = new double[block];
                    magnitudes[node] = positive[node] ? sums[node] : new double[block];
                }
            }
        }

        double[] totals(int candidates) {
            double[] totals = new double[candidates];
            if (!(hierarchy.node(0) instanceof Factor) || walk.allShares(0) == 0 || weightless() || mayFail()) {
                Arrays.fill(totals, Double.NaN);
                return totals;
            }
            for (int from = 0; from < candidates; from += BLOCK) {
                int to = Math.min(candidates, from + BLOCK);
                System.arraycopy(factor(0, from, to), 0, totals, from, to - from);
            }
            return totals;
        }

        /** Whether a scale may have no scores at all, which is an error of the first candidate that has a value. */
        private boolean mayFail() {
            for (int c = 0; c < hierarchy.criteria(); c++) {
                ValueFunction scale = hierarchy.criterion(c).scale();
                if (!scale.scoresAll() && !(scale instanceof Categories)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether no value counts, so that a candidate has no score. */
        private boolean weightless() {
            double weight = 0;
            for (int c = 0; c < hierarchy.criteria(); c++) {
                weight += hierarchy.weight(hierarchy.criterionNode(c));
            }
            return weight == 0;
        }

        /** The scores of a factor for a block of rows. */
        private double[] factor(int node, int from, int to) {
            double[] sum = sums[node];
            double[] magnitude = magnitudes[node];
            int length = to - from;
            double share = walk.allShares(node);
            if (share == 0) {
                Arrays.fill(sum, Double.NaN);
                return sum;
            }
            double unit = Aggregation.unit(share);
            Arrays.fill(sum, 0);
            Arrays.fill(magnitude, 0);
            for (int child : hierarchy.children(node)) {
                double weight = unit * hierarchy.share(child);
                double[] scores = hierarchy.node(child) instanceof Factor
                        ? factor(child, from, to)
                        : criterion(hierarchy.firstCriterion(child), from, to);
                add(weight, scores, sum, length);
                if (magnitude != sum) {
                    addMagnitude(weight, scores, magnitude, length);
                }
            }
            if (magnitude != sum) {
                for (int i = 0; i < length; i++) {
                    sum[i] = Statistics.settled(sum[i], magnitude[i]);
                }
            }
            double whole = unit * share;
            for (int i = 0; i < length; i++) {
                sum[i] /= whole;
            }
            return sum;
        }

        private double[] criterion(int number, int from, int to) {
            StopRule.spend(to - from);
            scales[number].fill(columns[number], from, to, part);
            return part;
        }

        private static void add(double weight, double[] scores, double[] sums, int length) {
            for (int i = 0; i < length; i++) {
                sums[i] += weight * scores[i];
            }
        }

        private static void addMagnitude(double weight, double[] scores, double[] sums, int length) {
            for (int i = 0; i < length; i++) {
                sums[i] += Math.abs(weight * scores[i]);
            }
        }
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
