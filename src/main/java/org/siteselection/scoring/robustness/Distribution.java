package org.siteselection.scoring.robustness;

/** The distribution of an uncertain figure. */
public sealed interface Distribution {

    /**
     * One draw.
     *
     * @return any number; not finite only if the distribution itself exceeds the range of doubles
     */
    double draw(SplitMix random);

    /** Whether all draws are equal. */
    boolean degenerate();

    /**
     * @param low lower bound
     * @param mode most likely value, within {@code low..high}
     * @param high upper bound
     */
    record Triangular(double low, double mode, double high) implements Distribution {
        /** @throws IllegalArgumentException unless low <= mode <= high */
        public Triangular {
            if (!(low <= mode && mode <= high)) {
                throw new IllegalArgumentException("Not in order: " + low + ", " + mode + ", " + high);
            }
        }

        @Override
        public double draw(SplitMix random) {
            return random.triangular(low, mode, high);
        }

        @Override
        public boolean degenerate() {
            return low == high;
        }
    }

    /** @param sd standard deviation, 0 or above */
    record Normal(double mean, double sd) implements Distribution {
        @Override
        public double draw(SplitMix random) {
            return mean + sd * random.gaussian();
        }

        @Override
        public boolean degenerate() {
            return sd == 0;
        }
    }

    /**
     * median · exp(sd · z), z standard normal.
     *
     * @param median exp of the mean of the logarithm
     * @param sd standard deviation of the logarithm, 0 or above
     */
    record LogNormal(double median, double sd) implements Distribution {
        @Override
        public double draw(SplitMix random) {
            return median * StrictMath.exp(sd * random.gaussian());
        }

        @Override
        public boolean degenerate() {
            return sd == 0;
        }
    }
}
