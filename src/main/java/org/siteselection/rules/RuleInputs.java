package org.siteselection.rules;

import java.util.List;
import java.util.Map;
import org.siteselection.expression.Scope;

/**
 * The names that the expressions of a rule set read.
 *
 * @param parameters in the order of the document
 * @param metrics metrics that the document declares beside the catalogue's: name to unit, which may be empty
 * @param variables in the order of the document
 * @param scope all names; the metric indices of every expression refer to it
 */
public record RuleInputs(
        List<Parameter> parameters, Map<String, String> metrics, List<RuleVariable> variables, Scope scope) {
    public RuleInputs {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        metrics = Map.copyOf(metrics);
    }
}
