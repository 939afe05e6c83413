package org.siteselection.ranking.known;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The medians of the field by criterion, computed when they are first asked for. The medians of a fixed field depend on neither
 * candidates nor weights, so later questions with the same rules, catalogue and parameters use them again.
 */
public final class FieldMedians {
    private final Map<String, Optional<Mark>> marks = new ConcurrentHashMap<>();
    private final boolean matrix;

    /** @param matrix whether the method reads raw values, so that no value has a score */
    public FieldMedians(boolean matrix) {
        this.matrix = matrix;
    }

    /**
     * The reference of a criterion: medians and range of the field's known values.
     *
     * @param score NaN for methods over raw values
     */
    public record Mark(RuleCriterion criterion, double value, double score, double least, double greatest) {}

    /**
     * @param column values of the field, NaN where missing
     * @return empty if the field has no known value
     */
    public Optional<Mark> of(RuleCriterion criterion, ValueFunction scale, double[] column) {
        Optional<Mark> known = marks.get(criterion.path());
        if (known == null) {
            known = computed(criterion, scale, column);
            marks.put(criterion.path(), known);
        }
        return known;
    }

    private Optional<Mark> computed(RuleCriterion criterion, ValueFunction scale, double[] column) {
        StopRule.spend(2L * StopRule.TRANSCENDENTAL * column.length);
        double[] values = Arrays.stream(column)
                .filter(value -> isKnown(value, scale))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] scores = Arrays.stream(values).map(scale::score).sorted().toArray();
        return Optional.of(new Mark(
                criterion, median(values), matrix ? Double.NaN : median(scores), values[0], values[values.length - 1]));
    }

    /** Whether a value counts: it is present and, for methods over scores, has a score. */
    public boolean isKnown(double value, ValueFunction scale) {
        return !Double.isNaN(value) && (matrix || !Double.isNaN(scale.score(value)));
    }

    private static double median(double[] sorted) {
        double below = sorted[(sorted.length - 1) / 2];
        double above = sorted[sorted.length / 2];
        return below == above ? below : below / 2 + above / 2;
    }
}
