package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.ValueFunctionInverse;

/**
 * The value of one criterion alone at which a challenger draws level with the leader.
 *
 * @param candidate the challenger
 * @param criterion column
 * @param current its raw value
 * @param needed the nearest raw value that is enough; empty when none is
 */
public record BreakEven(int candidate, int criterion, double current, OptionalDouble needed) {

    /** Whether any value of the criterion is enough. */
    public boolean reachable() {
        return needed.isPresent();
    }

    /**
     * The break-evens of all challengers, by candidate and criterion. In the additive model, a criterion of weight w for the
     * challenger must score (S(leader) - S(challenger)) / w more. Criteria of weight 0 or with a relative scale are left
     * out, and so are cells without a value or a score.
     *
     * @param model at its given scores; uncertain values are not drawn
     * @param leader a candidate of the highest score
     * @param scales by criterion; null if there is none to invert
     * @param values raw values, candidates by criteria; NaN where missing
     * @param weights weight of each cell, candidates by criteria: the global weight plus the redistributed weight of missing
     *     values, because the held score of a missing value depends on its siblings
     */
    public static List<BreakEven> of(
            AdditiveModel model,
            int leader,
            List<@Nullable ValueFunction> scales,
            double[][] values,
            double[][] weights) {
        double[] scores = model.scores();
        List<BreakEven> all = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            StopRule.spend(model.criteria());
            double gap = EqualNumbers.lead(scores[leader], scores[i]);
            for (int c = 0; i != leader && c < model.criteria(); c++) {
                ValueFunction scale = scales.get(c);
                double current = values[i][c];
                if (scale != null
                        && weights[i][c] > 0
                        && ValueFunctionInverse.invertible(scale)
                        && !Double.isNaN(current)
                        && !Double.isNaN(scale.score(current))) {
                    double needed = scale.score(current) + gap / weights[i][c];
                    all.add(new BreakEven(i, c, current, ValueFunctionInverse.nearest(scale, current, needed)));
                }
            }
        }
        return all;
    }
}
