package org.siteselection.scoring.method;

import java.util.Arrays;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.Along;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The additive value model along a hierarchy (Keeney and Raiffa 1976): the score of a factor is the mean of its
 * children's scores, weighted by their normalised weights. The contribution of a node is its weight times its score.
 */
public final class WeightedSum implements TreeMethod {
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

    /** By columns, in blocks of rows; a block with a missing score goes candidate by candidate. */
    @Override
    public double[] scores(double[][] columns, int rows) {
        double[] scores = new double[rows];
        Blocks blocks = new Blocks(hierarchy, columns);
        double[] values = new double[columns.length];
        for (int from = 0; from < rows; from += WeightedParts.BLOCK) {
            int to = Math.min(rows, from + WeightedParts.BLOCK);
            StopRule.spend((long) hierarchy.size() * (to - from));
            if (blocks.complete(from, to)) {
                System.arraycopy(blocks.root(to - from), 0, scores, from, to - from);
                continue;
            }
            for (int i = from; i < to; i++) {
                for (int c = 0; c < values.length; c++) {
                    values[c] = columns[c][i];
                }
                scores[i] = score(values).score();
            }
        }
        return scores;
    }

    /** The scores of the nodes for a block of candidates without missing scores; the order of sums is that of the walk. */
    private static final class Blocks {
        private final Hierarchy hierarchy;
        private final double[][] columns;
        private final Figures[] scales;
        private final double[][] nodes;
        private final double[] shares;
        private final double[] magnitude = new double[WeightedParts.BLOCK];

        Blocks(Hierarchy hierarchy, double[][] columns) {
            this.hierarchy = hierarchy;
            this.columns = columns;
            nodes = new double[hierarchy.size()][WeightedParts.BLOCK];
            shares = new double[hierarchy.size()];
            scales = new Figures[columns.length];
            for (int c = 0; c < scales.length; c++) {
                scales[c] = scale(hierarchy.criterion(c).scale(), columns[c]);
            }
            for (int node = shares.length - 1; node >= 0; node--) {
                for (int child : hierarchy.children(node)) {
                    shares[node] += isBlank(child) ? 0 : hierarchy.share(child);
                }
            }
        }

        private static Figures scale(ValueFunction scale, double[] values) {
            if (scale instanceof Linear linear) {
                Along along = new Along(linear.worst(), linear.best());
                return (from, to, out) -> {
                    along.fill(values, from, to, out);
                    for (int i = 0; i < to - from; i++) {
                        out[i] = Math.min(100, Math.max(0, 100 * out[i]));
                    }
                };
            }
            return (from, to, out) -> {
                for (int i = from; i < to; i++) {
                    out[i - from] = Double.isNaN(values[i]) ? Double.NaN : scale.score(values[i]);
                }
            };
        }

        /** Whether a node is a factor without any weighted descendant. */
        private boolean isBlank(int node) {
            return shares[node] == 0 && hierarchy.node(node) instanceof Factor;
        }

        /** Computes the scores of the criteria; whether none is missing. */
        boolean complete(int from, int to) {
            boolean complete = columns.length > 0 && !isBlank(0);
            for (int c = 0; complete && c < columns.length; c++) {
                double[] scores = nodes[hierarchy.criterionNode(c)];
                scales[c].fill(from, to, scores);
                for (int i = 0; i < to - from; i++) {
                    complete &= scores[i] == scores[i];
                }
            }
            return complete;
        }

        /** The scores of the root. */
        double[] root(int length) {
            for (int node = nodes.length - 1; node >= 0; node--) {
                if (hierarchy.node(node) instanceof Factor && !isBlank(node)) {
                    aggregate(node, length);
                }
            }
            return nodes[0];
        }

        private void aggregate(int node, int length) {
            double[] sum = nodes[node];
            double unit = Aggregation.unit(shares[node]);
            Arrays.fill(sum, 0);
            Arrays.fill(magnitude, 0);
            for (int child : hierarchy.children(node)) {
                if (!isBlank(child)) {
                    add(unit * hierarchy.share(child), nodes[child], sum, length);
                }
            }
            double whole = unit * shares[node];
            for (int i = 0; i < length; i++) {
                sum[i] = (sum[i] == magnitude[i] ? sum[i] : Statistics.settled(sum[i], magnitude[i])) / whole;
            }
        }

        private void add(double weight, double[] scores, double[] sum, int length) {
            for (int i = 0; i < length; i++) {
                sum[i] += weight * scores[i];
            }
            for (int i = 0; i < length; i++) {
                magnitude[i] += Math.abs(weight * scores[i]);
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
