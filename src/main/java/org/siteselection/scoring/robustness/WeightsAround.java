package org.siteselection.scoring.robustness;

/** Each given weight times a uniform number in (1 - spread)..(1 + spread), normalised again; a weight of 0 stays 0. */
public final class WeightsAround implements WeightSampler {
    private final double[] given;
    private final double spread;

    /**
     * @param given global criterion weights: not negative, one at least positive
     * @param spread relative, 0..1
     * @throws IllegalArgumentException for a spread outside 0..1
     */
    public WeightsAround(double[] given, double spread) {
        if (!(spread >= 0 && spread <= 1)) {
            throw new IllegalArgumentException("Spread must lie in 0..1, was " + spread);
        }
        this.given = given.clone();
        this.spread = spread;
    }

    @Override
    public int criteria() {
        return given.length;
    }

    @Override
    public Draws draws(SplitMix random) {
        return this::draw;
    }

    private void draw(SplitMix random, double[] weights) {
        for (int c = 0; c < given.length; c++) {
            // 1 - uniform() is above 0, so that at a spread of 1 no draw has only weights of 0.
            weights[c] = given[c] * (1 - spread + 2 * spread * (1 - random.uniform()));
        }
        WeightSampler.normalise(weights);
    }
}
