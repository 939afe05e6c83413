package org.siteselection.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.assessment.FeasibleCandidates.Feasible;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.text.SharedNames;

/** The values of the expressions of one question, for its candidates and for the reference set of its rules. */
final class CriterionValues {
    private final Question question;
    private final ParameterValues parameters;
    private final List<RuleCriterion> criteria;
    private final Set<String> weightless;
    private final SharedNames paths;
    private volatile @Nullable CommonFacts common;
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
        this.paths = new SharedNames(criteria.stream().map(RuleCriterion::path).toList());
    }

    CandidateFacts facts(Candidate candidate) {
        // Made when the first candidate is not known.
        CommonFacts shared = common == null ? new CommonFacts(question) : common;
        common = shared;
        return new CandidateFacts(candidate, parameters, shared);
    }

    /**
     * The value of each criterion, NaN where missing. A criterion that is only reported or has the weight 0 counts
     * for nothing, so that its value is missing when its expression has no finite value.
     *
     * @param undefined receives each such criterion with the reason
     * @throws UnscorableException naming candidate and criterion, when another expression has no finite value
     */
    ReadValues of(Candidate candidate, CandidateFacts facts, BiConsumer<RuleCriterion, EvaluationException> undefined) {
        Reported[] values = new Reported[criteria.size()];
        for (int c = 0; c < values.length; c++) {
            RuleCriterion criterion = criteria.get(c);
            Reported kept = facts.kept(c);
            if (kept != null) {
                values[c] = kept;
                continue;
            }
            try {
                values[c] = facts.report(criterion.value());
                facts.keep(c, values[c]);
            } catch (EvaluationException e) {
                if (!criterion.reportOnly() && !weightless.contains(criterion.path())) {
                    throw UnscorableException.of(candidate, criterion.path(), e);
                }
                undefined.accept(criterion, e);
                values[c] = new Reported(Double.NaN, null, List.of());
            }
        }
        return new ReadValues(paths, values);
    }

    /**
     * Values of the reference set by criterion path, one per member in the order of their ids, NaN where missing. The
     * members are the feasible candidates, or the states or counties of the catalogue with its own facts.
     *
     * @param feasible values of the feasible candidates
     * @throws UnscorableException if scores depend on the field and an expression has no finite value for a member; if the
     *     field serves only for comparison, such a value counts as missing
     */
    Map<String, double[]> field(List<ReadValues> feasible) {
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

    private Map<String, double[]> columns(List<ReadValues> members) {
        Map<String, double[]> columns = new HashMap<>();
        for (int c = 0; c < criteria.size(); c++) {
            StopRule.spend(8L * members.size());
            double[] column = new double[members.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = members.get(i).get(c).value();
            }
            columns.put(criteria.get(c).path(), column);
        }
        return columns;
    }

    /** The values of candidates by number of the criterion in a hierarchy. */
    static double[][] raw(Hierarchy hierarchy, List<Feasible> candidates) {
        double[][] raw = new double[hierarchy.criteria()][candidates.size()];
        for (int c = 0; c < raw.length; c++) {
            String path = hierarchy.criterion(c).path();
            StopRule.spend(8L * candidates.size());
            for (int i = 0; i < candidates.size(); i++) {
                raw[c][i] = candidates.get(i).values().get(path).value();
            }
        }
        return raw;
    }
}
