package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.SignificantDigits;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Along;

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
public record Vikor(double v) implements ColumnMethod {
    /** Differences of Q that are not certain; the bounds on errors hold up to here. */
    private static final double WIDEST = 1e-3;

    @Override
    public String type() {
        return "vikor";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        if (values.constant()) {
            return ColumnPart.NONE;
        }
        Along regret = new Along(values.best(column.goal()), values.worst(column.goal()), values.largest());
        double[] all = column.values();
        return ColumnPart.of((from, to, out) -> regret.fill(all, from, to, out));
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        int n = parts.rows();
        double[] s = new double[n];
        double[] r = new double[n];
        double[] block = parts.block();
        double[] sum = parts.block();
        double[] largest = parts.block();
        parts.blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(sum, 0);
            Arrays.fill(largest, 0);
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    parts.weighted(j, from, to, block);
                    for (int i = 0; i < length; i++) {
                        sum[i] += block[i];
                    }
                    for (int i = 0; i < length; i++) {
                        largest[i] = Math.max(largest[i], block[i]);
                    }
                }
            }
            System.arraycopy(sum, 0, s, from, length);
            System.arraycopy(largest, 0, r, from, length);
        });
        double[] sSpread = spread(s);
        double[] rSpread = spread(r);
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = v * sSpread[i] + (1 - v) * rSpread[i];
        }
        return new MatrixResult(
                q,
                Map.of("s", s, "r", r),
                parts.kept("weightedRegret"),
                parts.detailed() && n > 0 ? CompromiseSearch.of(parts.matrix().candidates(), q, s, r) : null);
    }

    /**
     * By Q from sums and regrets that are not levelled. Levelling changes a number by 1e-12 of it at most, and a difference of
     * two Q by 5e-12 of the ratio of the largest number to the spread; rounding to 12 digits changes it by 1e-11 at most.
     */
    @Override
    public Optional<Boolean> first(WeightedParts parts, int row) {
        double[] s = new double[parts.rows()];
        double[] r = new double[parts.rows()];
        parts.sumsAndLargest(s, r);
        Extremes sums = Extremes.of(s);
        Extremes regrets = Extremes.of(r);
        double ofSum = v / (sums.max() - sums.min());
        double ofRegret = (1 - v) / (regrets.max() - regrets.min());
        double margin = 1e-10
                + 1e-11 * (sums.max() / (sums.max() - sums.min()) + regrets.max() / (regrets.max() - regrets.min()));
        if (!(margin < WIDEST)) {
            return Optional.empty();
        }
        for (int i = 0; i < s.length; i++) {
            s[i] = ofSum * s[i] + ofRegret * r[i];
        }
        boolean certain = true;
        for (int i = 0; i < s.length; i++) {
            if (s[i] <= s[row] + margin) {
                if (s[i] < s[row] - margin) {
                    return Optional.of(false);
                }
                certain &= i == row;
            }
        }
        return certain ? Optional.of(true) : Optional.empty();
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

    /** Finds the compromise solution by numbers rounded to 12 significant digits. */
    private static final class CompromiseSearch {
        private final List<String> candidates;
        private final double[] q;
        private final double[] rounded;

        private CompromiseSearch(List<String> candidates, double[] q) {
            this.candidates = candidates;
            this.q = q;
            StopRule.spend((long) StopRule.TRANSCENDENTAL * q.length);
            rounded = new double[q.length];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = SignificantDigits.rounded(q[i]);
            }
        }

        /** @param q of at least one candidate */
        static MatrixResult.Compromise of(List<String> candidates, double[] q, double[] s, double[] r) {
            return new CompromiseSearch(candidates, q).of(s, r);
        }

        private MatrixResult.Compromise of(double[] s, double[] r) {
            int n = q.length;
            int first = best(-1);
            // The smallest advantage that counts; a single candidate has no competitor.
            double least = n == 1 ? 0 : SignificantDigits.rounded(1.0 / (n - 1));
            double second = n == 1 ? 0 : behind(best(first), first);
            boolean advantage = second >= least;
            boolean stability = leads(s, first) || leads(r, first);
            List<String> set = IntStream.range(0, n)
                    .filter(i -> i == first
                            || !advantage && behind(i, first) < least
                            || advantage && !stability && behind(i, first) <= second)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(i -> rounded[i]).thenComparing(candidates::get))
                    .map(candidates::get)
                    .toList();
            return new MatrixResult.Compromise(set, advantage, stability);
        }

        private double behind(int candidate, int first) {
            return SignificantDigits.rounded(q[candidate] - q[first]);
        }

        /** The candidate with the least Q, of several the first by id, without one. */
        private int best(int without) {
            int best = -1;
            for (int i = 0; i < rounded.length; i++) {
                if (i != without && (best < 0 || ahead(i, best))) {
                    best = i;
                }
            }
            return best;
        }

        private boolean ahead(int one, int other) {
            int order = Double.compare(rounded[one], rounded[other]);
            return order < 0 || order == 0 && candidates.get(one).compareTo(candidates.get(other)) < 0;
        }

        private static boolean leads(double[] measure, int first) {
            return SignificantDigits.rounded(measure[first]) == SignificantDigits.rounded(Statistics.min(measure));
        }
    }
}
