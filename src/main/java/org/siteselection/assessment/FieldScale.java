package org.siteselection.assessment;

import java.util.Map;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.RelativeScale;
import org.siteselection.scoring.value.ValueFunction;

/** The value function of a criterion: its own, or a relative scale fitted to the field. */
final class FieldScale {
    private FieldScale() {}

    /**
     * The scale, or a {@link PendingScale} if it cannot be made.
     *
     * @param method method of the question, which may need a scale
     * @param field raw values by criterion path, one per member of the field in the order of their ids
     */
    static ValueFunction of(RuleCriterion criterion, Method method, Map<String, double[]> field) {
        if (criterion.scale() != null) {
            return criterion.scale();
        }
        RelativeScale relative = criterion.relative();
        if (relative == null) {
            String reason = method.isOverValues()
                    ? "and its score is needed for weights that follow from scores."
                    : "which " + method.type() + " needs.";
            return new PendingScale(
                    new UnscorableException(
                            "method-needs-scale",
                            criterion.path(),
                            "'" + criterion.path() + "' has no scale, " + reason),
                    true);
        }
        Goal goal = criterion.goal();
        if (goal == null) {
            return new PendingScale(
                    new UnscorableException(
                            "method-needs-direction",
                            criterion.path(),
                            "'" + criterion.path() + "' has a relative scale and no direction."),
                    relative.bounded());
        }
        double[] column = field.getOrDefault(criterion.path(), new double[0]);
        boolean blank = true;
        StopRule.spend(column.length);
        for (double value : column) {
            blank &= Double.isNaN(value);
        }
        if (blank) {
            return new PendingScale(
                    new UnscorableException(
                            "field-without-values",
                            criterion.path(),
                            "The relative scale of '" + criterion.path()
                                    + "' cannot be fitted: no place of the field has a value."),
                    relative.bounded());
        }
        try {
            return relative.fit(column, goal);
        } catch (UndefinedException e) {
            return new PendingScale(
                    new UnscorableException(
                            e.code(),
                            criterion.path(),
                            "The relative scale by " + relative.by() + " of '" + criterion.path() + "' "
                                    + e.getMessage() + "."),
                    relative.bounded());
        }
    }
}
