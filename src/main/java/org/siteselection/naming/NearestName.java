package org.siteselection.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class NearestName {
    private static final int LONGEST = 100;

    /** Comparisons of two letters; some milliseconds, a thousand times for a request with a thousand mistakes. */
    private static final long MOST_STEPS = 1_000_000;

    private NearestName() {}

    /**
     * The known name nearest to {@code given}, by edit distance without regard to case (insertion, deletion,
     * substitution, transposition of neighbours). Equally near names are chosen between by alphabet.
     *
     * @return empty when nothing is near: more than a third of the letters would have to change; or when so many names are
     *     known that the search would take longer than a hint is worth
     */
    public static Optional<String> of(String given, Collection<String> known) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        // As many letters would have to change as one name is longer than the other.
        List<String> likely = known.stream()
                .filter(name -> Math.abs(wanted.length() - name.length()) <= mostChanges(wanted, name))
                .toList();
        if (likely.stream().mapToLong(String::length).sum() * wanted.length() > MOST_STEPS) {
            return Optional.empty();
        }
        return likely.stream()
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= mostChanges(wanted, near.name))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    private static int mostChanges(String given, String known) {
        return Math.max(1, Math.max(given.length(), known.length()) / 3);
    }

    /** The hint as a sentence with a leading space, or nothing: {@code " Maybe 'energy' was meant."}. */
    public static String hint(String given, Collection<String> known) {
        return of(given, known).map(name -> " Maybe '" + name + "' was meant.").orElse("");
    }

    private record Near(String name, int distance) {}

    /** Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one substring). */
    static int distance(String a, String b) {
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
}
