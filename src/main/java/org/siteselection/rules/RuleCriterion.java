package org.siteselection.rules;

import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.RelativeScale;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A criterion of a rule set.
 *
 * @param preference preference function of outranking methods
 * @param reportOnly shown beside the scores, without weight
 */
public record RuleCriterion(
        NodeLabel label,
        double weight,
        Measure measure,
        Scaling scaling,
        MissingPolicy missing,
        Preference preference,
        boolean reportOnly)
        implements RuleNode {
    /**
     * What a criterion measures.
     *
     * @param value numeric expression over metrics and parameters
     * @param unit unit of the value, as declared or as the metric's
     */
    public record Measure(Expression value, @Nullable String unit) {}

    /**
     * How a value becomes a score.
     *
     * @param absolute null if relative or absent
     * @param relative null if absolute or absent
     * @param why reason of the author for the anchors
     * @param goal direction of raw values as written or implied by the scale; null if there is none
     */
    public record Scaling(
            @Nullable ValueFunction absolute,
            @Nullable RelativeScale relative,
            @Nullable String why,
            @Nullable Goal goal) {}

    public Expression value() {
        return measure.value();
    }

    public @Nullable String unit() {
        return measure.unit();
    }

    /** The absolute scale; null if the criterion has none. */
    public @Nullable ValueFunction scale() {
        return scaling.absolute();
    }

    /** The relative scale; null if the criterion has none. */
    public @Nullable RelativeScale relative() {
        return scaling.relative();
    }

    /** Direction of raw values; null if there is none. */
    public @Nullable Goal goal() {
        return scaling.goal();
    }
}
