package org.siteselection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Truth;
import org.siteselection.rules.Assessment.Assessed;
import org.siteselection.rules.Assessment.Exclusion;
import org.siteselection.rules.Assessment.GateResult;
import org.siteselection.rules.Assessment.Reported;
import org.siteselection.rules.Assessment.Warning;
import org.siteselection.scoring.CandidateScore;
import org.siteselection.scoring.Factor;
import org.siteselection.scoring.Hierarchy;
import org.siteselection.scoring.MissingPolicy;
import org.siteselection.scoring.Ranks;
import org.siteselection.scoring.WeightedSum;

/**
 * Answers a {@link Question}: gates first, then the values that the expressions give, then the method over those
 * candidates that are left.
 */
public final class Assessor {
    private final Question question;
    private final RuleSet rules;
    private final ParameterValues parameters;
    private final List<RuleCriterion> criteria;
    private final Set<Warning> warnings = new LinkedHashSet<>();

    private Assessor(Question question) {
        this.question = question;
        this.rules = question.rules();
        this.parameters = new ParameterValues(rules.parameters(), question.parameters());
        this.criteria = rules.root().criteria().toList();
    }

    /**
     * @throws UnscorableException naming candidate and criterion, when an expression has no finite value
     */
    public static Assessment assess(Question question) {
        return new Assessor(question).assess();
    }

    /** A candidate on its way to being ranked. */
    private record Open(
            Candidate candidate, List<GateResult> gates, Map<String, Reported> values, CandidateScore result) {}

    private Assessment assess() {
        Hierarchy hierarchy = new Hierarchy((Factor) WeightedTree.of(rules.root(), question.weights()));
        WeightedSum method = new WeightedSum(hierarchy);
        Map<String, Open> open = new HashMap<>();
        List<Exclusion> excluded = new ArrayList<>();
        // By id, so that warnings do not depend on the order of the request either.
        List<Candidate> sorted = question.candidates().stream()
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        for (Candidate candidate : sorted) {
            CandidateFacts facts =
                    new CandidateFacts(candidate, rules.scope().metrics(), parameters, question.catalogue());
            List<GateResult> gates = gates(candidate, facts);
            Optional<Exclusion> barred = gateFailure(candidate, gates);
            if (barred.isPresent()) {
                excluded.add(barred.get());
                continue;
            }
            Map<String, Reported> values = values(candidate, facts);
            Optional<Exclusion> blank = missingValue(candidate, values, gates);
            if (blank.isPresent()) {
                excluded.add(blank.get());
                continue;
            }
            CandidateScore result = method.score(raw(hierarchy, values));
            if (Double.isNaN(result.score())) {
                String reason = "No value of any criterion that carries weight is known.";
                excluded.add(new Exclusion(candidate, "no-data", reason, null, gates));
                continue;
            }
            open.put(candidate.id(), new Open(candidate, gates, values, result));
        }
        return new Assessment(
                question, hierarchy, parameters.byName(), ranked(open), List.copyOf(excluded), List.copyOf(warnings));
    }

    private static List<Assessed> ranked(Map<String, Open> open) {
        List<Ranks.Entry> entries = open.values().stream()
                .map(o -> new Ranks.Entry(o.candidate.id(), o.result.score()))
                .toList();
        return Ranks.of(entries, true).stream()
                .map(r -> {
                    Open o = open.get(r.id());
                    return new Assessed(r.rank(), o.candidate, r.score(), status(o.gates), o.gates, o.result, o.values);
                })
                .toList();
    }

    private static Gate.Outcome status(List<GateResult> gates) {
        return gates.stream()
                .map(GateResult::outcome)
                .filter(outcome -> outcome != Gate.Outcome.WAIVED)
                .max(Comparator.naturalOrder())
                .orElse(Gate.Outcome.PASS);
    }

    private List<GateResult> gates(Candidate candidate, CandidateFacts facts) {
        Map<String, String> waivers = question.waivers().getOrDefault(candidate.id(), Map.of());
        List<GateResult> results = new ArrayList<>();
        for (Gate gate : rules.gates()) {
            Truth truth;
            try {
                truth = gate.when().truth(facts);
            } catch (EvaluationException e) {
                throw unscorable(candidate, "gates." + gate.id(), e);
            }
            Gate.Outcome outcome = switch (truth) {
                case TRUE -> gate.outcome();
                case FALSE -> Gate.Outcome.PASS;
                case MISSING -> Gate.Outcome.UNKNOWN;
            };
            String waiver = waivers.get(gate.id());
            results.add(
                    waiver == null || outcome == Gate.Outcome.PASS
                            ? new GateResult(gate, outcome, null)
                            : new GateResult(gate, Gate.Outcome.WAIVED, waiver));
        }
        return List.copyOf(results);
    }

    private static Optional<Exclusion> gateFailure(Candidate candidate, List<GateResult> gates) {
        return gates.stream()
                .filter(result -> result.outcome() == Gate.Outcome.FAIL)
                .findFirst()
                .map(result -> new Exclusion(
                        candidate,
                        "gate-failed",
                        result.gate().title() + ": " + result.gate().reason(),
                        result.gate().id(),
                        gates));
    }

    private Map<String, Reported> values(Candidate candidate, CandidateFacts facts) {
        Map<String, Reported> values = new LinkedHashMap<>();
        for (RuleCriterion criterion : criteria) {
            try {
                values.put(criterion.path(), facts.report(criterion.value()));
            } catch (EvaluationException e) {
                throw unscorable(candidate, criterion.path(), e);
            }
        }
        return values;
    }

    private Optional<Exclusion> missingValue(
            Candidate candidate, Map<String, Reported> values, List<GateResult> gates) {
        List<String> blanks = new ArrayList<>();
        for (RuleCriterion criterion : criteria) {
            if (criterion.reportOnly()) {
                continue;
            }
            double value = values.get(criterion.path()).value();
            boolean blank = Double.isNaN(value);
            if (!blank
                    && Double.isNaN(
                            java.util.Objects.requireNonNull(criterion.scale()).score(value))) {
                blank = true;
                warnings.add(new Warning(
                        "category-without-entry",
                        "The value " + Texts.number(value) + " of '" + candidate.id()
                                + "' has no entry in the table of '" + criterion.path() + "' and counts as missing."));
            }
            if (blank && criterion.missing() instanceof MissingPolicy.Exclude) {
                blanks.add("'" + criterion.path() + "' (" + criterion.title() + ")");
            }
        }
        if (blanks.isEmpty()) {
            return Optional.empty();
        }
        String reason = "No value for " + String.join(", ", blanks) + ", which the rules require.";
        return Optional.of(new Exclusion(candidate, "missing-value", reason, null, gates));
    }

    private static double[] raw(Hierarchy hierarchy, Map<String, Reported> values) {
        double[] raw = new double[hierarchy.criteria()];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = values.get(hierarchy.criterion(c).path()).value();
        }
        return raw;
    }

    private static UnscorableException unscorable(Candidate candidate, String path, EvaluationException e) {
        return new UnscorableException(
                e.code(),
                path,
                "'" + path + "' cannot be computed for '" + candidate.id() + "': " + e.getMessage() + ".");
    }
}
