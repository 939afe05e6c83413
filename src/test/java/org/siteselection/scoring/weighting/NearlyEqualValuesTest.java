package org.siteselection.scoring.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.scoring.value.Goal;

/** Data-driven weights of columns whose values differ in their last digits only; expected values have 50 digits. */
class NearlyEqualValuesTest {
    private static final List<Weighting.Column> COLUMNS = List.of(
            new Weighting.Column("a", new double[] {10_000_000.1, 10_000_000.2, 10_000_000.4}, Goal.MAXIMIZE),
            new Weighting.Column("b", new double[] {10_000_000.3, 10_000_000.1, 10_000_000.1}, Goal.MINIMIZE),
            new Weighting.Column("c", new double[] {2_000_000, 2_000_000.01, 2_000_000.05}, Goal.MAXIMIZE));

    @Test
    void entropyKeepsItsDigits() {
        assertWeights(new EntropyWeights(), 0.43076922578882, 0.24615384643366, 0.32307692777751);
    }

    @Test
    void merecKeepsItsDigits() {
        assertWeights(new MerecWeights(), 0.36363636198347, 0.36363636380165, 0.27272727421487);
    }

    private static void assertWeights(Weighting weighting, double... expected) {
        assertThat(weighting.weights(COLUMNS).values()).containsExactly(expected, within(1e-8));
    }
}
