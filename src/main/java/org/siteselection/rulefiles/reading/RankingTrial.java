package org.siteselection.rulefiles.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.KnownWeights;
import org.siteselection.assessment.LevelPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.expression.Expression;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * Ranks the states by a rule set with the defaults of its parameters, to find errors that no request can avoid: a missing
 * requirement of the method, or an error that occurs for every state.
 */
final class RankingTrial {
    /** Errors of the file that do not depend on the candidates. */
    private static final Set<String> OF_THE_FILE =
            Set.of("method-needs-direction", "method-needs-scale", "bounds-missing", "scale-unbounded");

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final Question ofAll;

    RankingTrial(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.ofAll = Question.ofAll(rules, catalogue);
    }

    /** The reason why no request can be answered; empty if one can, or if it depends on the request. */
    Optional<UnscorableException> fault() {
        boolean comparesCandidates = !rules.field().fixed() && (rules.weighsByData() || rules.hasRelativeScale());
        // If candidates do not depend on each other, a request for one that can be answered shows the same as all of
        // them.
        if (!comparesCandidates && !rules.method().isOverValues() && isAnswered(first())) {
            return fieldWithoutValues();
        }
        Optional<UnscorableException> together = failure(ofAll);
        if (together.isEmpty()) {
            return fieldWithoutValues();
        }
        if (OF_THE_FILE.contains(together.get().code())) {
            return together;
        }
        return comparesCandidates || dependsOnParameters(together.get()) || someStateIsRanked()
                ? Optional.empty()
                : together;
    }

    /**
     * A relative scale over a fixed field whose value reads a metric that only requests bring: a fixed field has the figures of
     * the catalogue alone, so that every candidate with a value is an error. Weights from data may be 0, and parameters may
     * choose other metrics.
     */
    private Optional<UnscorableException> fieldWithoutValues() {
        if (!rules.field().fixed() || rules.weighsByData() || rules.method().isOverValues()) {
            return Optional.empty();
        }
        LevelPlaces places = new LevelPlaces(rules, catalogue);
        Set<String> weightless = KnownWeights.zeroBeforeData(rules.root(), Map.of());
        return rules.root()
                .criteria()
                .filter(criterion -> criterion.relative() != null && !criterion.reportOnly())
                .filter(criterion -> !weightless.contains(criterion.path()))
                .filter(criterion -> criterion.value().parameters().isEmpty())
                .filter(criterion -> criterion.value().metrics().stream().anyMatch(this::broughtByRequests))
                .filter(criterion -> places.values(criterion).known() == 0)
                .findFirst()
                .map(criterion -> new UnscorableException(
                        "field-without-values",
                        criterion.path(),
                        "The relative scale of '" + criterion.path()
                                + "' cannot be fitted: no place of the field has a value."));
    }

    private boolean broughtByRequests(String metric) {
        return rules.inputs().metrics().containsKey(metric)
                && catalogue.metric(metric).isEmpty();
    }

    private boolean someStateIsRanked() {
        StopRule stop = StopRule.current();
        for (Candidate state : ofAll.candidates()) {
            stop.check();
            if (isAnswered(List.of(state))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswered(List<Candidate> candidates) {
        return failure(ofAll.of(candidates)).isEmpty();
    }

    private List<Candidate> first() {
        return ofAll.candidates().subList(0, Math.min(1, ofAll.candidates().size()));
    }

    /** A request may set parameters to other values, for which there may be an answer. */
    private boolean dependsOnParameters(UnscorableException failure) {
        return expressions(failure)
                .flatMap(expression -> expression.parameters().stream())
                .flatMap(name -> rules.parameter(name).stream())
                .anyMatch(RankingTrial::mayChange);
    }

    /** The expressions that a failure names; all if it names none. */
    private Stream<Expression> expressions(UnscorableException failure) {
        List<Expression> named = Stream.concat(
                        rules.root()
                                .criteria()
                                .filter(criterion -> failure.fields().contains(criterion.path()))
                                .map(RuleCriterion::value),
                        rules.gates().stream()
                                .filter(gate -> failure.fields().stream().anyMatch(field -> field.endsWith(gate.id())))
                                .map(Gate::when))
                .toList();
        return named.isEmpty()
                ? Stream.concat(
                        rules.root().criteria().map(RuleCriterion::value),
                        rules.gates().stream().map(Gate::when))
                : named.stream();
    }

    private static boolean mayChange(Parameter parameter) {
        boolean one = parameter.min() != null && parameter.min().equals(parameter.max());
        return !one && parameter.choices().size() != 1;
    }

    private static Optional<UnscorableException> failure(Question question) {
        try {
            Assessor.assess(question);
            return Optional.empty();
        } catch (UnscorableException e) {
            return Optional.of(e);
        }
    }
}
