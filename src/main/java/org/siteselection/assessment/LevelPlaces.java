package org.siteselection.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * All places at the level of a rule set, states or counties. Each place looks up its facts once for all criteria. Not safe for several
 * threads.
 */
public final class LevelPlaces {
    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private @Nullable List<CandidateFacts> places;

    public LevelPlaces(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** The values of a criterion of the rule set, with the defaults of the parameters. */
    public StateValues values(RuleCriterion criterion) {
        List<CandidateFacts> facts = facts();
        double[] values = new double[facts.size()];
        StopRule.current().check();
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = criterion.value().number(facts.get(i));
            } catch (EvaluationException e) {
                // The figures exist, but the expression divides by zero.
                values[i] = Double.POSITIVE_INFINITY;
            }
        }
        return new StateValues(rules.level(), values);
    }

    private List<CandidateFacts> facts() {
        if (places == null) {
            ParameterValues defaults = new ParameterValues(rules.parameters(), Map.of());
            Question all = Question.ofAll(rules, catalogue);
            CommonFacts common = new CommonFacts(all);
            places = all.candidates().stream()
                    .map(candidate -> new CandidateFacts(candidate, defaults, common))
                    .toList();
        }
        return places;
    }
}
