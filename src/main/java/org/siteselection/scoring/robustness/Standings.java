package org.siteselection.scoring.robustness;

import org.siteselection.scoring.SignificantDigits;

/** The order of the candidates in one draw, in arrays that the next draw reuses. */
final class Standings {
    /** Numbers that differ by more than this share of one of them differ in 12 digits. */
    private static final double FAR = 1.1e-11;

    private final boolean higherIsBetter;
    private final int[] order;
    /** Scores by position, rounded, higher better. */
    private final double[] sorted;

    Standings(int candidates, boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
        order = new int[candidates];
        sorted = new double[candidates];
    }

    /** Sorts by scores rounded to 12 significant digits, so that rounding errors of sums do not affect the order. */
    void sort(double[] scores) {
        // Insertion sort, because there are at most 200 candidates and it needs no boxing.
        for (int i = 0; i < order.length; i++) {
            double rounded = SignificantDigits.rounded(scores[i]);
            double score = higherIsBetter ? rounded : -rounded;
            int at = i;
            while (at > 0 && sorted[at - 1] < score) {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            sorted[at] = score;
            order[at] = i;
        }
    }

    int size() {
        return order.length;
    }

    /** The candidate at a position, best at 0. */
    int at(int position) {
        return order[position];
    }

    /** The position after the last one that ties with {@code position}. */
    int tieEnd(int position) {
        int end = position + 1;
        while (end < order.length && sorted[end] == sorted[position]) {
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
