package org.siteselection.scoring.robustness;

/** A distribution of global criterion weights. Immutable and thread-safe. */
public interface WeightSampler {
    /** Number of criteria. */
    int criteria();

    /**
     * The draws of one chunk, which may depend on each other.
     *
     * @param random numbers of the chunk
     */
    Draws draws(SplitMix random);

    /** The draws of one chunk, for one thread. */
    interface Draws {
        /**
         * The next draw.
         *
         * @param random numbers of this draw
         * @param weights of length {@link #criteria}, overwritten: not negative, sum 1
         */
        void next(SplitMix random, double[] weights);
    }

    /** Divides by the sum, which is positive. */
    static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= sum;
        }
    }
}
