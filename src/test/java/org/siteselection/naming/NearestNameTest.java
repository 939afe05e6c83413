package org.siteselection.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> FACTORS = List.of("labor", "energy", "policy", "logistics", "risk");

    @Test
    void findsSlipsOfTheKeyboard() {
        assertThat(NearestName.of("enrgy", FACTORS)).contains("energy");
        assertThat(NearestName.of("labour", FACTORS)).contains("labor");
        assertThat(NearestName.of("polciy", FACTORS)).contains("policy");
        assertThat(NearestName.of("RISK", FACTORS)).contains("risk");
    }

    @Test
    void saysNothingRatherThanNonsense() {
        assertThat(NearestName.of("weather", FACTORS)).isEmpty();
        assertThat(NearestName.of("", FACTORS)).isEmpty();
        assertThat(NearestName.hint("weather", FACTORS)).isEmpty();
    }

    @Test
    void prefersTheNearerAndThenTheAlphabet() {
        assertThat(NearestName.of("ab", List.of("ac", "aa"))).contains("aa");
        assertThat(NearestName.hint("enrgy", FACTORS)).isEqualTo(" Maybe 'energy' was meant.");
    }

    @Test
    void countsATranspositionAsOneEdit() {
        assertThat(NearestName.distance("ca", "ac")).isEqualTo(1);
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void giveUpWhereTheSearchWouldTakeTooLong() {
        List<String> few =
                IntStream.range(0, 100).mapToObj(i -> "a".repeat(80) + i).toList();
        List<String> many = IntStream.range(10_000, 90_000)
                .mapToObj(i -> "a".repeat(75) + i)
                .toList();
        assertThat(NearestName.of("a".repeat(80), few)).contains("a".repeat(80) + 0);
        assertThat(NearestName.of("a".repeat(80), many)).isEmpty();
    }
}
