package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixMethod;
import org.siteselection.scoring.method.MatrixResult;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.text.Texts;

/** Brings candidates and criteria into the decision matrix of a method over raw values, and its result back. */
final class MatrixAssessor {
    private final MatrixMethod method;
    private final List<RuleCriterion> criteria;

    /** @param criteria criteria whose weight is or may be positive, as far as it is known before the data */
    MatrixAssessor(MatrixMethod method, List<RuleCriterion> criteria) {
        this.method = method;
        this.criteria = criteria;
    }

    /**
     * @param carriesWeight whether the criterion at a path has a positive weight
     * @throws UnscorableException {@code method-needs-direction} naming the weighted criteria without a direction
     */
    void requireDirections(Predicate<String> carriesWeight) {
        List<String> without = criteria.stream()
                .filter(criterion -> criterion.goal() == null)
                .map(RuleCriterion::path)
                .filter(carriesWeight)
                .toList();
        if (!without.isEmpty()) {
            throw new UnscorableException(
                    "method-needs-direction",
                    without,
                    method.type()
                            + " works on raw values and needs the direction of each criterion; without one: "
                            + Texts.some(without) + ".");
        }
    }

    /** The value that replaces a missing one, for each criterion with the policy {@code worst}, by path. */
    Map<String, Double> standIns(List<ReadValues> candidates) {
        Map<String, Double> standIns = new LinkedHashMap<>();
        for (RuleCriterion criterion : criteria) {
            if (criterion.missing() instanceof MissingPolicy.Worst) {
                StopRule.spend(8L * candidates.size());
                worst(
                                criterion.goal(),
                                candidates.stream()
                                        .mapToDouble(values ->
                                                values.get(criterion.path()).value()))
                        .ifPresent(worst -> standIns.put(criterion.path(), worst));
            }
        }
        return standIns;
    }

    /** The worst known value by the direction of the criterion; empty if no value is known. */
    static OptionalDouble worst(@Nullable Goal goal, DoubleStream values) {
        DoubleStream present = values.filter(value -> !Double.isNaN(value));
        return goal == Goal.MINIMIZE ? present.max() : present.min();
    }

    /** The reason why a candidate is not in the matrix: a missing value without a replacement. */
    Optional<String> blank(ReadValues values, Map<String, Double> standIns) {
        StopRule.spend(8L * criteria.size());
        List<String> blanks = criteria.stream()
                .filter(criterion -> Double.isNaN(values.get(criterion.path()).value()))
                .filter(criterion -> !standIns.containsKey(criterion.path()))
                .map(criterion -> "'" + criterion.path() + "' (" + criterion.title() + ")")
                .toList();
        return blanks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "No value for " + Texts.some(blanks, 1_000) + "; " + method.type() + " needs every value.");
    }

    /**
     * @param ids of the candidates, in alphabetical order
     * @param candidates their values; each missing one has a replacement
     */
    DecisionMatrix matrix(
            Hierarchy hierarchy, List<String> ids, List<ReadValues> candidates, Map<String, Double> standIns) {
        List<DecisionMatrix.Column> columns = new ArrayList<>();
        Map<String, RuleCriterion> byPath = new LinkedHashMap<>();
        criteria.forEach(criterion -> byPath.put(criterion.path(), criterion));
        for (int c = 0; c < hierarchy.criteria(); c++) {
            RuleCriterion criterion = byPath.get(hierarchy.criterion(c).path());
            double weight = hierarchy.weight(hierarchy.criterionNode(c));
            if (criterion == null || weight == 0) {
                columns.add(withoutWeight(hierarchy.criterion(c).path(), ids.size()));
                continue;
            }
            StopRule.spend(8L * candidates.size());
            double[] values = candidates.stream()
                    .mapToDouble(candidate -> value(criterion, candidate, standIns))
                    .toArray();
            columns.add(new DecisionMatrix.Column(
                    criterion.path(),
                    Objects.requireNonNull(criterion.goal()),
                    weight,
                    values,
                    criterion.scale() instanceof Linear linear ? linear : null,
                    criterion.preference()));
        }
        return new DecisionMatrix(ids, columns);
    }

    /** @throws UnscorableException naming candidate and criterion where the method is not defined */
    MatrixResult evaluate(DecisionMatrix matrix) {
        try {
            return method.evaluate(matrix);
        } catch (UndefinedException e) {
            throw new UnscorableException(
                    e.code(), e.subject().isEmpty() ? "method" : e.subject(), "The method " + e.getMessage() + ".");
        }
    }

    /** A criterion of weight 0 has no effect, so it may lack values and direction. */
    private static DecisionMatrix.Column withoutWeight(String path, int size) {
        return new DecisionMatrix.Column(path, Goal.MAXIMIZE, 0, new double[size], null, Preference.USUAL);
    }

    private static double value(RuleCriterion criterion, ReadValues values, Map<String, Double> standIns) {
        double value = values.get(criterion.path()).value();
        return Double.isNaN(value) ? Objects.requireNonNull(standIns.get(criterion.path())) : value;
    }

    /** The score of one row in the shape that all methods share; it has no scores or points along the tree. */
    static CandidateScore score(MatrixResult result, int row, Hierarchy hierarchy, ReadValues values) {
        StopRule.spend(8L * hierarchy.size());
        double[] weights = new double[hierarchy.size()];
        double present = 0;
        boolean complete = true;
        for (int node = 0; node < weights.length; node++) {
            weights[node] = hierarchy.weight(node);
        }
        for (int c = 0; c < hierarchy.criteria(); c++) {
            boolean known =
                    !Double.isNaN(values.get(hierarchy.criterion(c).path()).value());
            present += known ? hierarchy.weight(hierarchy.criterionNode(c)) : 0;
            complete &= known || hierarchy.weight(hierarchy.criterionNode(c)) == 0;
        }
        return CandidateScore.alone(result.scores()[row], complete ? 1 : Math.min(1, present), weights);
    }
}
