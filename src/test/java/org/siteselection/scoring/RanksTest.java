package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RanksTest {
    private static final List<Ranks.Entry> FOUR = List.of(
            new Ranks.Entry("WY", 50), new Ranks.Entry("AL", 70), new Ranks.Entry("TX", 70), new Ranks.Entry("FL", 60));

    private static List<String> ranked(List<Ranks.Entry> entries, boolean higherIsBetter) {
        return Ranks.of(entries, higherIsBetter).stream()
                .map(r -> r.rank() + " " + r.id())
                .toList();
    }

    @Test
    void equalScoresShareTheBetterRankInTheOrderOfIds() {
        assertThat(ranked(FOUR, true)).containsExactly("1 AL", "1 TX", "3 FL", "4 WY");
        assertThat(ranked(FOUR, false)).containsExactly("1 WY", "2 FL", "3 AL", "3 TX");
        assertThat(ranked(List.of(), true)).isEmpty();
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Ranks.Entry> entries = new ArrayList<>(FOUR);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(entries, random);
            assertThat(Ranks.of(entries, true)).isEqualTo(Ranks.of(FOUR, true));
        }
    }

    @Test
    void differencesBeyondTwelveDigitsTie() {
        List<Ranks.Entry> noisy =
                List.of(new Ranks.Entry("b", 61.1234567890 + 1e-13), new Ranks.Entry("a", 61.1234567890));
        assertThat(ranked(noisy, true)).containsExactly("1 a", "1 b");

        List<Ranks.Entry> apart = List.of(new Ranks.Entry("b", 61.1234567891), new Ranks.Entry("a", 61.1234567890));
        assertThat(ranked(apart, true)).containsExactly("1 b", "2 a");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "61.12345678904999, 61.123456789",
        "61.12345678905001, 61.1234567891",
        "-61.12345678905001, -61.1234567891",
        "123456789012.5, 123456789012",
        "123456789013.5, 123456789014",
        "1e-320, 1e-320",
        "1.7976931348623157e308, 1.79769313486e308"
    })
    void roundsToTwelveSignificantDigits(double given, double rounded) {
        assertThat(Double.doubleToLongBits(Ranks.rounded(given))).isEqualTo(Double.doubleToLongBits(rounded));
    }
}
