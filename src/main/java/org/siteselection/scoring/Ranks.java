package org.siteselection.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Standard competition ranking: equal scores share the better rank (1, 1, 3) and are in the order of ids. */
public final class Ranks {
    /** Scores that agree to this many digits are equal; further digits are floating-point error. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Ranks() {}

    /** One candidate to be ranked. */
    public record Entry(String id, double score) {}

    /** A ranked candidate; {@code score} is rounded to 12 significant digits. */
    public record Ranked(int rank, String id, double score) {}

    /** Ranks the entries by rounded score, best first. */
    public static List<Ranked> of(List<Entry> entries, boolean higherIsBetter) {
        Comparator<Entry> byScore = Comparator.comparingDouble(Entry::score);
        StopRule.spend((long) StopRule.TRANSCENDENTAL * entries.size());
        List<Entry> sorted = entries.stream()
                .map(entry -> new Entry(entry.id, SignificantDigits.rounded(entry.score)))
                .sorted((higherIsBetter ? byScore.reversed() : byScore).thenComparing(Entry::id))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            boolean tied = i > 0 && sorted.get(i - 1).score == entry.score;
            ranked.add(new Ranked(tied ? ranked.get(i - 1).rank : i + 1, entry.id, entry.score));
        }
        return List.copyOf(ranked);
    }

    /** The value rounded half-even to 12 significant digits; never minus zero. */
    public static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
    }
}
