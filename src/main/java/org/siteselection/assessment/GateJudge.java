package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.Gate;

/** Evaluates the gates of a rule set for one candidate at a time. */
final class GateJudge {
    private final List<Gate> gates;
    private final Map<String, Map<String, String>> waivers;

    /**
     * @param waivers reason by candidate id and gate id
     */
    GateJudge(List<Gate> gates, Map<String, Map<String, String>> waivers) {
        this.gates = gates;
        this.waivers = waivers;
    }

    /** The outcome of every gate, in the order of the rules. */
    List<GateResult> judge(Candidate candidate, CandidateFacts facts) {
        Map<String, String> reasons = waivers.getOrDefault(candidate.id(), Map.of());
        PlaceFigures place = reasons.isEmpty() ? facts.placeOfGates() : null;
        List<GateResult> kept = place == null ? null : place.gates();
        if (kept != null) {
            return kept;
        }
        List<GateResult> judged = judge(candidate, facts, reasons);
        if (place != null) {
            place.keep(judged);
        }
        return judged;
    }

    private List<GateResult> judge(Candidate candidate, CandidateFacts facts, Map<String, String> reasons) {
        List<GateResult> results = new ArrayList<>();
        for (Gate gate : gates) {
            CandidateFacts.Judged judged = judge(gate, candidate, facts);
            Gate.Outcome outcome = switch (judged.truth()) {
                case TRUE -> gate.outcome();
                case FALSE -> Gate.Outcome.PASS;
                case MISSING -> Gate.Outcome.UNKNOWN;
            };
            String waiver = outcome == Gate.Outcome.PASS ? null : reasons.get(gate.id());
            Gate.Outcome shown = waiver == null ? outcome : Gate.Outcome.WAIVED;
            List<String> missing = shown == Gate.Outcome.UNKNOWN ? judged.missing() : List.of();
            results.add(new GateResult(gate, shown, waiver, judged.year(), missing));
        }
        return List.copyOf(results);
    }

    private static CandidateFacts.Judged judge(Gate gate, Candidate candidate, CandidateFacts facts) {
        try {
            return facts.judge(gate.when());
        } catch (EvaluationException e) {
            throw UnscorableException.of(candidate, gate.path(), e);
        }
    }

    /** The first gate that excludes the candidate, if any. */
    static Optional<Exclusion> failure(Candidate candidate, CandidateFacts facts, List<GateResult> results) {
        for (GateResult result : results) {
            if (result.outcome() == Gate.Outcome.FAIL) {
                return Optional.of(new Exclusion(
                        candidate,
                        "gate-failed",
                        result.gate().title() + ": " + result.gate().reason(),
                        result.gate().id(),
                        facts.figures(result.gate().when()),
                        results));
            }
        }
        return Optional.empty();
    }

    /** The gravest outcome; a waived gate counts as passed. */
    static Gate.Outcome status(List<GateResult> results) {
        Gate.Outcome gravest = Gate.Outcome.PASS;
        for (GateResult result : results) {
            Gate.Outcome outcome = result.outcome();
            if (outcome != Gate.Outcome.WAIVED && outcome.compareTo(gravest) > 0) {
                gravest = outcome;
            }
        }
        return gravest;
    }
}
