package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.scoring.Statistics;

class DistributionTest {
    private static final int DRAWS = 40_000;

    private static double[] draws(Distribution distribution) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(k -> distribution.draw(SplitMix.of(5, k)))
                .toArray();
    }

    private static double variance(double[] values) {
        double deviation = Statistics.deviation(values);
        return deviation * deviation;
    }

    @Test
    void triangular() {
        double[] draws = draws(new Distribution.Triangular(2, 3, 10));
        assertThat(DoubleStream.of(draws).boxed()).allSatisfy(x -> assertThat(x).isBetween(2.0, 10.0));
        assertThat(Statistics.mean(draws)).isCloseTo(5, within(0.03));
        assertThat(variance(draws)).isCloseTo((4 + 9 + 100 - 6 - 20 - 30) / 18.0, within(0.06));
    }

    @Test
    void normal() {
        double[] draws = draws(new Distribution.Normal(-3, 2));
        assertThat(Statistics.mean(draws)).isCloseTo(-3, within(0.03));
        assertThat(variance(draws)).isCloseTo(4, within(0.1));
    }

    @Test
    void lognormal() {
        double[] draws = draws(new Distribution.LogNormal(7, 0.3));
        assertThat(DoubleStream.of(draws).boxed()).allSatisfy(x -> assertThat(x).isPositive());
        double[] logarithms =
                IntStream.range(0, DRAWS).mapToDouble(k -> Math.log(draws[k])).toArray();
        assertThat(Statistics.mean(logarithms)).isCloseTo(Math.log(7), within(0.005));
        assertThat(variance(logarithms)).isCloseTo(0.09, within(0.002));
    }

    @Test
    void withoutWidthEveryDrawIsTheSame() {
        assertThat(new Distribution.Triangular(4, 4, 4).degenerate()).isTrue();
        assertThat(new Distribution.Triangular(4, 4, 5).degenerate()).isFalse();
        assertThat(new Distribution.Normal(4, 0).degenerate()).isTrue();
        assertThat(new Distribution.LogNormal(4, 0).degenerate()).isTrue();
        assertThat(new Distribution.LogNormal(4, 0).draw(SplitMix.of(1, 1))).isEqualTo(4);
        assertThat(new Distribution.LogNormal(4, 1).degenerate()).isFalse();
    }

    @Test
    void aModeOutsideTheBoundsIsRefused() {
        assertThatThrownBy(() -> new Distribution.Triangular(4, 3, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution.Triangular(4, 4, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
