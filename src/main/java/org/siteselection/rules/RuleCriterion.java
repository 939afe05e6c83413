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
 * @param value numeric expression over metrics and parameters
 * @param unit unit of the value, as declared or as the metric's
 * @param scale absolute scale; null if relative or absent
 * @param relative relative scale; null if absolute or absent
 * @param goal direction of raw values as written or implied by the scale; null if there is none
 * @param preference preference function of outranking methods
 * @param reportOnly shown beside the scores, without weight
 */
public record RuleCriterion(
        String id,
        String path,
        String title,
        @Nullable String why,
        double weight,
        Expression value,
        @Nullable String unit,
        @Nullable ValueFunction scale,
        @Nullable RelativeScale relative,
        @Nullable String scaleWhy,
        MissingPolicy missing,
        @Nullable Goal goal,
        Preference preference,
        boolean reportOnly)
        implements RuleNode {}
