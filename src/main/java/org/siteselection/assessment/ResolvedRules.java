package org.siteselection.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siteselection.expression.Sentence;
import org.siteselection.rules.Method;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.Hierarchy;

/**
 * What a rule set is before any candidate is scored: its weights as numbers and its scales fitted to its field. Only for rules
 * that do not depend on the candidates.
 *
 * @param hierarchy the weighted criteria
 * @param weightless paths of the criteria of weight 0, which need no value
 * @param field raw values of a fixed field by criterion path, NaN where missing; empty if nothing depends on the field
 */
public record ResolvedRules(Hierarchy hierarchy, Set<String> weightless, Map<String, double[]> field) {
    /**
     * The rules of a question by its parameters, weights and method, which works on scores. Its candidates are not read.
     *
     * @throws UnscorableException if weights or scales are not determined, the method cannot use a scale, or a term of the
     *     costs is out of its range
     */
    public static ResolvedRules of(Question question) {
        PlaceCosts.fault(question.rules(), question.parameters()).ifPresent(fault -> {
            throw new UnscorableException("bad-term", fault.path(), fault.message());
        });
        Set<String> weightless = KnownWeights.zeroBeforeData(question.rules().root(), question.weights());
        ParameterValues parameters = new ParameterValues(question.rules().parameters(), question.parameters());
        Map<String, double[]> field = question.rules().needsField()
                ? new CriterionValues(question, parameters, weightless).field(List.of())
                : Map.of();
        TreeResolver resolver = new TreeResolver(question.method(), question.weights(), field);
        Hierarchy hierarchy = new Hierarchy(resolver.resolve(question.rules().root()));
        try {
            ((Method.OverScores) question.method()).on(hierarchy);
        } catch (UndefinedException e) {
            throw new UnscorableException(e.code(), e.subject(), Sentence.of(e.getMessage()));
        }
        Set<String> zero = new HashSet<>(weightless);
        zero.addAll(KnownWeights.zeroIn(hierarchy));
        return new ResolvedRules(hierarchy, Set.copyOf(zero), field);
    }
}
