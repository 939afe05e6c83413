package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import org.siteselection.scoring.StopRule;

/**
 * Uniform over the part of the simplex of weights that satisfies linear constraints, asymptotically: hit-and-run (Smith
 * 1984, Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions, Operations
 * Research 32(6), 1296-1308) along the coordinates of a rounded region (Lovász 1999, Hit-and-run mixes fast, Mathematical
 * Programming 86, 443-461, for rounded convex bodies; Haraldsdóttir et al. 2017, CHRR: coordinate hit-and-run with rounding,
 * Bioinformatics 33(11), 1741-1743). Tervonen, van Valkenhoef, Baştürk and Postmus 2013 and van Valkenhoef, Tervonen and
 * Postmus 2014 (Notes on 'Hit-And-Run enables efficient weight generation for simulation-based multiple criteria decision
 * analysis', European Journal of Operational Research 239, 865-867) introduced hit-and-run for such weights.
 *
 * <p>The walk covers the weights of groups of criteria alone ({@link WeightGroups}); the weights within a group follow
 * exactly, by exponential spacings. It has the dimension d of the affine hull of the region, so that equations between
 * weights hold in every draw. Each chunk has its own chain, which starts at the analytic centre, makes {@link #BURN_IN} times
 * the moves between two draws, and then d (d + 8) moves between two draws, each coordinate in turn.
 */
public final class ConstrainedWeights implements WeightSampler {
    /** Draws that are dropped at the start of a chain. */
    static final int BURN_IN = 20;

    private final int criteria;
    private final WeightGroups groups;
    private final RoundedRegion region;

    /**
     * @param criteria number of criteria, at least 1
     * @throws IllegalArgumentException if no weights satisfy the constraints; {@link #conflict} names the reason
     */
    public ConstrainedWeights(int criteria, List<WeightConstraint> constraints) {
        this.criteria = criteria;
        groups = WeightGroups.of(criteria, constraints);
        region = RoundedRegion.of(groups, WeightRegion.of(groups));
    }

    /**
     * An irreducible set of constraints that contradict each other: removing any one of them leaves constraints that weights
     * can satisfy. A contradiction of less than 1e-10 is none.
     *
     * @return numbers of the constraints, ascending; empty if weights satisfy all constraints
     */
    public static List<Integer> conflict(int criteria, List<WeightConstraint> constraints) {
        return WeightRegion.conflict(criteria, constraints);
    }

    /**
     * Moves along each coordinate between two draws: 1 in one dimension, where a move is an independent draw, and otherwise d +
     * 8, after which the autocorrelation of weights and of their squares is below 0.1, measured up to 80 dimensions on total
     * orders (where it is largest), boxes, simplices and thin regions.
     */
    static int sweeps(int dimension) {
        return dimension <= 1 ? dimension : dimension + 8;
    }

    /**
     * Upper bound of the elementary steps of a draw.
     *
     * @param groups number of groups of criteria, at least 1
     * @param rows number of constraints, and one for each group
     */
    public static double stepsOfDraw(int groups, int rows) {
        return sweeps(groups - 1) * (groups - 1.0) * (2.0 * rows + 2.0 * StopRule.TRANSCENDENTAL * groups);
    }

    /** Bytes for the linear programs and the rounded region. */
    public static double memory(int groups, int rows) {
        return 8.0 * rows * (rows + 6.0 * groups);
    }

    /** Dimension of the region of group weights. */
    int dimension() {
        return region.dimension();
    }

    @Override
    public int criteria() {
        return criteria;
    }

    @Override
    public Draws draws(SplitMix random) {
        RegionWalk walk = new RegionWalk(region, random);
        int sweeps = sweeps(region.dimension());
        walk.sweep(BURN_IN * sweeps);
        double[] byGroup = new double[groups.size()];
        double[] sums = new double[groups.size()];
        return (own, weights) -> {
            walk.sweep(sweeps);
            walk.weights(byGroup);
            split(own, byGroup, sums, weights);
        };
    }

    /** Divides the weight of each group among its criteria. */
    private void split(SplitMix random, double[] byGroup, double[] sums, double[] weights) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * criteria);
        Arrays.fill(sums, 0);
        for (int c = 0; c < criteria; c++) {
            weights[c] = random.exponential();
            sums[groups.groupOf()[c]] += weights[c];
        }
        for (int c = 0; c < criteria; c++) {
            int group = groups.groupOf()[c];
            weights[c] *= byGroup[group] / sums[group];
        }
        WeightSampler.normalise(weights);
    }
}
