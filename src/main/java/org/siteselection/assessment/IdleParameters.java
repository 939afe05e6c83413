package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.expression.Expression;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;

/** Warns of parameters that a request sets although no score and no gate reads them. */
final class IdleParameters {
    static final String CODE = "parameter-without-effect";

    private IdleParameters() {}

    /**
     * One warning per parameter, in alphabetical order.
     *
     * @param weightless paths of the criteria of weight 0, whose values no score reads
     */
    static List<Warning> warnings(Question question, Set<String> weightless) {
        if (question.parameters().isEmpty()) {
            return List.of();
        }
        RuleSet rules = question.rules();
        Set<String> decisive = read(Stream.concat(
                criteria(rules)
                        .filter(criterion -> scores(criterion, weightless))
                        .map(RuleCriterion::value),
                rules.gates().stream().map(Gate::when)));
        CostModel model = rules.costs();
        Set<String> costs = read(model == null ? Stream.empty() : model.expressions());
        Set<String> shown = read(criteria(rules)
                .filter(criterion -> !scores(criterion, weightless))
                .map(RuleCriterion::value));
        List<Warning> warnings = new ArrayList<>();
        for (String name : new TreeSet<>(question.parameters().keySet())) {
            if (!decisive.contains(name)) {
                warnings.add(new Warning(CODE, message(name, costs.contains(name), shown.contains(name))));
            }
        }
        return warnings;
    }

    private static String message(String name, boolean costs, boolean shown) {
        String readers = costs && shown
                ? " Only costs and criteria without weight read it."
                : costs ? " Only costs read it." : shown ? " Only criteria without weight read it." : "";
        return "The parameter '" + name + "' changes no score and no gate." + readers;
    }

    private static Stream<RuleCriterion> criteria(RuleSet rules) {
        return rules.root().criteria();
    }

    private static boolean scores(RuleCriterion criterion, Set<String> weightless) {
        return !criterion.reportOnly() && !weightless.contains(criterion.path());
    }

    private static Set<String> read(Stream<Expression> expressions) {
        return expressions
                .flatMap(expression -> expression.parameters().stream())
                .collect(Collectors.toSet());
    }
}
