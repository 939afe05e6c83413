package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;

/**
 * Weight stability intervals (Mareschal 1988, Weight stability intervals in multicriteria decision aid), exact. Moving the
 * weight of a node to t multiplies the weights under it by t/current and all others by (1-t)/(1-current), so each score is a
 * straight line in t, from the score of the others alone (t = 0) to that of the node alone (t = 1), and each challenger crosses
 * the leader once at most.
 */
public final class WeightIntervals {
    /** Weights closer than this are equal. */
    private static final double SAME = 1e-12;

    private final AdditiveModel model;
    private final int leader;
    /** Prefix and suffix sums of the weighted scores and weights of the criteria, so that nodes need not sum them again. */
    private final double[][] before;

    private final double[][] fromOn;
    private final double[] weightBefore;
    private final double[] weightFromOn;
    /** Upper bound of the rounding error of sums of scores of both signs; 0 if no score is negative. */
    private final double noise;
    /** Scores when the current node has all weight, and when it has none. */
    private final double[] alone;

    private final double[] others;

    private WeightIntervals(AdditiveModel model, int leader) {
        this.model = model;
        this.leader = leader;
        this.noise = model.noise();
        int criteria = model.criteria();
        before = new double[criteria + 1][model.size()];
        fromOn = new double[criteria + 1][model.size()];
        alone = new double[model.size()];
        others = new double[model.size()];
        weightBefore = new double[criteria + 1];
        weightFromOn = new double[criteria + 1];
        for (int c = 0; c < criteria; c++) {
            int d = criteria - 1 - c;
            StopRule.spend(2L * model.size());
            weightBefore[c + 1] = weightBefore[c] + model.weight(c);
            weightFromOn[d] = weightFromOn[d + 1] + model.weight(d);
            for (int i = 0; i < model.size(); i++) {
                before[c + 1][i] = before[c][i] + model.weight(c) * model.score(i, c);
                fromOn[d][i] = fromOn[d + 1][i] + model.weight(d) * model.score(i, d);
            }
        }
    }

    /**
     * The intervals of all nodes whose weight is below 1, in the order of the nodes.
     *
     * @param model at its given scores; uncertain values are not drawn
     * @param leader a candidate of the highest score
     */
    public static List<WeightInterval> of(AdditiveModel model, int leader, List<WeightNode> nodes) {
        WeightIntervals intervals = new WeightIntervals(model, leader);
        return nodes.stream().map(intervals::interval).flatMap(Optional::stream).toList();
    }

    private Optional<WeightInterval> interval(WeightNode node) {
        StopRule.spend((long) model.size() * (node.to() - node.from() + 1));
        double inside = 0;
        for (int c = node.from(); c < node.to(); c++) {
            inside += model.weight(c);
        }
        double outside = weightBefore[node.from()] + weightFromOn[node.to()];
        double current = inside / (inside + outside);
        if (1 - current < SAME) {
            return Optional.empty();
        }
        fillAlone(node, inside);
        fillOthers(node, outside);
        Crossing high = null;
        Crossing low = null;
        for (int i = 0; i < model.size(); i++) {
            double atOne = lead(alone, i);
            double atZero = lead(others, i);
            double crossing = atZero / (atZero - atOne);
            if (atOne < 0) {
                high = first(high, i, between(current, crossing, 1), atZero - atOne, false);
            }
            if (atZero < 0) {
                low = first(low, i, between(0, crossing, current), atOne - atZero, true);
            }
        }
        return Optional.of(new WeightInterval(
                node.path(),
                current,
                low == null ? 0 : low.at,
                high == null ? 1 : high.at,
                low == null ? null : low.challenger,
                high == null ? null : high.challenger));
    }

    /** Rounding can put a crossing on the wrong side of a tie at the current weight. */
    private static double between(double low, double value, double high) {
        return Math.min(high, Math.max(low, value));
    }

    /** Scores when the node has all weight. */
    private void fillAlone(WeightNode node, double inside) {
        double[] local = inside > 0 ? new double[0] : node.localShares().get();
        Arrays.fill(alone, 0);
        for (int c = node.from(); c < node.to(); c++) {
            double weight = inside > 0 ? model.weight(c) / inside : local[c - node.from()];
            for (int i = 0; i < alone.length; i++) {
                alone[i] += weight * model.score(i, c);
            }
        }
    }

    /** Scores when the node has no weight. */
    private void fillOthers(WeightNode node, double outside) {
        for (int i = 0; i < others.length; i++) {
            others[i] = (before[node.from()][i] + fromOn[node.to()][i]) / outside;
        }
    }

    /** The lead of the leader over a candidate, without rounding errors of sums. */
    private double lead(double[] scores, int candidate) {
        double lead = EqualNumbers.lead(scores[leader], scores[candidate]);
        return Math.abs(lead) <= noise ? 0 : lead;
    }

    /** The weight at which a challenger draws level, and the rate of its gain beyond it. */
    private record Crossing(int challenger, double at, double speed) {}

    /**
     * The first of two crossings below or above the current weight; of both at one point that with the higher rate, then by
     * id.
     */
    private Crossing first(@Nullable Crossing first, int challenger, double at, double speed, boolean down) {
        return first == null || beats(challenger, at, speed, first, down) ? new Crossing(challenger, at, speed) : first;
    }

    private boolean beats(int challenger, double at, double speed, Crossing other, boolean down) {
        double earlier = down ? at - other.at : other.at - at;
        if (Math.abs(earlier) > SAME) {
            return earlier > 0;
        }
        double faster = Statistics.settled(speed - other.speed, speed + other.speed);
        return faster > 0
                || faster == 0
                        && model.ids().get(challenger).compareTo(model.ids().get(other.challenger)) < 0;
    }
}
