package org.siteselection.ranking.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.robustness.Distribution;

/**
 * A fact of a request.
 *
 * @param value figure for scoring
 * @param distribution distribution for the robustness analysis; null if certain
 */
public record Figure(double value, @Nullable Distribution distribution) {
    public static Figure certain(double value) {
        return new Figure(value, null);
    }

    /** The figure and, if stated, its lowest and highest value, in the metric's unit. */
    public List<Double> stated() {
        return distribution instanceof Distribution.Triangular range
                ? List.of(value, range.low(), range.high())
                : List.of(value);
    }
}
