package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.FeasibleCandidates.Feasible;
import org.siteselection.expression.Sentence;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.Ranks;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.CandidateScore;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixMethod;
import org.siteselection.scoring.method.MatrixResult;
import org.siteselection.scoring.method.TreeMethod;

/**
 * Answers a {@link Question} in four steps: gates, values of the expressions, weights and scales that depend on the field,
 * and the method over the remaining candidates.
 */
public final class Assessor {
    /** The exclusions by a criterion of weight 0 can depend on weights that depend on the exclusions. */
    private static final int MOST_ROUNDS = 4;

    private final Question question;
    private final RuleSet rules;
    private final ParameterValues parameters;
    private final CriterionValues values;
    private final List<RuleCriterion> criteria;
    private final Set<String> weightless;
    private final KnownPlaces known;
    private List<Assessment.Read> pool = List.of();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();

    private Assessor(Question question, Set<String> weightless, KnownPlaces known) {
        this.known = known;
        this.question = question;
        this.weightless = weightless;
        this.rules = question.rules();
        this.parameters = new ParameterValues(rules.parameters(), question.parameters());
        this.values = new CriterionValues(question, parameters, weightless, known);
        this.criteria = rules.root().criteria().toList();
    }

    /**
     * @throws UnscorableException naming candidate and criterion, when an expression has no finite value, or weights or
     *     scales are not determined, or a term of the costs is out of its range
     */
    public static Assessment assess(Question question) {
        return assess(question, KnownPlaces.none());
    }

    /**
     * As {@link #assess(Question)}, with the same result.
     *
     * @param places what earlier questions with the same rules, catalogue and parameters found out; this one adds to it
     */
    public static Assessment assess(Question question, KnownPlaces places) {
        PlaceCosts.fault(question.rules(), question.parameters()).ifPresent(fault -> {
            throw new UnscorableException("bad-term", fault.path(), fault.message());
        });
        Set<String> certain = KnownWeights.zeroBeforeData(question.rules().root(), question.weights());
        Set<String> zero = certain;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Assessment assessment = new Assessor(question, zero, places).assess();
            Set<String> found = new TreeSet<>(KnownWeights.zeroIn(assessment.hierarchy()));
            found.addAll(certain);
            if (found.equals(zero) || !excludesForWantOf(assessment, found, zero)) {
                return assessment;
            }
            zero = found;
        }
        return new Assessor(question, certain, places).assess();
    }

    /**
     * Whether an excluded candidate lacks only a value of a criterion whose data-driven weight is 0, or a ranked candidate
     * lacks a value of a criterion whose weight is not 0.
     */
    private static boolean excludesForWantOf(Assessment assessment, Set<String> found, Set<String> assumed) {
        return !assumed.containsAll(found)
                        && assessment.excluded().stream()
                                .anyMatch(exclusion -> exclusion.code().equals("missing-value"))
                || !found.containsAll(assumed);
    }

    private Assessment assess() {
        FeasibleCandidates candidates = new FeasibleCandidates(question, values, criteria, weightless, known);
        List<Feasible> feasible = candidates.feasible();
        excluded.addAll(candidates.excluded());
        warnings.addAll(candidates.warnings());
        return question.method() instanceof Method.OverValues method
                ? byValues(method.matrix(), feasible)
                : byScores((Method.OverScores) question.method(), feasible);
    }

    private Assessment byScores(Method.OverScores method, List<Feasible> feasible) {
        if (feasible.isEmpty()) {
            return assessment(withoutCandidates(), Map.of(), List.of(), null, null, List.of());
        }
        Map<String, double[]> field = field(feasible);
        TreeResolver resolver = new TreeResolver(method, question.weights(), field);
        Hierarchy hierarchy = new Hierarchy(resolver.resolve(rules.root()));
        if (rules.hasRelativeScale() && !rules.field().fixed()) {
            warnings.add(
                    new Warning(
                            "relative-scale",
                            "Some scales depend on the candidates of this request, so scores and order depend on the set of candidates."));
        }
        List<Scored> scored = byTree(method, feasible, hierarchy);
        return assessment(hierarchy, field, ranked(scored), null, null, resolver.weightings());
    }

    private Map<String, double[]> field(List<Feasible> feasible) {
        return values.field(feasible.stream().map(Feasible::values).toList());
    }

    private Assessment byValues(MatrixMethod method, List<Feasible> all) {
        MatrixAssessor matrix = new MatrixAssessor(method, weighted());
        if (!rules.weighsByData()) {
            matrix.requireDirections(path -> true);
        }
        pool = all.stream()
                .map(one -> new Assessment.Read(one.candidate(), one.values()))
                .toList();
        Map<String, Double> standIns =
                matrix.standIns(all.stream().map(Feasible::values).toList());
        List<Feasible> feasible = complete(all, matrix, standIns);
        if (feasible.isEmpty()) {
            return assessment(withoutCandidates(), Map.of(), List.of(), null, null, List.of());
        }
        Map<String, double[]> field = field(feasible);
        TreeResolver resolver = new TreeResolver(question.method(), question.weights(), field);
        Hierarchy hierarchy = new Hierarchy(resolver.resolve(rules.root()));
        matrix.requireDirections(path -> hierarchy.weight(hierarchy.indexOf(path)) > 0);
        List<String> ids = feasible.stream().map(one -> one.candidate().id()).toList();
        DecisionMatrix table = matrix.matrix(
                hierarchy, ids, feasible.stream().map(Feasible::values).toList(), standIns);
        MatrixResult result = matrix.evaluate(table);
        return assessment(
                hierarchy,
                field,
                ranked(byMatrix(feasible, hierarchy, result)),
                result.compromise(),
                table,
                resolver.weightings());
    }

    private List<RuleCriterion> weighted() {
        return criteria.stream()
                .filter(criterion -> !criterion.reportOnly())
                .filter(criterion -> !weightless.contains(criterion.path()))
                .toList();
    }

    /** The weights of a fixed field if no candidate is left; without the criteria whose weights are not determined. */
    private Hierarchy withoutCandidates() {
        if (rules.field().fixed() && rules.weighsByData()) {
            try {
                TreeResolver resolver =
                        new TreeResolver(question.method(), question.weights(), values.field(List.of()));
                return new Hierarchy(resolver.resolve(rules.root()));
            } catch (UnscorableException e) {
                // Without candidates there is nothing to score, so undetermined weights are not an error.
            }
        }
        return new Hierarchy(new Factor("", "", 1, List.of()));
    }

    /** The candidates that have every value; the others are excluded. */
    private List<Feasible> complete(List<Feasible> feasible, MatrixAssessor matrix, Map<String, Double> standIns) {
        List<Feasible> complete = new ArrayList<>();
        for (Feasible one : feasible) {
            matrix.blank(one.values(), standIns)
                    .ifPresentOrElse(
                            reason -> excluded.add(new Exclusion(
                                    one.candidate(), "missing-value", reason, null, Map.of(), one.gates())),
                            () -> complete.add(one));
        }
        return complete;
    }

    private Assessment assessment(
            Hierarchy hierarchy,
            Map<String, double[]> field,
            List<Assessed> ranked,
            MatrixResult.@Nullable Compromise compromise,
            @Nullable DecisionMatrix matrix,
            List<Assessment.WeightingResult> weightings) {
        List<Exclusion> byId = excluded.stream()
                .sorted(Comparator.comparing(exclusion -> exclusion.candidate().id()))
                .toList();
        Set<String> zero = new TreeSet<>(weightless);
        zero.addAll(KnownWeights.zeroIn(hierarchy));
        QuestionWarnings all = new QuestionWarnings(question);
        return new Assessment(
                question,
                hierarchy,
                field,
                parameters.byName(),
                ranked,
                byId,
                matrix,
                pool,
                weightings,
                compromise,
                all.all(
                        List.copyOf(warnings),
                        IdleParameters.warnings(question, zero),
                        ranked.stream().map(all::notes).toList(),
                        byId.stream().map(all::notes).toList()));
    }

    /** A candidate with its score. */
    private record Scored(Feasible one, CandidateScore result, Map<String, Double> details, Breakdown breakdown) {}

    private List<Scored> byTree(Method.OverScores choice, List<Feasible> feasible, Hierarchy hierarchy) {
        TreeMethod method;
        try {
            method = choice.on(hierarchy);
        } catch (UndefinedException e) {
            throw new UnscorableException(e.code(), e.subject(), Sentence.of(e.getMessage()));
        }
        CandidateScore[] results = method.scores(CriterionValues.raw(hierarchy, feasible), feasible.size());
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            Feasible one = feasible.get(i);
            if (Double.isNaN(results[i].score())) {
                String reason = "All criteria with weight have missing values.";
                excluded.add(new Exclusion(one.candidate(), "no-data", reason, null, Map.of(), one.gates()));
            } else {
                scored.add(new Scored(one, results[i], Map.of(), Breakdown.NONE));
            }
        }
        return scored;
    }

    private static List<Scored> byMatrix(List<Feasible> feasible, Hierarchy hierarchy, MatrixResult result) {
        List<Scored> scored = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (int c = 0; c < hierarchy.criteria(); c++) {
            columns.put(hierarchy.criterion(c).path(), c);
        }
        for (int i = 0; i < feasible.size(); i++) {
            int row = i;
            Map<String, Double> details = new TreeMap<>();
            result.details().forEach((name, figures) -> details.put(name, figures[row]));
            Feasible one = feasible.get(i);
            CandidateScore score = MatrixAssessor.score(result, i, hierarchy, one.values());
            scored.add(new Scored(one, score, details, new Breakdown(result, row, columns)));
        }
        return scored;
    }

    private List<Assessed> ranked(List<Scored> scored) {
        Map<String, Scored> byId = new HashMap<>();
        List<Ranks.Entry> entries = new ArrayList<>();
        for (Scored one : scored) {
            String id = one.one.candidate().id();
            if (!Double.isFinite(one.result.score())) {
                throw new UnscorableException(
                        "overflow", id, "The score of '" + id + "' is beyond the largest number.");
            }
            byId.put(id, one);
            entries.add(new Ranks.Entry(id, one.result.score()));
        }
        return Ranks.of(entries, question.method().higherIsBetter()).stream()
                .map(ranked -> {
                    Scored one = Objects.requireNonNull(byId.get(ranked.id()));
                    return new Assessed(
                            ranked.rank(),
                            one.one.candidate(),
                            ranked.score(),
                            GateJudge.status(one.one.gates()),
                            one.one.gates(),
                            one.result,
                            one.one.values(),
                            one.details,
                            one.breakdown,
                            one.one.costs());
                })
                .toList();
    }
}
