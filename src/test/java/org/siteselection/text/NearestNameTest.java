package org.siteselection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> FACTORS = List.of("labor", "energy", "policy", "logistics", "risk");

    @Test
    void findsTypingErrors() {
        assertThat(NearestName.of("enrgy", FACTORS)).contains("energy");
        assertThat(NearestName.of("labour", FACTORS)).contains("labor");
        assertThat(NearestName.of("polciy", FACTORS)).contains("policy");
        assertThat(NearestName.of("RISK", FACTORS)).contains("risk");
    }

    @Test
    void givesNoHintRatherThanAWrongOne() {
        assertThat(NearestName.of("weather", FACTORS)).isEmpty();
        assertThat(NearestName.of("", FACTORS)).isEmpty();
        assertThat(NearestName.hint("weather", FACTORS)).isEmpty();
    }

    @Test
    void prefersTheNearestThenTheFirstInAlphabeticalOrder() {
        assertThat(NearestName.of("ab", List.of("ac", "aa"))).contains("aa");
        assertThat(NearestName.hint("enrgy", FACTORS)).isEqualTo(" Maybe 'energy' was meant.");
    }

    @Test
    void countsATranspositionAsOneEdit() {
        assertThat(NearestName.distance("ca", "ac", 9)).isEqualTo(1);
        assertThat(NearestName.distance("kitten", "sitting", 9)).isEqualTo(3);
    }

    /** The whole table, by the recurrence of the optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + substitution);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    @Test
    void theBandOfTheTableGivesTheDistanceOfTheWholeTable() {
        Random random = new Random(20_261_129);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            int most = random.nextInt(12);
            assertThat(Math.min(NearestName.distance(a, b, most), most + 1))
                    .as("'%s' and '%s', at most %d", a, b, most)
                    .isEqualTo(Math.min(distance(a, b), most + 1));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(10), 'a', 'd')
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    @Test
    void givesNoHintIfTheSearchWouldTakeTooLong() {
        List<String> few =
                IntStream.range(0, 100).mapToObj(i -> "a".repeat(80) + i).toList();
        List<String> many = new ArrayList<>(
                IntStream.range(0, 100_000).mapToObj(i -> "b".repeat(75) + i).toList());
        many.add("a".repeat(80) + 0);
        assertThat(NearestName.of("a".repeat(80), few)).contains("a".repeat(80) + 0);
        assertThat(NearestName.of("a".repeat(80), many)).isEmpty();
        assertThat(NearestName.of("a".repeat(101), few)).isEmpty();
    }
}
