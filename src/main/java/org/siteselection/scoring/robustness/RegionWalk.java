package org.siteselection.scoring.robustness;

import java.util.stream.IntStream;
import org.siteselection.scoring.Logarithms;
import org.siteselection.scoring.StopRule;

/**
 * A walk in a region along one coordinate after the other, whose limit has the density of {@link RoundedRegion#powers}. A
 * move draws from the density on the chord: directly where it is constant, and otherwise by slice sampling with shrinkage
 * (Neal 2003, Slice sampling, Annals of Statistics 31(3), 705-767), for which the chord is the first interval.
 */
final class RegionWalk {
    /** Beyond them an interval has no more digits. */
    private static final int MOST_SHRINKAGES = 100;

    private final RoundedRegion region;
    private final SplitMix random;
    private final double[] at;
    private final double[] slack;
    /** Rows with a positive power. */
    private final int[] curved;

    RegionWalk(RoundedRegion region, SplitMix random) {
        this.region = region;
        this.random = random;
        at = new double[region.dimension()];
        slack = region.slack().clone();
        curved = IntStream.range(0, slack.length)
                .filter(r -> region.powers()[r] > 0)
                .toArray();
    }

    /** Moves along each coordinate, a number of times. */
    void sweep(int times) {
        long steps = 2L * slack.length + 2L * StopRule.TRANSCENDENTAL * curved.length;
        for (int i = 0; i < times; i++) {
            StopRule.spend(at.length * steps);
            for (int q = 0; q < at.length; q++) {
                move(q);
            }
        }
    }

    private void move(int q) {
        double[] slope = region.slopes()[q];
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int r = 0; r < slack.length; r++) {
            if (slope[r] > 0) {
                low = Math.max(low, -slack[r] / slope[r]);
            } else if (slope[r] < 0) {
                high = Math.min(high, -slack[r] / slope[r]);
            }
        }
        if (!(low < high)) {
            // The walk is in a corner that has no more digits.
            return;
        }
        double step = curved.length == 0 ? random.uniform(low, high) : slice(slope, low, high);
        at[q] += step;
        for (int r = 0; r < slack.length; r++) {
            slack[r] = Math.max(0, slack[r] + step * slope[r]);
        }
    }

    private double slice(double[] slope, double low, double high) {
        double level = -random.exponential();
        double left = low;
        double right = high;
        for (int i = 0; i < MOST_SHRINKAGES; i++) {
            double step = random.uniform(left, right);
            if (logDensity(slope, step) >= level) {
                return step;
            }
            if (step < 0) {
                left = step;
            } else {
                right = step;
            }
        }
        return 0;
    }

    /** Logarithm of the density after a step, as a multiple of the density here. */
    private double logDensity(double[] slope, double step) {
        double sum = 0;
        for (int r : curved) {
            if (slope[r] != 0) {
                sum += region.powers()[r] * Logarithms.log(1 + step * slope[r] / slack[r]);
            }
        }
        return sum;
    }

    /** The weights of the groups at this point; the slacks get rid of the rounding errors of the moves. */
    void weights(double[] byGroup) {
        StopRule.spend((long) at.length * (byGroup.length + slack.length));
        System.arraycopy(region.centre(), 0, byGroup, 0, byGroup.length);
        System.arraycopy(region.slack(), 0, slack, 0, slack.length);
        for (int q = 0; q < at.length; q++) {
            for (int g = 0; g < byGroup.length; g++) {
                byGroup[g] += at[q] * region.axes()[q][g];
            }
            for (int r = 0; r < slack.length; r++) {
                slack[r] += at[q] * region.slopes()[q][r];
            }
        }
        for (int r = 0; r < slack.length; r++) {
            slack[r] = Math.max(0, slack[r]);
        }
        for (int g = 0; g < byGroup.length; g++) {
            byGroup[g] = Math.max(0, byGroup[g]);
        }
    }
}
