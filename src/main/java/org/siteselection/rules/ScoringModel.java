package org.siteselection.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a rule set that makes a ranking from figures.
 *
 * @param level scale of the places that the rules rank
 * @param method method with its options
 * @param field reference set of relative scales and data-driven weights
 * @param root nameless factor above the factors
 * @param costs null if the rules give no costs
 */
public record ScoringModel(
        Level level,
        Method method,
        Field field,
        List<Gate> gates,
        RuleFactor root,
        @Nullable CostModel costs) {
    public ScoringModel {
        gates = List.copyOf(gates);
    }
}
