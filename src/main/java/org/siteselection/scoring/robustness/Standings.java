package org.siteselection.scoring.robustness;

import java.util.Arrays;
import org.siteselection.scoring.SignificantDigits;

/** The order of the candidates in one draw, in arrays that the next draw reuses. */
final class Standings {
    /** Numbers that differ by more than this share of one of them differ in 12 digits. */
    private static final double FAR = 1.1e-11;

    private final boolean higherIsBetter;
    private final int[] order;
    /** Scores by position, higher better. */
    private final double[] sorted;
    /** Of the candidates of the current draw. */
    private final int[] buckets;
    /** Position of the next candidate of each bucket. */
    private final int[] starts;

    Standings(int candidates, boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
        order = new int[candidates];
        sorted = new double[candidates];
        buckets = new int[candidates];
        starts = new int[2 * candidates + 2];
    }

    /**
     * Sorts by score. Rounding to 12 significant digits preserves order, so only neighbours can tie, and only {@link #tieEnd}
     * rounds scores.
     */
    void sort(double[] scores) {
        double sign = higherIsBetter ? 1 : -1;
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            best = sign * score > best ? sign * score : best;
            worst = sign * score < worst ? sign * score : worst;
        }
        // Candidates go to twice as many buckets of equal width, which leaves little to the insertion sort.
        double scale = (starts.length - 2) / (best - worst);
        boolean spread = scale > 0 && scale < Double.MAX_VALUE;
        Arrays.fill(starts, 0);
        for (int i = 0; i < scores.length; i++) {
            buckets[i] = spread ? (int) ((best - sign * scores[i]) * scale) : 0;
            starts[buckets[i]]++;
        }
        int next = 0;
        for (int bucket = 0; bucket < starts.length; bucket++) {
            int count = starts[bucket];
            starts[bucket] = next;
            next += count;
        }
        for (int i = 0; i < scores.length; i++) {
            int at = starts[buckets[i]]++;
            order[at] = i;
            sorted[at] = sign * scores[i];
        }
        insert();
    }

    private void insert() {
        for (int i = 1; i < order.length; i++) {
            double score = sorted[i];
            int candidate = order[i];
            int at = i;
            while (at > 0 && sorted[at - 1] < score) {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            sorted[at] = score;
            order[at] = candidate;
        }
    }

    int size() {
        return order.length;
    }

    /** The candidate at a position, best at 0; those that tie are in any order. */
    int at(int position) {
        return order[position];
    }

    /** The position after the last one that ties with {@code position}. */
    int tieEnd(int position) {
        int end = position + 1;
        while (end < order.length && level(sorted[end], sorted[position])) {
            end++;
        }
        return end;
    }

    /** Whether no candidate has a better score than this one. */
    static boolean first(double[] scores, int candidate, boolean higherIsBetter) {
        double own = SignificantDigits.rounded(scores[candidate]);
        for (double score : scores) {
            // Rounding preserves order, so only candidates that are ahead before it can be ahead after it.
            if (higherIsBetter
                    ? score > scores[candidate] && SignificantDigits.rounded(score) > own
                    : score < scores[candidate] && SignificantDigits.rounded(score) < own) {
                return false;
            }
        }
        return true;
    }

    /** Whether two scores are equal when rounded. */
    static boolean level(double score, double other) {
        // One in the 12th digit is at most 1e-11 of the number.
        return score == other
                || Math.abs(score - other) <= FAR * Math.abs(other)
                        && SignificantDigits.rounded(score) == SignificantDigits.rounded(other);
    }
}
