package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.HierarchyNode;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.robustness.SplitMix;
import org.siteselection.scoring.value.ValueFunction;

/**
 * Scores of the ranked candidates by criteria under drawn facts, with missing values held. They equal the scores of a
 * ranking with the drawn facts, so relative scales are fitted to the drawn field again. Gates are not evaluated again.
 */
final class DrawnScores {
    private final Assessment assessment;
    private final Hierarchy hierarchy;
    private final List<RuleCriterion> criteria;
    private final Method.OverScores method;
    private final TreeMethod given;
    private final DrawnValues candidates;
    private final double[][] values;
    private final double[][] held;
    private final boolean[] complete;
    /** By criterion, as fitted to the given facts. */
    private final DoubleUnaryOperator[] scales;

    private final DrawnValues field;
    private final double[][] fieldValues;
    /** Numbers of the criteria whose relative scale depends on the draw. */
    private final int[] refitted;

    /**
     * @param method of the assessment
     * @param criteria by number in the hierarchy
     */
    DrawnScores(
            Assessment assessment, Method.OverScores method, ParameterValues parameters, List<RuleCriterion> criteria) {
        this.assessment = assessment;
        this.hierarchy = assessment.hierarchy();
        this.criteria = criteria;
        this.method = method;
        this.given = method.on(hierarchy);
        List<Candidate> ranked =
                assessment.ranked().stream().map(Assessed::candidate).toList();
        List<DrawnValues.Reader> readers = DrawnValues.Reader.of(criteria);
        candidates = new DrawnValues(assessment.question(), parameters, ranked, readers, this::carries);
        values = new double[ranked.size()][criteria.size()];
        held = new double[ranked.size()][];
        complete = new boolean[ranked.size()];
        for (int i = 0; i < values.length; i++) {
            Assessed one = assessment.ranked().get(i);
            for (int c = 0; c < criteria.size(); c++) {
                values[i][c] = one.reported(criteria.get(c).path()).value();
            }
            held[i] = one.result().held(hierarchy);
            complete[i] = complete(one);
        }
        scales = new DoubleUnaryOperator[criteria.size()];
        Arrays.setAll(scales, c -> hierarchy.criterion(c).scale().prepared());
        List<Candidate> members = members();
        field = new DrawnValues(assessment.question(), parameters, members, readers, this::carries);
        fieldValues = new double[members.size()][criteria.size()];
        List<Integer> moving = new ArrayList<>();
        for (int c = 0; c < criteria.size(); c++) {
            double[] column = Objects.requireNonNull(
                    assessment.field().get(criteria.get(c).path()));
            for (int i = 0; i < fieldValues.length; i++) {
                fieldValues[i][c] = column[i];
            }
            if (criteria.get(c).relative() != null && field.concerns(c)) {
                moving.add(c);
            }
        }
        refitted = moving.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean carries(int criterion) {
        return hierarchy.weight(hierarchy.criterionNode(criterion)) > 0;
    }

    private boolean complete(Assessed one) {
        for (int c = 0; c < hierarchy.criteria(); c++) {
            if (Double.isNaN(one.result().scores()[hierarchy.criterionNode(c)])) {
                return false;
            }
        }
        return true;
    }

    /** The members of the field in the order of their ids, as {@link Assessment#field} has them. */
    private List<Candidate> members() {
        if (assessment.question().rules().field().fixed()) {
            return assessment.question().fixedField();
        }
        // A candidate without data has no score but belongs to the field, because it is feasible.
        return Stream.concat(
                        assessment.ranked().stream().map(Assessed::candidate),
                        assessment.excluded().stream()
                                .filter(exclusion -> exclusion.code().equals("no-data"))
                                .map(Exclusion::candidate))
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
    }

    /** Whether every score is certain. */
    boolean none() {
        return candidates.none() && refitted.length == 0;
    }

    /** Scores at the given facts, candidates in the order of the ranking by criterion numbers. */
    double[][] given() {
        return held;
    }

    /**
     * One draw; several threads may draw at once.
     *
     * @return a table that may share rows with {@link #given}
     * @throws UnscorableException naming candidate and criterion, if an expression has no finite value
     */
    double[][] draw(SplitMix random) {
        double[][] drawn = candidates.draw(random, values);
        if (refitted.length > 0) {
            Hierarchy fitted = fitted(field.draw(random, fieldValues));
            TreeMethod own = method.on(fitted);
            return Arrays.stream(drawn).map(row -> own.score(row).held(fitted)).toArray(double[][]::new);
        }
        double[][] scores = held.clone();
        for (int i : candidates.rows()) {
            scores[i] = complete[i] ? cells(i, drawn[i]) : given.score(drawn[i]).held(hierarchy);
        }
        return scores;
    }

    private double[] cells(int candidate, double[] drawn) {
        double[] scores = held[candidate].clone();
        for (int c = 0; c < scores.length; c++) {
            if (drawn[c] != values[candidate][c] && !Double.isNaN(drawn[c])) {
                scores[c] = scales[c].applyAsDouble(drawn[c]);
            }
        }
        return scores;
    }

    private Hierarchy fitted(double[][] drawnField) {
        Map<String, ValueFunction> scales = new HashMap<>();
        for (int c : refitted) {
            RuleCriterion rule = criteria.get(c);
            double[] column =
                    Arrays.stream(drawnField).mapToDouble(row -> row[c]).toArray();
            try {
                scales.put(
                        rule.path(),
                        Objects.requireNonNull(rule.relative()).fit(column, Objects.requireNonNull(rule.goal())));
            } catch (UndefinedException e) {
                throw new UnscorableException(
                        e.code(),
                        rule.path(),
                        "The relative scale of '" + rule.path() + "' " + e.getMessage() + ", with drawn facts.");
            }
        }
        return new Hierarchy((Factor) scaled(hierarchy.node(0), scales));
    }

    private static HierarchyNode scaled(HierarchyNode node, Map<String, ValueFunction> scales) {
        if (node instanceof Criterion criterion) {
            return new Criterion(
                    criterion.id(),
                    criterion.path(),
                    criterion.weight(),
                    scales.getOrDefault(criterion.path(), criterion.scale()),
                    criterion.missing());
        }
        Factor factor = (Factor) node;
        return new Factor(
                factor.id(),
                factor.path(),
                factor.weight(),
                factor.children().stream().map(child -> scaled(child, scales)).toList());
    }
}
