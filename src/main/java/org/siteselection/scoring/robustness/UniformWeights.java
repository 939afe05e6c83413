package org.siteselection.scoring.robustness;

/**
 * Uniform over the simplex of all weights, by exponential spacings (Devroye 1986, Non-uniform random variate generation,
 * chapter V.2). Uniform numbers divided by their sum would concentrate in the middle of the simplex instead.
 *
 * @param criteria number of criteria, at least 1
 */
public record UniformWeights(int criteria) implements WeightSampler {
    @Override
    public Draws draws(SplitMix random) {
        return this::draw;
    }

    private void draw(SplitMix random, double[] weights) {
        for (int c = 0; c < criteria; c++) {
            weights[c] = random.exponential();
        }
        WeightSampler.normalise(weights);
    }
}
