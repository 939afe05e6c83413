package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A figure over the draws of uncertain facts.
 *
 * @param p10 10th percentile by nearest rank: of n draws in ascending order, number n/10, rounded up
 * @param p90 90th percentile by nearest rank
 */
public record DrawnFigure(double mean, double p10, double p90) {

    /** A figure that is the same in all draws; NaN if it is missing. */
    public static DrawnFigure certain(double figure) {
        return new DrawnFigure(figure, figure, figure);
    }

    /**
     * The figure over all draws, with the facts that a {@link ScoreSampler} has in a draw of the same number and seed.
     *
     * @param figure at the facts of one draw, finite; thread-safe
     * @throws org.siteselection.scoring.StoppedException by the sampling's stop rule
     */
    public static DrawnFigure of(Sampling sampling, ToDoubleFunction<SplitMix> figure) {
        double[] all = new double[sampling.samples()];
        sampling.run(
                (from, to) -> {
                    for (int k = from; k < to; k++) {
                        SplitMix facts = SplitMix.of(sampling.seed(), k)
                                .keyed(Smaa.VALUES)
                                .keyed(ScoreSampler.FACTS);
                        // Each draw has its own place in the array.
                        all[k] = figure.applyAsDouble(facts);
                    }
                    return to;
                },
                end -> {});
        double mean = 0;
        for (double one : all) {
            mean += one / all.length;
        }
        Arrays.sort(all);
        return new DrawnFigure(mean, atRank(all, 1), atRank(all, 9));
    }

    /** @param tenths of the figures that are not above the result, 1..9 */
    private static double atRank(double[] sorted, int tenths) {
        return sorted[(int) (((long) sorted.length * tenths + 9) / 10) - 1];
    }
}
