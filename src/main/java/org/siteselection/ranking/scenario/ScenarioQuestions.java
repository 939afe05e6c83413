package org.siteselection.ranking.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.request.RankingChanges;
import org.siteselection.ranking.scenario.ScenariosRequest.Scenario;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleScenario;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.ShortText;

/** Resolves every name of the scenarios of a request, and reports all unknown ones at once. */
final class ScenarioQuestions {
    /** Fields of a scenario; other fields of a problem name nodes of the rules. */
    private static final Pattern OF_SCENARIO = Pattern.compile("(parameters|weights|facts|waivers|method)\\b.*");

    private final RankingRequest request;
    private final Question base;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<ApiException> faults = new ArrayList<>();

    /**
     * A question with the name of its scenario.
     *
     * @param field place of the scenario in the request; empty for the base
     */
    record Named(String name, String title, String field, Question question) {
        /** The problem with its scenario named. */
        ApiException located(ApiException problem) {
            if (field.isEmpty()) {
                return problem;
            }
            return new ApiException(
                            problem.problem(),
                            "Scenario '" + ShortText.of(name) + "': " + problem.getMessage(),
                            ScenarioQuestions.located(problem.violations(), field))
                    .as(problem.code());
        }
    }

    private ScenarioQuestions(RankingRequest request, Question base) {
        this.request = request;
        this.base = base;
        base.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
    }

    /**
     * The base and its scenarios, in this order.
     *
     * @throws ApiException for names and values of a scenario as {@link QuestionBuilder#build}, of all scenarios at once; {@code
     *     no-scenarios} if neither the request nor its rule set has any
     */
    static List<Named> build(ScenariosRequest request, Question base) {
        ScenarioQuestions questions = new ScenarioQuestions(request.ranking(), base);
        List<Named> all = new ArrayList<>();
        all.add(new Named("base", "As requested", "", base));
        List<Scenario> given = request.scenarios();
        all.addAll(given == null ? questions.ofRules() : questions.ofRequest(given));
        questions.refuse();
        return all;
    }

    private List<Named> ofRequest(List<Scenario> scenarios) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            String field = "scenarios[" + i + "]";
            Question question = question(scenario.changes(), field);
            if (question != null) {
                named.add(new Named(scenario.name(), scenario.title(), field, question));
            }
        }
        return named;
    }

    private List<Named> ofRules() {
        List<RuleScenario> scenarios = base.rules().scenarios();
        if (scenarios.isEmpty()) {
            String message = "The rule set has no scenarios; name at least one in 'scenarios'.";
            throw new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("scenarios", message)))
                    .as("no-scenarios");
        }
        List<Named> named = new ArrayList<>();
        Set<String> ids = candidates.keySet();
        for (RuleScenario scenario : scenarios) {
            String field = "scenarios." + scenario.name();
            Question question = question(RankingChanges.of(scenario, ids), field);
            if (question != null) {
                Method method = scenario.method();
                named.add(new Named(
                        scenario.name(), scenario.title(), field, method == null ? question : question.by(method)));
            }
        }
        return named;
    }

    /** Null for a scenario with faults. */
    private @Nullable Question question(RankingChanges changes, String field) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * candidates.size());
        try {
            Question question = QuestionBuilder.build(base.rules(), base.catalogue(), request.with(changes));
            return question.of(shared(question.candidates()));
        } catch (ApiException e) {
            faults.add(new ApiException(e.problem(), e.getMessage(), located(e.violations(), field)).as(e.code()));
            return null;
        }
    }

    /** The same objects for candidates without changes, so that many scenarios take little memory. */
    private List<Candidate> shared(List<Candidate> variants) {
        List<Candidate> shared = variants.stream()
                .map(variant -> {
                    Candidate ours = Objects.requireNonNull(candidates.get(variant.id()), variant.id());
                    return ours.equals(variant) ? ours : variant;
                })
                .toList();
        return shared.equals(base.candidates()) ? base.candidates() : shared;
    }

    private void refuse() {
        if (faults.isEmpty()) {
            return;
        }
        ApiException gravest = faults.stream()
                .min((a, b) -> Integer.compare(gravity(a), gravity(b)))
                .orElseThrow();
        List<ApiException> alike = faults.stream()
                .filter(fault -> fault.problem() == gravest.problem())
                .toList();
        List<Violation> violations =
                alike.stream().flatMap(fault -> fault.violations().stream()).toList();
        if (gravest.problem() == ProblemCode.INVALID_REQUEST) {
            JsonFields.refuse(violations);
        }
        String detail =
                alike.stream().map(ApiException::getMessage).distinct().limit(5).collect(Collectors.joining(" "));
        throw new ApiException(gravest.problem(), detail, violations);
    }

    private static int gravity(ApiException fault) {
        return switch (fault.problem()) {
            case INVALID_REQUEST -> 0;
            case UNKNOWN_NAME -> 1;
            default -> 2;
        };
    }

    private static List<Violation> located(List<Violation> violations, String field) {
        return violations.stream()
                .map(violation -> new Violation(
                        OF_SCENARIO.matcher(violation.field()).matches() ? field + "." + violation.field() : field,
                        violation.message()))
                .toList();
    }
}
