package org.siteselection.scoring.robustness;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.SignificantDigits;
import org.siteselection.scoring.StopRule;

/**
 * The least change of weights at which the leader loses its lead: the minimum of Σ|w' - w| over the simplex of global
 * criterion weights at which a challenger draws level. For one challenger this is a linear program of one constraint, solved
 * like a fractional knapsack (Dantzig 1957, Discrete-variable extremum problems): each unit of weight taken from criterion c
 * and given to the one where the leader's advantage d is least reduces the gap by d(c) - d(least), so weight is taken where
 * this reduction is largest.
 *
 * @param distance Σ|w' - w|, 0..2; 0 for a challenger that is already level
 * @param challenger candidate that draws level
 * @param weights w', of sum 1
 */
public record SmallestFlip(double distance, int challenger, double[] weights) {

    /**
     * The smallest flip over all challengers, among equals that of the first id.
     *
     * @param model at its given scores; uncertain values are not drawn
     * @param leader a candidate of the highest score
     * @return empty if the leader is ahead of every challenger at all weights
     */
    public static Optional<SmallestFlip> of(AdditiveModel model, int leader) {
        double[] scores = model.scores();
        return IntStream.range(0, model.size())
                .filter(i -> i != leader)
                .mapToObj(i -> against(model, scores, leader, i))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble((SmallestFlip flip) -> SignificantDigits.rounded(flip.distance))
                        .thenComparing(flip -> model.ids().get(flip.challenger)));
    }

    /** The smallest flip for one challenger; empty if the leader is ahead of it at all weights. */
    public static Optional<SmallestFlip> against(AdditiveModel model, int leader, int challenger) {
        return against(model, model.scores(), leader, challenger);
    }

    private static Optional<SmallestFlip> against(AdditiveModel model, double[] scores, int leader, int challenger) {
        // Advantages, and sources sorted by them.
        StopRule.spend((long) StopRule.TRANSCENDENTAL * model.criteria());
        double[] weights = model.weights();
        double[] advantage = new double[weights.length];
        int least = 0;
        for (int c = 0; c < weights.length; c++) {
            advantage[c] = EqualNumbers.lead(model.score(leader, c), model.score(challenger, c));
            least = advantage[c] < advantage[least] ? c : least;
        }
        double gap = EqualNumbers.lead(scores[leader], scores[challenger]);
        if (gap <= 0) {
            return Optional.of(new SmallestFlip(0, challenger, weights));
        }
        if (advantage[least] > 0) {
            return Optional.empty();
        }
        return Optional.of(moved(weights, advantage, gap, least, challenger));
    }

    private static SmallestFlip moved(double[] weights, double[] advantage, double gap, int least, int challenger) {
        int[] sources = IntStream.range(0, weights.length)
                .filter(c -> advantage[c] > advantage[least] && weights[c] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -advantage[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        double open = gap;
        double moved = 0;
        for (int c : sources) {
            if (open <= 0) {
                break;
            }
            double rate = advantage[c] - advantage[least];
            double taken = Math.min(weights[c], open / rate);
            weights[c] -= taken;
            moved += taken;
            open -= taken * rate;
        }
        weights[least] += moved;
        return new SmallestFlip(2 * moved, challenger, weights);
    }
}
