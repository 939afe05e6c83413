package org.siteselection.naming;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant. */
public final class NearestName {
    /** Hints that one request gets; the search for more would take time that they are not worth. */
    public static final int MOST_HINTS = 100;

    private static final int LONGEST = 100;

    /** Comparisons of two letters, some milliseconds. */
    private static final long MOST_STEPS = 1_000_000;

    private NearestName() {}

    /**
     * The known name nearest to {@code given}, by edit distance without regard to case (insertion, deletion,
     * substitution, transposition of neighbours). Equally near names are chosen between by alphabet.
     *
     * @return empty when nothing is near: more than a third of the letters would have to change; when the name has more than
     *     {@value #LONGEST} letters; or when so many names are known that the search would take longer than a hint is worth
     */
    public static Optional<String> of(String given, Collection<String> known) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        long steps = 0;
        for (String name : known) {
            int most = Math.min(least, mostChanges(wanted, name));
            // As many letters would have to change as one name is longer than the other.
            if (Math.abs(wanted.length() - name.length()) > most) {
                continue;
            }
            steps += (long) wanted.length() * Math.min(name.length(), 2 * most + 1);
            if (steps > MOST_STEPS) {
                return Optional.empty();
            }
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT), most);
            if (distance <= most && (nearest == null || distance < least || name.compareTo(nearest) < 0)) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int mostChanges(String given, String known) {
        return Math.max(1, Math.max(given.length(), known.length()) / 3);
    }

    /** The hint as a sentence with a leading space, or nothing: {@code " Maybe 'energy' was meant."}. */
    public static String hint(String given, Collection<String> known) {
        return of(given, known).map(name -> " Maybe '" + name + "' was meant.").orElse("");
    }

    /**
     * Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one substring), computed in the band
     * of width {@code most} around the diagonal (Ukkonen, Algorithms for approximate string matching, 1985).
     *
     * @return the distance; {@code most + 1} where it is larger than {@code most}
     */
    static int distance(String a, String b, int most) {
        int beyond = most + 1;
        if (Math.abs(a.length() - b.length()) > most) {
            return beyond;
        }
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(back, j -> Math.min(j, beyond));
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            row[from - 1] = from == 1 ? Math.min(i, beyond) : beyond;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int above = j == i + most ? beyond : back[j];
                int changed = back[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int distance = Math.min(Math.min(above, row[j - 1]) + 1, changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance = Math.min(distance, twoBack[j - 2] + 1);
                }
                row[j] = Math.min(distance, beyond);
                least = Math.min(least, row[j]);
            }
            if (least > most && leastBefore > most) {
                return beyond;
            }
            leastBefore = least;
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[b.length()];
    }
}
