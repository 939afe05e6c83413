package org.siteselection.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the known name that was probably meant. */
public final class NearestName {
    /** Maximum of hints per request; more would cost too much time. */
    public static final int MOST_HINTS = 100;

    private static final int LONGEST = 100;

    /** Comparisons of two letters: less than a millisecond, so that a document with a thousand mistakes takes half a second. */
    private static final long MOST_STEPS = 100_000;

    /** Letters are counted by their last five bits; the quick check does not distinguish letters that share them. */
    private static final int LETTERS = 32;

    private NearestName() {}

    /**
     * The known name nearest to {@code given}, by edit distance without regard to case (insertion, deletion, substitution,
     * transposition of neighbours). Of equally near names, the first in alphabetical order is chosen.
     *
     * @return empty if no name is near, which means that more than a third of the letters would have to change, or if there
     *     are too many known names for a fast search
     */
    public static Optional<String> of(String given, Collection<String> known) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        int[] letters = new int[LETTERS];
        count(wanted, letters, 1);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        long steps = 0;
        for (String name : known) {
            int most = Math.min(mostChanges(wanted, name), least);
            steps++;
            // The difference in length is a lower bound of the distance.
            if (Math.abs(wanted.length() - name.length()) > most) {
                continue;
            }
            steps += name.length() + LETTERS / 4;
            String lower = name.toLowerCase(Locale.ROOT);
            if (differentLetters(lower, letters) <= most) {
                steps += (long) wanted.length() * Math.min(name.length(), 2 * most + 1);
                int distance = distance(wanted, lower, most);
                if (distance <= most && isNearer(name, distance, nearest, least)) {
                    nearest = name;
                    least = distance;
                }
            }
            if (steps > MOST_STEPS) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean isNearer(String name, int distance, @Nullable String nearest, int least) {
        return nearest == null || distance < least || distance == least && name.compareTo(nearest) < 0;
    }

    private static int mostChanges(String given, String known) {
        return Math.max(1, Math.max(given.length(), known.length()) / 3);
    }

    /** The hint as a sentence with a leading space, or nothing: {@code " Maybe 'energy' was meant."}. */
    public static String hint(String given, Collection<String> known) {
        return of(given, known).map(NearestName::meant).orElse("");
    }

    /** The sentence of {@link #hint} for a name. */
    public static String meant(String name) {
        return " Maybe '" + name + "' was meant.";
    }

    private static void count(String name, int[] letters, int by) {
        for (int i = 0; i < name.length(); i++) {
            letters[name.charAt(i) % LETTERS] += by;
        }
    }

    /** A lower bound of the distance: the letters that only one of the names has, independent of their order. */
    private static int differentLetters(String name, int[] letters) {
        count(name, letters, -1);
        int missing = 0;
        int surplus = 0;
        for (int count : letters) {
            missing += Math.max(0, count);
            surplus += Math.max(0, -count);
        }
        count(name, letters, 1);
        return Math.max(missing, surplus);
    }

    /**
     * Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one substring), or any number above
     * {@code most} where it is larger: only cells within {@code most} of the diagonal can belong to a shorter path.
     */
    static int distance(String a, String b, int most) {
        int beyond = most + 1;
        if (Math.abs(a.length() - b.length()) > most) {
            return beyond;
        }
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            row[from - 1] = from == 1 ? i : beyond;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int above = j == i + most ? beyond : before[j];
                int distance = Math.min(Math.min(above, row[j - 1]) + 1, before[j - 1] + substitution);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance = Math.min(distance, twoBefore[j - 2] + 1);
                }
                row[j] = distance;
                least = Math.min(least, distance);
            }
            if (least > most) {
                return beyond;
            }
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }
}
