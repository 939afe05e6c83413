package org.siteselection.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weight stability intervals (Mareschal 1988, Weight stability intervals in multicriteria decision aid), exact. Moving the
 * weight of a node to t multiplies the weights under it by t/current and all others by (1-t)/(1-current), so each score is a
 * straight line in t, from the score of the others alone (t = 0) to that of the node alone (t = 1), and each challenger crosses
 * the leader once at most.
 */
public final class WeightIntervals {
    /** Weights closer than this are one. */
    private static final double SAME = 1e-12;

    private final AdditiveModel model;
    private final int leader;

    private WeightIntervals(AdditiveModel model, int leader) {
        this.model = model;
        this.leader = leader;
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
        double inside = 0;
        double outside = 0;
        for (int c = 0; c < model.criteria(); c++) {
            inside += node.under()[c] ? model.weight(c) : 0;
            outside += node.under()[c] ? 0 : model.weight(c);
        }
        double current = inside / (inside + outside);
        if (1 - current < SAME) {
            return Optional.empty();
        }
        double[] alone = model.scores(alone(node, inside));
        double[] others = model.scores(others(node, outside));
        List<Crossing> above = new ArrayList<>();
        List<Crossing> below = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            double atOne = lead(alone, i);
            double atZero = lead(others, i);
            double crossing = atZero / (atZero - atOne);
            if (atOne < 0) {
                above.add(new Crossing(i, between(current, crossing, 1), atZero - atOne));
            }
            if (atZero < 0) {
                below.add(new Crossing(i, between(0, crossing, current), atOne - atZero));
            }
        }
        Crossing high = first(above, false);
        Crossing low = first(below, true);
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

    private double[] alone(WeightNode node, double inside) {
        double[] weights = new double[model.criteria()];
        for (int c = 0; c < weights.length; c++) {
            if (node.under()[c]) {
                weights[c] = inside > 0 ? model.weight(c) / inside : node.localShares()[c];
            }
        }
        return weights;
    }

    private double[] others(WeightNode node, double outside) {
        double[] weights = new double[model.criteria()];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = node.under()[c] ? 0 : model.weight(c) / outside;
        }
        return weights;
    }

    /** By how much the leader is ahead of a candidate, noise of sums left out. */
    private double lead(double[] scores, int candidate) {
        return Statistics.settled(
                scores[leader] - scores[candidate], Math.abs(scores[leader]) + Math.abs(scores[candidate]));
    }

    /** Where a challenger draws level, and how fast it gains beyond that. */
    private record Crossing(int challenger, double at, double speed) {}

    /** The crossing met first on the way down or up; among those at one point the fastest leads beyond it, then by id. */
    private @Nullable Crossing first(List<Crossing> crossings, boolean down) {
        Crossing first = null;
        for (Crossing crossing : crossings) {
            if (first == null || beats(crossing, first, down)) {
                first = crossing;
            }
        }
        return first;
    }

    private boolean beats(Crossing crossing, Crossing other, boolean down) {
        double earlier = down ? crossing.at - other.at : other.at - crossing.at;
        if (Math.abs(earlier) > SAME) {
            return earlier > 0;
        }
        double faster = Statistics.settled(crossing.speed - other.speed, crossing.speed + other.speed);
        return faster > 0
                || faster == 0
                        && model.ids()
                                        .get(crossing.challenger)
                                        .compareTo(model.ids().get(other.challenger))
                                < 0;
    }
}
