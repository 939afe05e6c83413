package org.siteselection.scoring.method;

import java.util.Arrays;
import org.siteselection.scoring.BlockLogarithms;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

/**
 * Sums of a criterion's preferences over all pairs of candidates, in the order of the candidates. All shapes but the
 * gaussian are piecewise linear: over sorted values, two moving windows give their sums in n·log n steps. Gaussian
 * preferences are summed over the pairs of distinct values.
 *
 * @param ahead Σ P(candidate, other)
 * @param behind Σ P(other, candidate)
 */
record OutrankingFlows(double[] ahead, double[] behind) {
    /** Beyond this many inflection points a gaussian preference is 1 to the last bit of a double. */
    private static final double SATURATED = 9;

    /** Pairs that are computed at once. */
    private static final int BLOCK = 512;

    static OutrankingFlows of(Column column) {
        double[] values = column.values();
        double[] towards = column.goal() == Goal.MAXIMIZE ? values : negated(values);
        double[] rising = towards.clone();
        Arrays.sort(rising);
        Preference preference = column.preference();
        double[] above = new double[values.length];
        double[] below = new double[values.length];
        if (preference.type() == Preference.Type.GAUSSIAN) {
            gaussian(rising, preference, above, below);
        } else {
            above = sums(rising, preference);
            below = reversed(sums(reversed(negated(rising)), preference));
        }
        double[] ahead = new double[values.length];
        double[] behind = new double[values.length];
        for (int i = 0; i < towards.length; i++) {
            int at = position(rising, towards[i]);
            ahead[i] = above[at];
            behind[i] = below[at];
        }
        return new OutrankingFlows(ahead, behind);
    }

    /**
     * The position of a value that occurs; of several equal ones any, because their sums are equal. The steps depend on the
     * length alone, so that no branch is mispredicted.
     */
    private static int position(double[] rising, double value) {
        int low = 0;
        for (int length = rising.length; length > 1; length -= length / 2) {
            int middle = low + length / 2;
            low = rising[middle] <= value ? middle : low;
        }
        return low;
    }

    /** Σ P(x - y) over the values y below each x. */
    private static double[] sums(double[] rising, Preference preference) {
        double q = preference.q();
        double p = preference.p();
        return switch (preference.type()) {
            case USUAL -> beyond(rising, 0);
            case U_SHAPE -> beyond(rising, q);
            case LEVEL -> means(beyond(rising, q), beyond(rising, p));
            case V_SHAPE -> p == 0 ? beyond(rising, 0) : ramp(rising, 0, p);
            case LINEAR -> p == q ? beyond(rising, q) : ramp(rising, q, p);
            case GAUSSIAN -> throw new IllegalArgumentException("not piecewise linear");
        };
    }

    /** The number of values more than {@code threshold} below each value. */
    private static double[] beyond(double[] rising, double threshold) {
        double[] counts = new double[rising.length];
        int count = 0;
        for (int i = 0; i < rising.length; i++) {
            while (EqualNumbers.exceeds(rising[i], rising[count], threshold)) {
                count++;
            }
            counts[i] = count;
        }
        return counts;
    }

    private static double[] means(double[] some, double[] others) {
        double[] means = new double[some.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (some[i] + others[i]) / 2;
        }
        return means;
    }

    /**
     * Sums of a preference that rises from 0 at q to 1 at p. Those on the ramp are the values from {@code full} to before
     * {@code none}; their sum is updated with x, and reset whenever the window is empty.
     */
    private static double[] ramp(double[] rising, double q, double p) {
        double[] sums = new double[rising.length];
        double width = p - q;
        double onRamp = 0;
        int full = 0;
        int none = 0;
        for (int i = 0; i < rising.length; i++) {
            double x = rising[i];
            for (; EqualNumbers.exceeds(x, rising[full], 0) && EqualNumbers.reaches(x, rising[full], p); full++) {
                if (full < none) {
                    onRamp -= (rising[i - 1] - rising[full] - q) / width;
                }
            }
            int staying = Math.max(0, none - full);
            onRamp = staying == 0 ? 0 : onRamp + staying * ((x - rising[i - 1]) / width);
            none = Math.max(none, full);
            for (; EqualNumbers.exceeds(x, rising[none], q); none++) {
                onRamp += (x - rising[none] - q) / width;
            }
            sums[i] = full + Math.max(0, onRamp);
        }
        return sums;
    }

    private static void gaussian(double[] rising, Preference preference, double[] above, double[] below) {
        int n = rising.length;
        double[] values = new double[n];
        double[] counts = new double[n];
        int[] position = new int[n];
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || rising[i] != rising[i - 1]) {
                values[distinct++] = rising[i];
            }
            counts[distinct - 1]++;
            position[i] = distinct - 1;
        }
        double[] aboveDistinct = new double[distinct];
        double[] belowDistinct = new double[distinct];
        new GaussianSums(values, counts, distinct, preference.s()).add(aboveDistinct, belowDistinct);
        for (int i = 0; i < n; i++) {
            above[i] = aboveDistinct[position[i]];
            below[i] = belowDistinct[position[i]];
        }
    }

    /**
     * Sums of gaussian preferences over the pairs of distinct values. Each pair is computed once, a block of pairs with the same
     * lower value at a time.
     *
     * @param values rising
     * @param counts how often each occurs
     * @param s inflection point
     */
    private record GaussianSums(double[] values, double[] counts, int distinct, double s) {
        void add(double[] above, double[] below) {
            double[] block = new double[Math.min(distinct, BLOCK)];
            double[] scratch = new double[block.length];
            // An infinite difference is beyond any number of inflection points.
            double saturated = Math.min(SATURATED * s, Double.MAX_VALUE);
            // Both bounds move up with the lower value.
            int full = 0;
            for (int i = 0; i < distinct; i++) {
                StopRule.spend((long) StopRule.TRANSCENDENTAL * (distinct - i));
                int first = i + 1;
                while (first < distinct && !EqualNumbers.exceeds(values[first], values[i], 0)) {
                    first++;
                }
                full = Math.max(full, first);
                while (full < distinct && values[full] - values[i] <= saturated) {
                    full++;
                }
                double sum = 0;
                for (int from = first; from < full; from += BLOCK) {
                    int length = Math.min(BLOCK, full - from);
                    lacking(i, from, length, block, scratch);
                    for (int k = 0; k < length; k++) {
                        above[from + k] -= block[k] * counts[i];
                    }
                    for (int k = 0; k < length; k++) {
                        sum -= block[k] * counts[from + k];
                    }
                }
                for (int k = full; k < distinct; k++) {
                    above[k] += counts[i];
                }
                for (int k = full; k < distinct; k++) {
                    sum += counts[k];
                }
                below[i] = sum;
            }
        }

        /** Minus the preferences, exp(-d²/2s²) - 1, for the differences of some values to a lower one. */
        private void lacking(int lower, int from, int length, double[] out, double[] scratch) {
            double least = values[lower];
            System.arraycopy(values, from, out, 0, length);
            for (int k = 0; k < length; k++) {
                double ratio = (out[k] - least) / s;
                out[k] = -ratio * ratio / 2;
            }
            BlockLogarithms.expm1(out, scratch, length);
        }
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
