package org.siteselection.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.rules.CostModel;
import org.siteselection.scoring.method.Hierarchy;

/** What the service answers for each row: the expected columns by name; a column that is absent may have any value. */
final class Scored {
    private Scored() {}

    private static final int CHUNK = 500;

    /** Expected results of all rows, in their order. */
    static List<Map<String, @Nullable Object>> rows(Question question, Rows rows) {
        Map<String, Map<String, @Nullable Object>> byId = new TreeMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows.figures().length; i++) {
            candidates.add(candidate(rows, i));
        }
        for (int i = 0; i < candidates.size(); i += CHUNK) {
            score(question, candidates.subList(i, Math.min(candidates.size(), i + CHUNK)), byId);
        }
        return List.copyOf(byId.values());
    }

    private static Candidate candidate(Rows rows, int row) {
        Map<String, Double> figures = new HashMap<>();
        for (int m = 0; m < rows.metrics().size(); m++) {
            double figure = rows.figures()[row][m];
            if (!Double.isNaN(figure)) {
                figures.put(rows.metrics().get(m), figure);
            }
        }
        return new Candidate(Rows.id(row), "row", null, figures);
    }

    /** A fault of one candidate ends the assessment of all, so that the candidates are halved until it is alone. */
    private static void score(
            Question question, List<Candidate> candidates, Map<String, Map<String, @Nullable Object>> byId) {
        try {
            Assessment assessment = Assessor.assess(question.of(candidates));
            for (Assessment.Exclusion exclusion : assessment.excluded()) {
                Map<String, @Nullable Object> expected = new LinkedHashMap<>();
                gates(exclusion.gates(), expected);
                expected.put("total", null);
                expected.put("fault", null);
                byId.put(exclusion.candidate().id(), expected);
            }
            for (Assessment.Assessed one : assessment.ranked()) {
                Map<String, @Nullable Object> expected = new LinkedHashMap<>();
                ranked(assessment.hierarchy(), one, question, expected);
                byId.put(one.candidate().id(), expected);
            }
        } catch (UnscorableException e) {
            if (candidates.size() > 1) {
                int half = candidates.size() / 2;
                score(question, candidates.subList(0, half), byId);
                score(question, candidates.subList(half, candidates.size()), byId);
                return;
            }
            Map<String, @Nullable Object> expected = new LinkedHashMap<>();
            expected.put("total", null);
            expected.put("fault", e.fields().get(0));
            byId.put(candidates.get(0).id(), expected);
        }
    }

    private static void gates(List<Assessment.GateResult> gates, Map<String, @Nullable Object> expected) {
        gates.forEach(
                gate -> expected.put("gate " + gate.gate().id(), gate.outcome().word()));
    }

    private static void ranked(
            Hierarchy hierarchy, Assessment.Assessed one, Question question, Map<String, @Nullable Object> expected) {
        gates(one.gates(), expected);
        question.rules()
                .root()
                .criteria()
                .forEach(criterion -> expected.put(
                        "value " + criterion.path(),
                        number(one.reported(criterion.path()).value())));
        for (int node = 1; node < hierarchy.size(); node++) {
            expected.put(
                    "score " + hierarchy.node(node).path(), number(one.result().scores()[node]));
        }
        expected.put("total", one.score());
        expected.put("completeness", one.result().completeness());
        var interval = one.result().interval();
        expected.put("low", interval == null ? null : number(interval.low()));
        expected.put("high", interval == null ? null : number(interval.high()));
        if (one.costs() != null) {
            for (CostModel.Total total : CostModel.Total.values()) {
                expected.put(total.inExpressions(), number(one.costs().total(total)));
            }
        }
        expected.put("fault", null);
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
