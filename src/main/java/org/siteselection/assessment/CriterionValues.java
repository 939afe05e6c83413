package org.siteselection.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.catalogue.Column;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Hierarchy;

/** The values of the expressions of one question, for its candidates and for the reference set of its rules. */
final class CriterionValues {
    private final Question question;
    private final ParameterValues parameters;
    private final List<RuleCriterion> criteria;
    private final Set<String> weightless;
    private volatile Column @Nullable [] columns;
    private final KnownPlaces known;

    /** @param weightless paths of criteria of weight 0: if their expression has no finite value, the value is missing */
    CriterionValues(Question question, ParameterValues parameters, Set<String> weightless) {
        this(question, parameters, weightless, KnownPlaces.none());
    }

    /**
     * @param weightless paths of criteria of weight 0: if their expression has no finite value, the value is missing
     * @param known what earlier questions found out about the same places, by the same rules and parameters
     */
    CriterionValues(Question question, ParameterValues parameters, Set<String> weightless, KnownPlaces known) {
        this.known = known;
        this.question = question;
        this.weightless = weightless;
        this.parameters = parameters;
        this.criteria = question.rules().root().criteria().toList();
    }

    CandidateFacts facts(Candidate candidate) {
        Column[] figures = columns == null ? CandidateFacts.columns(question) : columns;
        // Found when the first candidate is not known.
        columns = figures;
        return new CandidateFacts(candidate, question, parameters, figures);
    }

    /**
     * The value of each criterion, by path, NaN where missing. A criterion that is only reported or has the weight 0 counts
     * for nothing, so that its value is missing when its expression has no finite value.
     *
     * @param undefined receives each such criterion with the reason
     * @throws UnscorableException naming candidate and criterion, when another expression has no finite value
     */
    Map<String, Reported> of(
            Candidate candidate, CandidateFacts facts, BiConsumer<RuleCriterion, EvaluationException> undefined) {
        Map<String, Reported> values = new LinkedHashMap<>();
        for (RuleCriterion criterion : criteria) {
            try {
                values.put(criterion.path(), facts.report(criterion.value()));
            } catch (EvaluationException e) {
                if (!criterion.reportOnly() && !weightless.contains(criterion.path())) {
                    throw UnscorableException.of(candidate, criterion.path(), e);
                }
                undefined.accept(criterion, e);
                values.put(criterion.path(), new Reported(Double.NaN, null, List.of()));
            }
        }
        return values;
    }

    /**
     * Values of the reference set by criterion path, one per member in the order of their ids, NaN where missing. The
     * members are the feasible candidates, or the states or counties of the catalogue with its own facts.
     *
     * @param feasible values of the feasible candidates
     * @throws UnscorableException if scores depend on the field and an expression has no finite value for a member; if the
     *     field serves only for comparison, such a value counts as missing
     */
    Map<String, double[]> field(List<Map<String, Reported>> feasible) {
        RuleSet rules = question.rules();
        if (!rules.field().fixed()) {
            return columns(feasible);
        }
        Map<String, double[]> kept = known.field();
        return kept == null ? fixedField() : kept;
    }

    private Map<String, double[]> fixedField() {
        List<Candidate> members = question.fixedField();
        AtomicBoolean allDefined = new AtomicBoolean(true);
        Map<String, double[]> field = question.rules().needsField()
                ? columns(members.stream()
                        .map(member -> of(member, facts(member), (criterion, reason) -> allDefined.set(false)))
                        .toList())
                : new ComparedField(criteria, question.ofParametersOnly(), parameters);
        // Whether an undefined value is an error depends on the weights, so it is not the same for every question.
        if (allDefined.get()) {
            known.keepField(field, (long) members.size() * criteria.size());
        }
        return field;
    }

    private Map<String, double[]> columns(List<Map<String, Reported>> members) {
        Map<String, double[]> columns = new HashMap<>();
        for (RuleCriterion criterion : criteria) {
            StopRule.spend(8L * members.size());
            columns.put(
                    criterion.path(),
                    members.stream()
                            .mapToDouble(values -> Assessment.reported(values, criterion.path())
                                    .value())
                            .toArray());
        }
        return columns;
    }

    /** The values of the criteria of a hierarchy, in its order. */
    static double[] raw(Hierarchy hierarchy, Map<String, Reported> values) {
        double[] raw = new double[hierarchy.criteria()];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = Assessment.reported(values, hierarchy.criterion(c).path()).value();
        }
        return raw;
    }
}
