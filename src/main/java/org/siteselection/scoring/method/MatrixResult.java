package org.siteselection.scoring.method;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.UndefinedException;

/**
 * The scores of a {@link MatrixMethod} and their composition.
 *
 * @param scores finite, in the order of the candidates
 * @param details additional figures by name, in the order of the candidates, such as {@code distanceToIdeal}
 * @param breakdown figures per criterion, by name, as columns: by criterion, then candidate; those named {@code
 *     contribution} sum to the candidate's score; empty if only scores are wanted
 * @param compromise of vikor; null for other methods, and if only scores are wanted
 */
public record MatrixResult(
        double[] scores,
        Map<String, double[]> details,
        Map<String, double[][]> breakdown,
        @Nullable Compromise compromise) {

    /** @throws UndefinedException {@code overflow} if a score or detail is not finite */
    public MatrixResult {
        requireFinite("score", scores);
        // Sorted, because the order of Map.of differs between runs.
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        details.forEach(MatrixResult::requireFinite);
        breakdown = Collections.unmodifiableMap(new TreeMap<>(breakdown));
    }

    private static void requireFinite(String name, double[] figures) {
        for (double figure : figures) {
            if (!Double.isFinite(figure)) {
                throw new UndefinedException("overflow", "", "a figure leaves the range of numbers: " + name);
            }
        }
    }

    /**
     * The compromise solution of vikor (Opricovic and Tzeng 2004).
     *
     * @param set ids of the candidates in it, best first
     * @param acceptableAdvantage whether Q(second) - Q(first) is at least 1 / (n - 1)
     * @param acceptableStability whether the first by Q is also first by S or by R
     */
    public record Compromise(List<String> set, boolean acceptableAdvantage, boolean acceptableStability) {}
}
