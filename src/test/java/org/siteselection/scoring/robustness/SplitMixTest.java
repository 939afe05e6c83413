package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {
    private static final int DRAWS = 100_000;

    @Test
    void givesTheNumbersOfTheReferenceImplementation() {
        SplitMix random = new SplitMix(1234567);

        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @Test
    void aDrawIsAFunctionOfSeedAndNumber() {
        SplitMix first = SplitMix.of(42, 7);
        SplitMix.of(42, 6).nextLong();

        assertThat(SplitMix.of(42, 7).nextLong()).isEqualTo(first.nextLong());
    }

    @Test
    void differentSeedsGiveDifferentNumbers() {
        Set<Long> seen = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            for (int draw = 0; draw < 100; draw++) {
                SplitMix random = SplitMix.of(seed, draw);
                for (int i = 0; i < 100; i++) {
                    seen.add(random.nextLong());
                }
            }
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void aKeyedStreamIsIndependentOfItsParent() {
        SplitMix parent = SplitMix.of(1, 1);
        long texas = parent.keyed("TX").nextLong();
        long florida = parent.keyed("FL").nextLong();

        assertThat(parent.keyed("TX").nextLong()).isEqualTo(texas).isNotEqualTo(florida);
        assertThat(parent.nextLong()).isEqualTo(SplitMix.of(1, 1).nextLong()).isNotEqualTo(texas);
    }

    @Test
    void distributionsHaveTheirMoments() {
        double tolerance = 4 / Math.sqrt(DRAWS);
        assertThat(draws(SplitMix::uniform).average().orElseThrow()).isEqualTo(0.5, within(tolerance * 0.29));
        assertThat(draws(SplitMix::exponential).average().orElseThrow()).isEqualTo(1, within(tolerance));
        assertThat(draws(SplitMix::gaussian).average().orElseThrow()).isEqualTo(0, within(tolerance));
        assertThat(draws(SplitMix::gaussian).map(x -> x * x).average().orElseThrow())
                .isEqualTo(1, within(tolerance * Math.sqrt(2)));
        // Mean (low + mode + high) / 3; P(X < mode) = (mode - low) / (high - low).
        assertThat(draws(r -> r.triangular(1, 2, 6)).average().orElseThrow()).isEqualTo(3, within(tolerance * 1.1));
        assertThat(draws(r -> r.triangular(1, 2, 6)).filter(x -> x < 2).count() / (double) DRAWS)
                .isEqualTo(0.2, within(tolerance * 0.4));
        assertThat(new SplitMix(1).triangular(3, 3, 3)).isEqualTo(3);
    }

    /** The first numbers of consecutive draws must be as random as the numbers within a draw. */
    private static DoubleStream draws(ToDoubleFunction<SplitMix> number) {
        return java.util.stream.IntStream.range(0, DRAWS).mapToDouble(k -> number.applyAsDouble(SplitMix.of(5, k)));
    }

    @Test
    void triangularNumbersHaveTheBitsOfTheInversionInTwoBranches() {
        for (int k = 0; k < 10_000; k++) {
            SplitMix bounds = SplitMix.of(11, k);
            double low = 100 * bounds.uniform();
            double high = low + 1 + bounds.uniform();
            double mode = k % 10 == 0 ? low : k % 10 == 1 ? high : bounds.uniform(low, high);
            double peak = SplitMix.peak(low, mode, high);
            double u = SplitMix.of(12, k).uniform();
            double way = u < peak ? Math.sqrt(u * peak) : 1 - Math.sqrt((1 - u) * (1 - peak));
            assertThat(SplitMix.of(12, k).triangular(low, mode, high)).isEqualTo(low * (1 - way) + high * way);
        }
    }
}
