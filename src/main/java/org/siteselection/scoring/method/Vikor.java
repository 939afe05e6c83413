package org.siteselection.scoring.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Ranks;
import org.siteselection.scoring.SignificantDigits;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.ValueFunction;

/**
 * VIKOR, compromise ranking: S is the weighted sum and R the largest of the regrets w·(f* - f) / (f* - f-), and Q = v·(S -
 * S*) / (S- - S*) + (1 - v)·(R - R*) / (R- - R*) (Opricovic and Tzeng 2004, Compromise solution by MCDM methods, European
 * Journal of Operational Research 156(2), 445-455). If all candidates have the same S or the same R, its term is 0, and so
 * is the regret of a constant criterion.
 *
 * <p>Lower is better, 0..1; a candidate that is nowhere worse never scores higher. A single candidate has Q 0 and is the
 * compromise. Details: {@code s}, {@code r}.
 *
 * @param v weight of the strategy of the majority of criteria, 0..1
 */
public record Vikor(double v) implements MatrixMethod {
    @Override
    public String type() {
        return "vikor";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        int n = matrix.size();
        double[][] regrets = new double[n][matrix.columns().size()];
        double[] s = new double[n];
        double[] r = new double[n];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() == 0 || Statistics.constant(column.values())) {
                continue;
            }
            double best = Columns.best(column);
            double worst = Columns.worst(column);
            for (int i = 0; i < n; i++) {
                regrets[i][j] = column.weight() * ValueFunction.along(column.values()[i], best, worst);
                s[i] += regrets[i][j];
                r[i] = Math.max(r[i], regrets[i][j]);
            }
        }
        double[] sSpread = spread(s);
        double[] rSpread = spread(r);
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = v * sSpread[i] + (1 - v) * rSpread[i];
        }
        return new MatrixResult(
                q, Map.of("s", s, "r", r), Map.of("weightedRegret", regrets), compromise(matrix.candidates(), q, s, r));
    }

    /**
     * From 0 at the least to 1 at the largest. The rounding error between equal sums would be amplified to 1, so it is
     * removed first.
     */
    private static double[] spread(double[] measure) {
        double[] levelled = EqualNumbers.levelled(measure);
        double least = Statistics.min(levelled);
        double largest = Statistics.max(levelled);
        double[] spread = new double[measure.length];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = least == largest ? 0 : (levelled[i] - least) / (largest - least);
        }
        return spread;
    }

    private static MatrixResult.@Nullable Compromise compromise(
            List<String> candidates, double[] q, double[] s, double[] r) {
        int n = q.length;
        if (n == 0) {
            return null;
        }
        double[] rounded = Arrays.stream(q).map(SignificantDigits::rounded).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        StopRule.spend((long) StopRule.TRANSCENDENTAL * n);
        order.sort(Comparator.<Integer>comparingDouble(i -> rounded[i]).thenComparing(candidates::get));
        int first = order.get(0);
        // The smallest advantage that counts; a single candidate has no competitor.
        double least = n == 1 ? 0 : Ranks.rounded(1.0 / (n - 1));
        double second = n == 1 ? 0 : Ranks.rounded(q[order.get(1)] - q[first]);
        boolean advantage = second >= least;
        boolean stability = leads(s, first) || leads(r, first);
        List<String> set = order.stream()
                .filter(i -> i == first
                        || !advantage && Ranks.rounded(q[i] - q[first]) < least
                        || advantage && !stability && Ranks.rounded(q[i] - q[first]) <= second)
                .map(candidates::get)
                .toList();
        return new MatrixResult.Compromise(set, advantage, stability);
    }

    private static boolean leads(double[] measure, int first) {
        return Ranks.rounded(measure[first]) == Ranks.rounded(Statistics.min(measure));
    }
}
