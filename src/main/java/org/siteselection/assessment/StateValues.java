package org.siteselection.assessment;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.Level;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * The value of one criterion for every state or, at the level of counties, every county, with the defaults of the parameters.
 *
 * @param level of the places: all states, or all counties
 * @param values in the order of the places; NaN if a place lacks a figure, infinite if its figures give no number
 */
public record StateValues(Level level, double[] values) {
    public static StateValues of(RuleSet rules, RuleCriterion criterion, CatalogueSnapshot catalogue) {
        ParameterValues defaults = new ParameterValues(rules.parameters(), Map.of());
        Question all = Question.ofAll(rules, catalogue);
        Column[] columns = CandidateFacts.columns(all);
        double[] values = new double[all.candidates().size()];
        StopRule.current().check();
        for (int i = 0; i < values.length; i++) {
            Candidate candidate = all.candidates().get(i);
            try {
                values[i] = criterion.value().number(new CandidateFacts(candidate, all, defaults, columns));
            } catch (EvaluationException e) {
                // The figures exist, but the expression divides by zero.
                values[i] = Double.POSITIVE_INFINITY;
            }
        }
        return new StateValues(rules.level(), values);
    }

    /** The word for a number of the places. */
    public String word(long count) {
        return level == Level.COUNTY ? count == 1 ? "county" : "counties" : count == 1 ? "state" : "states";
    }

    /** Number of places that have the figures. */
    public long known() {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** The values that are numbers. */
    public DoubleStream numbers() {
        return DoubleStream.of(values).filter(Double::isFinite);
    }
}
