package org.siteselection.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a {@link MatrixMethod} and what made them.
 *
 * @param scores finite, in the order of the candidates
 * @param details figures beside the score, by name in the order of the candidates, such as {@code distanceToIdeal}
 * @param breakdown figures per criterion, by name: rows are candidates, columns are criteria
 * @param compromise of vikor; null for other methods
 */
public record MatrixResult(
        double[] scores,
        Map<String, double[]> details,
        Map<String, double[][]> breakdown,
        @Nullable Compromise compromise) {

    /**
     * The compromise solution of vikor (Opricovic and Tzeng 2004).
     *
     * @param set ids of the candidates in it, best first
     * @param acceptableAdvantage whether Q(second) - Q(first) is at least 1 / (n - 1)
     * @param acceptableStability whether the first by Q is also first by S or by R
     */
    public record Compromise(List<String> set, boolean acceptableAdvantage, boolean acceptableStability) {}
}
