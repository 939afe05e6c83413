package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;

/**
 * What a choice loses, in points of score, against the best choice of a scenario (Savage 1951, The theory of statistical
 * decision).
 */
public final class Regret {
    private Regret() {}

    /**
     * The greatest regret of each candidate over all scenarios. The regret in a scenario is the distance of its score from
     * the best one; 0 for the best, and for scores that are equal to it in 12 significant digits.
     *
     * @param scores one array per scenario, with the score of each candidate; NaN where it is excluded
     * @return 0 or more for each candidate; NaN for one that a scenario excludes
     */
    public static double[] greatest(List<double[]> scores, boolean higherIsBetter) {
        double[] greatest = new double[scores.isEmpty() ? 0 : scores.get(0).length];
        for (double[] scenario : scores) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * scenario.length);
            double best = best(scenario, higherIsBetter);
            for (int i = 0; i < scenario.length; i++) {
                double regret = Double.isNaN(scenario[i])
                        ? Double.NaN
                        : higherIsBetter ? EqualNumbers.lead(best, scenario[i]) : EqualNumbers.lead(scenario[i], best);
                // Math.max of NaN and a number is NaN.
                greatest[i] = Math.max(greatest[i], regret);
            }
        }
        return greatest;
    }

    /**
     * Indices of the candidates whose greatest regret is the least, ascending; several if they are equal in 12 significant
     * digits.
     *
     * @param greatest of {@link #greatest}
     * @return empty if every regret is NaN
     */
    public static List<Integer> minimax(double[] greatest) {
        double least = Double.POSITIVE_INFINITY;
        double[] rounded = EqualNumbers.rounded(greatest);
        for (double regret : rounded) {
            least = regret < least ? regret : least;
        }
        List<Integer> minimax = new ArrayList<>();
        for (int i = 0; i < rounded.length; i++) {
            if (rounded[i] == least) {
                minimax.add(i);
            }
        }
        return minimax;
    }

    private static double best(double[] scores, boolean higherIsBetter) {
        double best = Double.NaN;
        for (double score : scores) {
            boolean better = higherIsBetter ? score > best : score < best;
            if (better || Double.isNaN(best)) {
                best = score;
            }
        }
        return best;
    }
}
